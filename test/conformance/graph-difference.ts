import { join } from "node:path";
import { extraClassifier } from "./graph-extras.ts";
import type { OurGraph } from "./our-graph.ts";
import { type ReferenceGraph, type ReferenceImport, textOf } from "./reference.ts";
import { isInJsDoc } from "./specifier-difference.ts";

/** Two files between which the compiler and the reference see other edges. */
export interface EdgeDifference {
  /**
   * `missing`: only the reference has edges between the two; `extra`: only the compiler has; `kind`: both have, of other
   * kinds; `elsewhere`: both follow the specifier, the compiler to the file a person would edit.
   */
  readonly what: "missing" | "extra" | "kind" | "elsewhere";
  readonly from: string;
  readonly to: string;
  /** Of the first specifier that leads there. */
  readonly line: number;
  readonly specifier: string;
  readonly kinds: readonly string[];
  /** Why it is so; absent when that is not known, which is a fault on either side. */
  readonly because?: string;
  /** True where all that leads there stands in JSDoc comments. */
  readonly jsDoc: boolean;
}

/** How two graphs of one folder differ. */
export interface GraphDifference {
  readonly files: number;
  readonly specifiers: number;
  /** Distinct (from, to, kind) of the reference. */
  readonly edges: number;
  readonly differences: readonly EdgeDifference[];
}

/** True for what is missing, of another kind, or too much without a reason. */
export function isFault({ what, because }: EdgeDifference): boolean {
  return what === "missing" || what === "kind" || (what === "extra" && because === undefined);
}

/** What leads from one file to another. */
interface Link {
  readonly kinds: ReadonlySet<string>;
  readonly line: number;
  readonly specifier: string;
  /** On which lines the specifiers stand. */
  readonly lines: ReadonlySet<number>;
  readonly jsDoc: boolean;
}

/** Compares every edge (from, to, kind) of the reference's files with ours. */
export function graphDifference(reference: ReferenceGraph, ours: OurGraph): GraphDifference {
  const classify = extraClassifier(reference);
  const text = (path: string): string => textOf(join(reference.root, path));
  const differences: EdgeDifference[] = [];
  let specifiers = 0;
  let edges = 0;
  for (const [from, imports] of reference.importsOf) {
    specifiers += imports.length;
    const expected = links(imports);
    const actual = links(ours.importsOf(from).map((edge) => ({ ...edge, specifier: "", jsDoc: false })));
    for (const { kinds } of expected.values()) edges += kinds.size;
    const pair: FilePair = { from, imports, expected, actual, ours, classify, text };
    differences.push(...shared(pair), ...lost(pair), ...added(pair));
  }
  return { files: reference.sources.length, specifiers, edges, differences };
}

type Leading = Pick<ReferenceImport, "kind" | "line" | "specifier" | "jsDoc" | "to">;

function links(imports: readonly Leading[]): ReadonlyMap<string, Link> {
  const found = new Map<string, Link>();
  for (const { to, kind, line, specifier, jsDoc } of imports) {
    if (to === undefined) continue;
    const first = found.get(to) ?? { kinds: new Set(), line, specifier, lines: new Set(), jsDoc };
    found.set(to, {
      ...first,
      kinds: new Set([...first.kinds, kind]),
      lines: new Set([...first.lines, line]),
      jsDoc: first.jsDoc && jsDoc,
    });
  }
  return found;
}

interface FilePair {
  readonly from: string;
  readonly imports: readonly ReferenceImport[];
  readonly expected: ReadonlyMap<string, Link>;
  readonly actual: ReadonlyMap<string, Link>;
  readonly ours: OurGraph;
  readonly classify: ReturnType<typeof extraClassifier>;
  text(path: string): string;
}

function shared({ from, expected, actual, imports }: FilePair): readonly EdgeDifference[] {
  return [...expected].flatMap(([to, { kinds, line, specifier }]) => {
    const other = actual.get(to);
    if (other === undefined) return [];
    const away = [...kinds].filter((kind) => !other.kinds.has(kind)).map((kind) => `-${kind}`);
    const more = [...other.kinds].filter((kind) => !kinds.has(kind)).map((kind) => `+${kind}`);
    if (away.length + more.length === 0) return [];
    const lacking = imports.filter((one) => one.to === to && away.includes(`-${one.kind}`));
    const jsDoc = more.length === 0 && lacking.every((one) => one.jsDoc);
    return [{ what: "kind", from, to, line, specifier, kinds: [...away, ...more].sort(), jsDoc }];
  });
}

function lost({ from, imports, expected, actual, ours, classify }: FilePair): readonly EdgeDifference[] {
  return [...expected].flatMap(([to, link]): readonly EdgeDifference[] => {
    if (actual.has(to)) return [];
    const { line, specifier, jsDoc } = link;
    const plain = { from, to, line, specifier, kinds: [...link.kinds].sort(), jsDoc };
    if (!ours.isAnalysable(from)) return [{ ...plain, what: "missing", because: "language not read" }];
    if (ours.isSkipped(from)) return [{ ...plain, what: "missing", because: "file skipped" }];
    const instead = [...actual].find(
      ([other, { lines }]) => !expected.has(other) && covers(lines, link.lines),
    )?.[0];
    const because = instead === undefined ? undefined : reason(asked(imports, link, to), instead, classify);
    return because === undefined
      ? [{ ...plain, what: "missing" }]
      : [{ ...plain, what: "elsewhere", because }];
  });
}

/** Why the compiler leads to another file than TypeScript, when it means to. */
function better(reference: string, ours: string): string | undefined {
  const bare = reference.replace(/\.d(?:\.[^./]+)?\.[mc]?ts$/, "");
  if (/\.d(?:\.[^./]+)?\.[mc]?ts$/.test(reference) && ours.replace(/\.[^./]+$/, "") === bare) {
    return "what a declaration file describes";
  }
  if (`${ours}.d.ts` === reference) return "what a declaration file describes";
  const parts = reference.split("/");
  const built = parts.findIndex((part) => /^(?:dist|build|lib|out|esm|cjs|types)$/.test(part));
  const folder = parts.slice(0, built).join("/");
  return built >= 0 && ours.startsWith(folder) ? "source of a built file" : undefined;
}

function covers(lines: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return [...others].every((line) => lines.has(line));
}

/** The specifiers on the lines of a link; with `to`, only what leads there. */
function asked(
  imports: readonly ReferenceImport[],
  { lines }: Link,
  to?: string,
): readonly ReferenceImport[] {
  return imports.filter((one) => lines.has(one.line) && (to === undefined || one.to === to));
}

function reason(
  imports: readonly ReferenceImport[],
  to: string,
  classify: FilePair["classify"],
): string | undefined {
  for (const one of imports) {
    const because = (one.to === undefined ? undefined : better(one.to, to)) ?? classify(one, to);
    if (because !== undefined) return because;
  }
  return undefined;
}

function added(pair: FilePair): readonly EdgeDifference[] {
  const { from, expected, actual, imports, classify } = pair;
  return [...actual].flatMap(([to, link]): readonly EdgeDifference[] => {
    if (expected.has(to)) return [];
    const candidates = asked(imports, link);
    const because = reason(candidates, to, classify) ?? unattached(pair, link);
    const specifier = [...new Set(candidates.map((one) => one.specifier))].join(" or ");
    const plain = { from, to, line: link.line, specifier, kinds: [...link.kinds].sort(), jsDoc: false };
    return [{ ...plain, what: "extra", ...(because !== undefined && { because }) }];
  });
}

/** A type in a comment that documents nothing, which TypeScript does not read. */
function unattached({ from, text }: FilePair, { kinds, lines }: Link): string | undefined {
  if ([...kinds].join() !== "type-only") return undefined;
  const all = text(from).split(/\r\n|\r|\n/);
  const isLoose = (line: number): boolean => {
    const before = all.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    const place = (all[line - 1] ?? "").indexOf("import");
    return place >= 0 && isInJsDoc(all.join("\n"), before + place);
  };
  return [...lines].every(isLoose) ? "JSDoc of nothing" : undefined;
}
