import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
  visit,
} from "yaml";
import type { Route } from "./route.ts";
import type { SourceText, Span } from "./text.ts";

/** Something the YAML library, or a limit of ours, says about the text. Worded in `rules/`. */
export interface SyntaxProblem {
  /** The library's code in lower case (`duplicate-key`), or one of ours. */
  readonly kind: string;
  readonly detail: string;
  readonly span: Span;
}

/** A parsed text that still knows where each value was written. */
export interface SourceDocument {
  readonly source: SourceText;
  /** Plain data; `undefined` when the text holds no value or could not be parsed. */
  readonly value: unknown;
  readonly problems: readonly SyntaxProblem[];
  /** The span of a key or value; falls back to the nearest ancestor that was written. */
  locate(route: Route, part: "key" | "value"): Span;
  /** The text that `locate` speaks of: this one, but for plans that were put together from several. */
  sourceOf(route: Route): SourceText;
  /** How a scalar was written, so that `1.10` and `007` stay what they were. */
  scalarText(route: Route): string | undefined;
}

/** Parses YAML 1.2 or JSON. Never throws; every problem is in `problems`. */
export function parseDocument(source: SourceText): SourceDocument {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(source.text, {
    version: "1.2",
    schema: "core",
    uniqueKeys: (a, b) => isScalar(a) && isScalar(b) && String(a.value) === String(b.value),
    prettyErrors: false,
    strict: true,
    merge: false,
    lineCounter,
  });
  if (!Array.isArray(documents) || documents[0] === undefined) {
    return failed(source, { kind: "empty", detail: "the file is empty" });
  }
  return read(source, documents);
}

function read(source: SourceText, documents: readonly Document.Parsed[]): SourceDocument {
  const [document, second] = documents as [Document.Parsed, Document.Parsed | undefined];
  const problems = syntaxProblems(document, source);
  if (problems.length === 0) problems.push(...meaningless(document));
  if (second !== undefined) {
    const start = second.range[0];
    problems.push({ kind: "several-documents", detail: "", span: { start, end: start + 1 } });
  }
  if (document.contents === null && problems.length === 0) {
    problems.push({ kind: "empty", detail: "the file is empty", span: { start: 0, end: 0 } });
  }
  return {
    source,
    value: problems.length > 0 ? undefined : toPlain(document, problems),
    problems,
    locate: (route, part) => locate(document, route, part),
    sourceOf: () => source,
    scalarText: (route) => scalarText(document, route),
  };
}

/** Later problems are mostly echoes of earlier ones; this many are shown, the rest is counted. */
const shownProblems = 20;

function syntaxProblems(document: Document.Parsed, source: SourceText): SyntaxProblem[] {
  const all = [...document.errors, ...document.warnings].map(
    (error): SyntaxProblem => ({
      kind: error.code.toLowerCase().replaceAll("_", "-"),
      detail: error.message,
      span: wordAt(source.text, error.pos[0], error.pos[1]),
    }),
  );
  const exhausted = all.find(({ kind }) => kind === "resource-exhaustion");
  if (exhausted !== undefined) return [exhausted];
  const rest = all.slice(shownProblems);
  const [next] = rest;
  if (next === undefined) return all;
  return [
    ...all.slice(0, shownProblems),
    { ...next, kind: "more", detail: `${rest.length} more like these` },
  ];
}

/** The parser often marks one character; the whole word shows better what is meant. */
function wordAt(text: string, start: number, end: number): Span {
  const word = /^[\w-]*/.exec(text.slice(start, start + 200))?.[0].length ?? 0;
  return { start, end: Math.max(end, start + 1, start + word) };
}

/** What is valid YAML, but has no meaning as plain data. */
function meaningless(document: Document.Parsed): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return;
      problems.push({ kind: "unresolved-alias", detail: alias.source, span: spanOf(alias) });
    },
    Pair: (_, pair) => {
      const key = resolve(document, pair.key as Node | null);
      if (isMap(key) || isSeq(key))
        problems.push({ kind: "collection-key", detail: "", span: spanOf(pair.key as Node) });
    },
  });
  return problems;
}

function toPlain(document: Document.Parsed, problems: SyntaxProblem[]): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    problems.push({ kind: "alias", detail, span: { start: 0, end: 0 } });
    return undefined;
  }
}

function failed(source: SourceText, problem: { kind: string; detail: string }): SourceDocument {
  const span = { start: 0, end: 0 };
  return {
    source,
    value: undefined,
    problems: [{ ...problem, span }],
    locate: () => span,
    sourceOf: () => source,
    scalarText: () => undefined,
  };
}

function locate(document: Document.Parsed, route: Route, part: "key" | "value"): Span {
  let node: Node | null = document.contents;
  let span = spanOf(node);
  for (const [index, step] of route.entries()) {
    const pair = pairAt(resolve(document, node), step);
    if (pair === undefined) return span;
    const last = index === route.length - 1;
    const key = isPair(pair) ? (pair.key as Node) : undefined;
    node = isPair(pair) ? (pair.value as Node | null) : pair;
    span = last && part === "key" && key !== undefined ? spanOf(key) : spanOf(node ?? key ?? null);
  }
  return span;
}

function scalarText(document: Document.Parsed, route: Route): string | undefined {
  let node: Node | null | undefined = document.contents;
  for (const step of route) {
    const pair = pairAt(resolve(document, node ?? null), step);
    node = isPair(pair) ? (pair.value as Node | null) : pair;
  }
  const target = resolve(document, node ?? null);
  return isScalar(target) ? (target.source ?? String(target.value)) : undefined;
}

function pairAt(node: Node | null, step: string | number): Node | Pair | undefined {
  if (isMap(node))
    return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step));
  if (isSeq(node) && typeof step === "number") return node.items[step] as Node | undefined;
  return undefined;
}

function resolve(document: Document.Parsed, node: Node | null): Node | null {
  return isAlias(node) ? ((node as Alias).resolve(document) ?? null) : node;
}

function spanOf(node: Node | null): Span {
  const range = node?.range;
  return range ? { start: range[0], end: Math.max(range[1], range[0]) } : { start: 0, end: 0 };
}
