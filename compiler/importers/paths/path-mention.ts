import type { SourceText, Span } from "../../source/text.ts";
import type { ImportProblem } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import type { Stretch } from "../places/markdown.ts";
import { type MovedEnd, movedEnds, type ReadPath } from "./path-move.ts";
import { dashNoteAfter, lineOf, type NotedBlock, noteAfter, parenthesesAt, withNotes } from "./path-note.ts";
import { anyOf, type PathReading, readPath } from "./path-reading.ts";
import { type PathToken, tokensOf } from "./path-token.ts";

/** A path that a text names, as it can be claimed. */
export interface PathMention {
  /** A path or glob; a folder becomes `folder/**`. */
  readonly pattern: string;
  readonly span: Span;
  /** By what the pattern was concluded, where it is not as written. */
  readonly inferred?: string;
  /** Which end of a move or copy `a → b` it is. */
  readonly moved?: MovedEnd;
  /** What is said of it in parentheses or after a dash, without those, at most 80 characters: "new", "if needed". */
  readonly note?: string;
}

/** What a text says of paths. */
export interface PathMentions {
  readonly paths: readonly PathMention[];
  /** Paths that cannot be claimed, and why; readings that are in doubt. */
  readonly problems: readonly ImportProblem[];
}

/** How a text is read for paths. */
export interface PathInput {
  readonly source: SourceText;
  readonly tree: ImportTree | undefined;
  /** `list`: every token in backticks is meant to be a path. `prose`: only what surely is one. */
  readonly manner: "list" | "prose";
}

/** A token that was read. */
interface ReadToken {
  readonly token: PathToken;
  readonly reading: PathReading;
}

/** Finds the paths that a block names, each once, in order. Never throws; linear in the length of the block. */
export function pathsIn(stretches: readonly Stretch[], input: PathInput): PathMentions {
  const block = withNotes(tokensOf(stretches));
  const read = input.manner === "list" ? readLines(block, input) : readTokens(block.tokens, input);
  const paths = read.flatMap(({ token, reading }) => (reading.kind === "path" ? [{ token, reading }] : []));
  const distinct = firstOfEach(movedEnds(block, paths), ({ reading }) => reading.pattern);
  const problems = read.flatMap((one) => problemsOf(one, input.source));
  return {
    paths: distinct.map((one) => mentionOf(one, block)),
    problems: firstOfEach(problems, ({ message }) => message),
  };
}

function mentionOf({ token, reading, moved }: ReadPath, block: NotedBlock): PathMention {
  const note = noteAfter(block, token.at + token.text.length);
  return {
    pattern: reading.pattern,
    span: spanOf({ token, reading }),
    ...(reading.inferred === undefined ? {} : { inferred: reading.inferred }),
    ...(moved === undefined ? {} : { moved }),
    ...(note === undefined ? {} : { note }),
  };
}

/** In a list, notes name no paths, and bare tokens count only in lines without a path in backticks. */
function readLines(block: NotedBlock, input: PathInput): readonly ReadToken[] {
  const found: ReadToken[] = [];
  let noteEnd = 0;
  for (const tokens of linesOf(block)) {
    const meant = tokens.filter(({ at }) => at >= noteEnd && parenthesesAt(block, at) === undefined);
    const inCode = readTokens(
      meant.filter(({ isCode }) => isCode),
      input,
      block,
    );
    const read =
      inCode.length > 0
        ? inCode
        : readTokens(
            meant.filter(({ isCode }) => !isCode),
            input,
            block,
          );
    for (const one of read) found.push(one);
    const last = read.at(-1);
    if (last !== undefined) {
      const end = last.token.at + last.token.text.length;
      noteEnd = Math.max(noteEnd, noteFrom(block, end, last.reading) ?? 0);
    }
  }
  return found;
}

function linesOf(block: NotedBlock): readonly (readonly PathToken[])[] {
  const lines = new Map<number, PathToken[]>();
  for (const token of block.tokens) {
    const line = lineOf(block, token.at);
    const tokens = lines.get(line);
    if (tokens === undefined) lines.set(line, [token]);
    else tokens.push(token);
  }
  return [...lines.values()];
}

/** Reads tokens in order. Where the block is given, what stands in a note after a path is passed over. */
function readTokens(
  tokens: readonly PathToken[],
  { source, tree, manner }: PathInput,
  block?: NotedBlock,
): readonly ReadToken[] {
  const found: ReadToken[] = [];
  const readings = new Map<string, PathReading | undefined>();
  let beside: string | undefined;
  let noteEnd = 0;
  for (const token of tokens) {
    if (token.at < noteEnd) continue;
    const key = `${token.isCode} ${beside} ${token.text}`;
    const reading = readings.has(key) ? readings.get(key) : readPath(token, { tree, manner, source, beside });
    readings.set(key, reading);
    if (block !== undefined && (reading !== undefined || /^:\d/.test(token.text)))
      noteEnd = noteFrom(block, token.at + token.text.length, reading) ?? 0;
    if (reading === undefined) continue;
    found.push({ token, reading });
    beside = firstBeside(beside, reading);
  }
  return found;
}

/** Short names stand beside the first path in a folder until a path in another folder comes. */
function firstBeside(beside: string | undefined, reading: PathReading): string | undefined {
  if (reading.kind !== "path" || !reading.pattern.includes("/")) return beside;
  const folder = reading.pattern.slice(0, reading.pattern.lastIndexOf("/"));
  return beside?.slice(0, beside.lastIndexOf("/")) === folder ? beside : reading.pattern;
}

/** Where the note ends that follows after a dash or colon. After a folder, a colon begins what is in it. */
function noteFrom(block: NotedBlock, end: number, reading: PathReading | undefined): number | undefined {
  const isFolder = reading?.kind === "path" && reading.pattern.endsWith("/**");
  if (isFolder && /^[`*\s]{0,6}[:：]/.test(block.flat.slice(end, end + 8))) return undefined;
  return dashNoteAfter(block, end)?.end;
}

function spanOf({ token, reading }: ReadToken): Span {
  return { start: token.start, end: token.start + reading.length };
}

function problemsOf(read: ReadToken, source: SourceText): readonly ImportProblem[] {
  const { token, reading } = read;
  const origin = { source, span: spanOf(read) };
  const written = token.text.slice(0, reading.length);
  if (reading.kind === "unclaimed") {
    const { message, many, help, rivals } = reading;
    const alike = many !== undefined && { alike: { name: written, many } };
    const more = { ...alike, ...(help !== undefined && { help }), ...(rivals !== undefined && { rivals }) };
    return [{ kind: "unclaimed-path", message, origin, ...more }];
  }
  if (reading.rivals === undefined) return [];
  const taken = reading.pattern === written ? "as written" : `as "${reading.pattern}"`;
  const doubt =
    reading.rivals.length === 0
      ? "names no folder, and is taken to lie at the root"
      : `may be ${anyOf(reading.rivals)}, and is taken ${taken}`;
  const many = "names of files have no folder, and are taken to lie at the root";
  const alike = reading.rivals.length === 0 ? { alike: { name: written, many } } : {};
  return [
    {
      kind: "doubtful-reading",
      message: `"${written}" ${doubt}`,
      origin,
      help: "write the path from the root",
      ...alike,
    },
  ];
}

function firstOfEach<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  const seen = new Set<string>();
  return values.filter((value) => !seen.has(keyOf(value)) && seen.add(keyOf(value)));
}
