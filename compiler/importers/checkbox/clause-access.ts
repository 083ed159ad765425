import type { ClaimAccess } from "../../plan/plan.ts";
import type { PathMention } from "../paths/path-mention.ts";
import type { AccessWord } from "../words/access-verb.ts";

/** What is done to a path, and by what that was concluded. */
export interface Access {
  readonly access: ClaimAccess;
  readonly inferred?: string;
}

const reference = /(?<![a-z])(references?|refs?|see(?: also)?|leverage|参考|参照)[*_]*\s*[:：][^:：]*$/i;
const relation =
  /(?<![a-z])(no changes?(?: needed| required)? (?:to|in)|without (?:changing|touching)|based on|(?:as|defined|described|specified|documented|listed|shown) in|according to|from|using|per|see|(?<!the )following|references?|mirror(?:s|ing)?|like|in|to|into|onto|at|under|within|inside|across|for)(?![a-z])/gi;
const written = /^(?:in|to|into|onto|at|under|within|inside|across|for)$/i;
/** Only right before a path. */
const running = /(?<![a-z])(invokes|calls|runs|executes|invoking|calling|running|executing)\s*$/i;
const taking = /^(?:link|move|extract|split|pull|strip|drop|clean|unregister|separate|export|re|expose)$/i;

/**
 * What is done to a path of a clause: what is said of the path itself, else the word before it ("from", "in"), else the verb.
 * `before` is the clause up to the path, without code, paths and closed parentheses.
 */
export function accessOf(mention: PathMention, before: string, verb: AccessWord | undefined): Access {
  const noted = notedAccess(mention, before);
  if (noted !== undefined) return noted;
  const referred = reference.exec(before)?.[1];
  if (referred !== undefined) return { access: "read", inferred: `the word "${referred.toLowerCase()}"` };
  const run = running.exec(before)?.[1]?.toLowerCase();
  if (run !== undefined) return { access: "read", inferred: `the word "${run}"` };
  const word = relationBefore(before);
  if (word === undefined || written.test(word)) return verbAccess(verb, word);
  const isTaking = word === "from" && (verb?.access === "delete" || taking.test(firstWord(before)));
  if (isTaking)
    return { access: "modify", inferred: `the words "${verb?.word ?? firstWord(before)} … from"` };
  return { access: "read", inferred: `the word "${word}"` };
}

/** An arrow means a move only where the text speaks of one, and not of what moves from one file to another. */
const moving = /(?<![a-z])(?:mov(?:e|ed|ing)|renam(?:e|ed|ing)|relocat(?:e|ed)|cop(?:y|ied))(?![a-z])/i;

function notedAccess({ moved, note = "" }: PathMention, before: string): Access | undefined {
  if (moved !== undefined && moving.test(before) && !/(?<![a-z])from(?![a-z])/i.test(before)) {
    const isCopy = /cop(?:y|ied)/i.test(before);
    const access = moved === "to" ? "create" : isCopy ? "read" : "delete";
    return { access, inferred: "the arrow" };
  }
  if (/^(?:new|new file|新規|新建)$/i.test(note)) return { access: "create" };
  if (/^(?:deleted?|removed?)$/i.test(note)) return { access: "delete" };
  if (/^read[- ]only\b|^(?:for )?reference\b/i.test(note)) return { access: "read" };
  return undefined;
}

/**
 * The last word before a path that says how it is related. A colon begins anew; what is in parentheses is not read only since
 * what stands before them is.
 */
function relationBefore(before: string): string | undefined {
  const part = before.split(/[:：](?=\s|…|$)|\s[—–-]\s/).at(-1) ?? "";
  const open = Math.max(part.lastIndexOf("("), part.lastIndexOf("（")) + 1;
  const inside = lastRelation(part.slice(open));
  const outside = inside === undefined ? lastRelation(part.slice(0, open)) : undefined;
  return inside ?? (outside !== undefined && written.test(outside) ? outside : undefined);
}

function lastRelation(text: string): string | undefined {
  return [...text.matchAll(relation)].at(-1)?.[1]?.toLowerCase();
}

/** "Create a model in a.ts" may find the file there; "remove a field in a.ts" leaves it there. */
function verbAccess(verb: AccessWord | undefined, word: string | undefined): Access {
  if (verb === undefined) return { access: "write" };
  const words = word === undefined ? `the verb "${verb.word}"` : `the words "${verb.word} … ${word}"`;
  if (verb.access === "create" && word !== undefined) return { access: "write", inferred: words };
  if (verb.access === "delete" && word !== undefined && word !== "at")
    return { access: "modify", inferred: words };
  if (verb.word === "add" && (word === "to" || word === "into")) return { access: "modify", inferred: words };
  return { access: verb.access, inferred: `the verb "${verb.word}"` };
}

function firstWord(text: string): string {
  return /[a-z]+/i.exec(text)?.[0].toLowerCase() ?? "";
}
