import type { Span } from "../../source/text.ts";
import type { ImportedClaim, ImportProblem } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { type PathMention, type PathMentions, pathsIn } from "../paths/path-mention.ts";
import type { Stretch } from "../places/markdown.ts";
import { originIn } from "../places/placed-text.ts";
import { withoutDrawnElsewhere } from "./drawn-folders.ts";
import { accessFromNote, type ProseAccess, proseAccess } from "./prose-access.ts";
import { type ProseBlock, proseBlocks } from "./prose-blocks.ts";
import { foldersIn, inNamedFolders, type NamedFolder } from "./prose-folders.ts";
import { sentencesOf } from "./prose-sentences.ts";
import type { ProseText } from "./prose-text.ts";

/** What a text says of paths, as claims. */
export interface ProseClaims {
  /** In the order written; a path may have several. */
  readonly claims: readonly ImportedClaim[];
  readonly problems: readonly ImportProblem[];
}

/** How the text of a task is read. */
export interface ProseInput {
  readonly tree: ImportTree | undefined;
  /** What is done to a path where the text does not say. */
  readonly otherwise?: (pattern: string) => ProseAccess;
}

/** Reads a Markdown text that speaks of paths in sentences and lists. Places are those of where it was written. */
export function claimsOfProse(text: ProseText, input: ProseInput): ProseClaims {
  const reader: Reader = { ...text, input, folders: foldersIn(text.source.text) };
  const found = proseBlocks(text.source, text.root).map((block) => {
    const { claims, problems } = claimsOfBlock(block, readerOf(block, reader));
    return block.isAside === true ? { claims: claims.map(onlyRead), problems: [] } : { claims, problems };
  });
  const all = found.flatMap((one) => one.claims);
  const { claims, problems } = withoutDrawnElsewhere(text.source.text, all, input.tree);
  return { claims, problems: [...found.flatMap((one) => one.problems), ...problems] };
}

function readerOf({ readBecause }: ProseBlock, reader: Reader): Reader {
  if (readBecause === undefined) return reader;
  const read: ProseAccess = { access: "read", inferred: readBecause };
  return { ...reader, input: { ...reader.input, otherwise: () => read } };
}

function onlyRead({ pattern, origin }: ImportedClaim): ImportedClaim {
  return { access: "read", pattern, origin, inferred: "it stands under what is left out" };
}

interface Reader extends ProseText {
  readonly input: ProseInput;
  readonly folders: readonly NamedFolder[];
}

function claimsOfBlock(block: ProseBlock, reader: Reader): ProseClaims {
  if (block.kind === "file") return claimsOfEntry(block, reader);
  if (block.kind === "fence") {
    const { paths } = mentions(block.stretches, "prose", reader);
    const first = paths.find(({ span }) => isFirst(span, block.stretches));
    if (first === undefined) return { claims: [], problems: [] };
    return {
      claims: [claim(first, { access: "write", inferred: "the code is for it" }, reader)],
      problems: [],
    };
  }
  const found = sentencesOf(block.stretches).map(({ stretches }) => claimsOfSentence(stretches, reader));
  return {
    claims: found.flatMap(({ claims }) => claims),
    problems: found.flatMap(({ problems }) => problems),
  };
}

function isFirst({ start }: Span, [stretch]: readonly Stretch[]): boolean {
  return stretch !== undefined && /^[\s`"'*]*$/.test(stretch.text.slice(0, start - stretch.span.start));
}

function claimsOfSentence(stretches: readonly Stretch[], reader: Reader): ProseClaims {
  const { paths, problems } = mentions(stretches, "prose", reader);
  const begin = stretches[0]?.span.start ?? 0;
  const whole = reader.source.text.slice(begin, stretches.at(-1)?.span.end);
  const claims: ImportedClaim[] = [];
  let before: ProseAccess | undefined;
  let at = begin;
  for (const path of paths) {
    const lead = reader.source.text.slice(at, Math.max(at, path.span.start));
    const said = movedAccess(path, whole) ?? proseAccess({ lead, before, note: path.note });
    before = said ??
      reader.input.otherwise?.(path.pattern) ?? { access: "write", inferred: "its mention in the text" };
    claims.push(claim(path, before, reader));
    at = Math.max(at, path.span.end);
  }
  return { claims, problems };
}

/** An arrow between two paths is a move only where the sentence speaks of one. */
function movedAccess({ moved }: PathMention, sentence: string): ProseAccess | undefined {
  if (moved === undefined) return undefined;
  if (/\bcop(?:y|ied|ies)\b/i.test(sentence)) return { access: moved === "from" ? "read" : "create" };
  if (/\b(?:mov|renam|relocat|migrat)/i.test(sentence))
    return { access: moved === "from" ? "delete" : "create" };
  return undefined;
}

/** An entry of a list of files: paths, then perhaps a dash and what is done. */
function claimsOfEntry(block: ProseBlock & { readonly kind: "file" }, reader: Reader): ProseClaims {
  const { names, said } = splitEntry(block.stretches);
  const { paths, problems } = mentions(names, "list", reader);
  if (paths.length === 0 && problems.length === 0) return claimsOfSentence(block.stretches, reader);
  const rest = said === undefined ? undefined : accessFromNote(said);
  const claims = paths.map((path) => {
    const noted = path.note === undefined ? undefined : accessFromNote(path.note);
    const listed = block.access === undefined ? undefined : { access: block.access };
    const moved = movedAccess(path, "move");
    return claim(path, moved ?? noted ?? listed ?? rest ?? { access: "write" }, reader);
  });
  return { claims, problems };
}

/** The names may stand without backticks: then the first word is one. */
function splitEntry(stretches: readonly Stretch[]): {
  readonly names: readonly Stretch[];
  readonly said: string | undefined;
} {
  const names: Stretch[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const dash = stretch.isCode ? undefined : /\s(?:[—–-]+|→(?=\s*[^`\s]))\s|[:：]\s/.exec(stretch.text);
    if (dash === undefined || dash === null) {
      names.push(stretch);
      continue;
    }
    const before = stretch.text.slice(0, dash.index);
    if (before.trim() !== "")
      names.push({
        ...stretch,
        text: before,
        span: { start: stretch.span.start, end: stretch.span.start + dash.index },
      });
    const after = [
      stretch.text.slice(dash.index + dash[0].length),
      ...stretches.slice(index + 1).map(({ text }) => text),
    ];
    return { names: named(names), said: after.join(" ") };
  }
  return { names: named(names), said: undefined };
}

function named(names: readonly Stretch[]): readonly Stretch[] {
  const [first, ...rest] = names;
  if (first === undefined || names.some(({ isCode }) => isCode)) return names;
  const word = /^(\s*)([^\s,()]*[./*][^\s,()]*)/.exec(first.text);
  if (word?.[2] === undefined) return names;
  const start = first.span.start + (word[1]?.length ?? 0);
  const end = start + word[2].length;
  const code: Stretch = { text: word[2], span: { start, end }, isCode: true };
  const left = first.text.slice(word[0].length);
  const text: Stretch = { text: left, span: { start: end, end: end + left.length }, isCode: false };
  return [code, ...(left === "" ? [] : [text]), ...rest];
}

function mentions(stretches: readonly Stretch[], manner: "list" | "prose", reader: Reader): PathMentions {
  const { placed, input, folders } = reader;
  // The whole plan is what short names are looked up in; places are those of the stretches.
  const found = pathsIn(stretches, { source: placed.source, tree: input.tree, manner });
  const { paths, problems } = inNamedFolders(found, { text: reader.source.text, folders }, input.tree);
  return {
    paths,
    problems: problems.map((problem) => ({ ...problem, origin: originIn(placed, problem.origin.span) })),
  };
}

function claim(path: PathMention, { access, inferred }: ProseAccess, { placed }: Reader): ImportedClaim {
  const reasons = [inferred, path.inferred].filter((reason) => reason !== undefined);
  return {
    access,
    pattern: path.pattern,
    origin: originIn(placed, path.span),
    ...(reasons.length > 0 && { inferred: reasons.join("; ") }),
  };
}
