import type { ImportedClaim } from "../imported.ts";
import { type AccessWord, accessFromVerb, isNounPair } from "../words/access-verb.ts";

/** What a text says is done to a path, and by what that was concluded. */
export interface ProseAccess {
  readonly access: ImportedClaim["access"];
  /** Absent where the text says it outright. */
  readonly inferred?: string;
}

/** What stands around a path in its sentence. */
export interface ProsePlace {
  /** From the path before, or the beginning of the sentence, up to the path. */
  readonly lead: string;
  /** What the path before was said to be; `undefined` for the first. */
  readonly before: ProseAccess | undefined;
  /** What is said of the path in parentheses or after a dash. */
  readonly note: string | undefined;
}

const separators = /^(?:\s|[,/&+|、，(（)）:：-]|\b(?:and|or|plus|und|et|y)\b)*$/i;
const readingVerbs =
  /^\W*(?:see|use|reuse|leverage|follow|inspect|audit|study|research|consult|refer|reference|analy[sz]e|examine|compare|check|import|load|like)\b/i;
const readingWord =
  /\b(see|like in|like|using|uses?|from|via|per|following|follows?|as in|based on|similar to|matching|mirrors?|mirroring|references?|consult|documented in|described in|defined in|declared in|exported by|according to|against|to parse|parses)(?:\s+(?!in\b|into\b|to\b|inside\b|within\b|at\b|for\b|by\b)[\p{L}\p{N}'._-]+){0,4}\s*$/iu;
/** Right before a path; a word between may be what is run. */
const runningWord = /\b(invokes|calls|runs|executes|invoking|calling|running|executing)\s+[`"']?$/i;
/** What is linked from a file gets its link there. */
const linkFrom = /\blink(?:s|ed)?\s+(?:(?:to\s+)?(?:it|this|them)\s+)?from\s*(?:the\s*)?$/i;
const takingVerb = /\b(?:move|moved|extract|extracted|migrate|rename|relocate|split|pull|lift)\b/i;
const removingVerb = /\b(?:remove|delete|drop|strip)\b/i;
const preposition =
  /\b(?:in|into|inside|within|to|at|under|for|on|of|from|that|with|which|so|by|as|using|via)\b/i;

/** "Import the form in x.ts" changes x.ts, "import x.ts" does not. */
const importInto = /^\W*import\b.*\b(?:in|into|inside|within)\s+(?:the\s+)?$/i;
const denials: readonly RegExp[] = [
  /\b(?:(?:do|does|must|should|shall|will|may)(?: not|n't)|cannot|can't|never|without|no need to|instead of)\s+(?:(?:be|have to|need to)\s+)?(?:modify|modified|modifying|change|changed|changing|touch|touched|touching|edit|edited|editing|alter|altering|rewrite|rewriting|remove|removing|delete|deleting|break|breaking)\b/i,
  /\bno (?:impact|changes?|modifications?|edits?)(?: (?:is|are))?(?: (?:needed|required|necessary))? (?:to|on|in|for)\b/i,
  /\bready (?:for|to be)\b/i,
];

/** The words by which a sentence says that the path is left as it is, unless another verb stands between them and it. */
function deniedChange(words: string): string | undefined {
  for (const form of denials) {
    const match = form.exec(words);
    const rest = match === null ? "" : words.slice(match.index + match[0].length);
    if (match !== null && !/[,:—–]/.test(rest) && lastVerb(`the ${rest}`) === undefined)
      return match[0].toLowerCase().replace(/\s+/g, " ");
  }
  return undefined;
}

/** What a sentence says is done to a path; `undefined` where it does not say. */
export function proseAccess({ lead, before, note }: ProsePlace): ProseAccess | undefined {
  const noted = note === undefined ? undefined : accessFromNote(note);
  if (noted !== undefined) return noted;
  const words = lead.replace(/[`*"'“”([]+/g, " ");
  if (before !== undefined && separators.test(words)) return before;
  const denied = deniedChange(words);
  if (denied !== undefined) return { access: "read", inferred: `the words "${denied}"` };
  if (importInto.test(words)) return { access: "write", inferred: 'the verb "import"' };
  if (linkFrom.test(words)) return { access: "modify", inferred: 'the words "link from"' };
  const read = (readingWord.exec(words) ?? runningWord.exec(lead))?.[1]?.toLowerCase();
  if (read !== undefined && !(read === "from" && (takingVerb.test(words) || removingVerb.test(words))))
    return { access: "read", inferred: `the word "${read}"` };
  const verb = lastVerb(words);
  const either = /\b(create|add) (?:or|and\/or) (?:update|extend|modify|edit)\b/i
    .exec(words)?.[0]
    .toLowerCase();
  if (either !== undefined) return { access: "write", inferred: `the words "${either}"` };
  if (verb !== undefined) return { access: softened(verb), inferred: `the verb "${verb.word}"` };
  const reading = readingVerbs.exec(words)?.[0].replace(/^\W+/, "").toLowerCase();
  return reading === undefined ? undefined : { access: "read", inferred: `the verb "${reading}"` };
}

/** What a note such as `new` or `modify` says; a sentence in it counts by its verb. */
export function accessFromNote(note: string): ProseAccess | undefined {
  const word = /^\W*([a-z-]+)/i.exec(note)?.[1]?.toLowerCase() ?? "";
  const outright = noteWords.find(({ words }) => words.includes(word));
  if (outright !== undefined && note.trim().length <= 30) return { access: outright.access };
  const verb = accessFromVerb(note);
  return verb === undefined ? undefined : { access: verb.access, inferred: `the verb "${verb.word}"` };
}

const noteWords: readonly { readonly access: ProseAccess["access"]; readonly words: readonly string[] }[] = [
  { access: "create", words: ["create", "created", "new"] },
  {
    access: "modify",
    words: ["modify", "modified", "update", "updated", "edit", "edited", "existing", "extend"],
  },
  { access: "delete", words: ["delete", "deleted", "remove", "removed"] },
  { access: "read", words: ["read", "read-only", "reference", "see", "unchanged"] },
];

interface FoundVerb extends AccessWord {
  /** From the verb up to the path. */
  readonly object: string;
}

const clauseStart = /(?:^|[,;:—–]\s*|\s-\s+|\b(?:and|then|also|to|or|should|must|will|by)\s+)(?=[\p{L}])/giu;
const checking = /^(?:verif(?:y|ies|ied)|check(?:s|ed)?|validat(?:e|es|ed)|confirm(?:s|ed)?)\b/i;
/** In what is checked, these say what should come about. */
const purpose = /^(?:to|should|must|will)\s/i;

/** The last verb before the path that begins a clause. */
function lastVerb(words: string): FoundVerb | undefined {
  const clauses = words.replace(/^[\s\d.)\]:*_#-]+/, "").replace(/^(?:then|also|next|finally)\b[\s,]+/i, "");
  const isCheck = checking.test(clauses);
  let found: FoundVerb | undefined;
  for (const match of clauses.matchAll(clauseStart)) {
    const object = clauses.slice(match.index + match[0].length);
    if (match.index > 0 && (isNounPair(object) || (isCheck && purpose.test(match[0])))) continue;
    const verb = accessFromVerb(object);
    if (verb !== undefined) found = { ...verb, object: object.replace(/^[\p{L}-]+/u, "") };
  }
  return found;
}

/** "Create a button in x.ts" does not create x.ts, "remove the import from x.ts" does not delete it. */
function softened({ access, object }: FoundVerb): ProseAccess["access"] {
  if (!preposition.test(object)) return access;
  if (access === "create") return "write";
  return access === "delete" ? "modify" : access;
}
