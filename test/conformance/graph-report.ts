import type { EdgeDifference, GraphDifference } from "./graph-difference.ts";
import type { SpecifierDifference } from "./specifier-difference.ts";
import type { FolderComparison } from "./specifier-readers.ts";

const headings = {
  edges: [
    "repository",
    "engine",
    "files",
    "specifiers",
    "edges",
    "missing",
    "kind",
    "unexplained",
    "explained",
    "reference s",
    "ours s",
  ],
  specifiers: [
    "repository",
    "reader",
    "files",
    "specifiers",
    "gave up",
    "missing",
    "extra",
    "kind",
    "text",
    "all s",
    "reader s",
  ],
} as const;

/** A Markdown table of rows under the headings of a comparison. */
export function tableText(kind: keyof typeof headings, rows: readonly (readonly string[])[]): string {
  const head = headings[kind];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The cells from `files` to `explained`. */
export function edgeRow({ files, specifiers, edges, differences }: GraphDifference): readonly string[] {
  const of = (what: EdgeDifference["what"]): readonly EdgeDifference[] =>
    differences.filter((one) => one.what === what);
  const missing = of("missing");
  const extra = of("extra");
  const explained = [...extra, ...of("elsewhere")].filter(({ because }) => because !== undefined);
  return [
    ...[files, specifiers, edges].map(String),
    counted(missing, (one) => one.because ?? (one.jsDoc ? "in JSDoc" : "not found")),
    counted(of("kind"), (one) => (one.jsDoc ? "in JSDoc" : one.kinds.join(" "))),
    String(extra.filter(({ because }) => because === undefined).length),
    counted(explained, ({ what, because = "" }) => (what === "extra" ? because : `instead: ${because}`)),
  ];
}

/** The cells from `files` to `text`. */
export function specifierRow({
  files,
  specifiers,
  gaveUp,
  differences,
}: FolderComparison): readonly string[] {
  const of = (what: SpecifierDifference["what"]): string =>
    counted(
      differences.filter((one) => one.what === what),
      (one) => (one.jsDoc ? "in JSDoc" : one.note),
    );
  const endings = counted(gaveUp, (path) => path.slice(path.lastIndexOf(".")));
  return [String(files), String(specifiers), endings, of("missing"), of("extra"), of("kind"), of("text")];
}

/** `5: 3 of one kind, 2 of another`. */
function counted<T>(items: readonly T[], classOf: (item: T) => string): string {
  if (items.length === 0) return "0";
  const counts = new Map<string, number>();
  for (const item of items) counts.set(classOf(item), (counts.get(classOf(item)) ?? 0) + 1);
  const parts = [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${count} ${name}`);
  return `${items.length}: ${parts.join(", ")}`;
}

/** One difference on one line. */
export function differenceLine({
  what,
  from,
  to,
  line,
  specifier,
  kinds,
  because,
  jsDoc,
}: EdgeDifference): string {
  const note = because ?? (jsDoc ? "in JSDoc" : "unexplained");
  return `${what} ${from}:${line} ${JSON.stringify(specifier)} -> ${to} [${kinds.join(" ")}] (${note})`;
}

/** One difference on one line. */
export function specifierLine({ what, path, line, specifier, note, jsDoc }: SpecifierDifference): string {
  return `${what} ${path}:${line} ${JSON.stringify(specifier)} (${note}${jsDoc ? ", in JSDoc" : ""})`;
}
