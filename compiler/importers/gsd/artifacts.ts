import type { SourceDocument } from "../../source/document.ts";
import { keyOrigin, originAt, valueAt, writtenAt, writtenItems } from "../claims/written-values.ts";
import type { ImportProblem, Origin, Written } from "../imported.ts";

/** A file that a plan promises, with what it exports. */
export interface GsdArtifact {
  readonly path: Written<string>;
  /** Names that can be imported. */
  readonly symbols: readonly Written<string>[];
}

/** `from` uses `to`. */
export interface GsdLink {
  readonly from: Written<string>;
  readonly to: Written<string>;
}

/** What `must_haves` says of files. */
export interface GsdMustHaves {
  /** Those with exports. */
  readonly artifacts: readonly GsdArtifact[];
  readonly links: readonly GsdLink[];
  readonly problems: readonly ImportProblem[];
}

/** Reads the artifacts and key links of a plan. */
export function gsdMustHaves(document: SourceDocument): GsdMustHaves {
  const problems: ImportProblem[] = [];
  const artifacts: GsdArtifact[] = [];
  for (const index of indexesOf(document, "artifacts", problems)) {
    const route = ["must_haves", "artifacts", index];
    const path = writtenAt(document, [...route, "path"]) ?? writtenAt(document, route);
    if (path === undefined) problems.push(unread("an artifact without a path", originAt(document, route)));
    const { items, odd } = writtenItems(document, [...route, "exports"]);
    const symbols = items.flatMap((item) => symbolOf(item, problems));
    problems.push(...odd.map((origin) => unread("an export that is no name", origin)));
    if (path !== undefined && symbols.length > 0) artifacts.push({ path, symbols });
  }
  const links = indexesOf(document, "key_links", problems).flatMap((index) => {
    const route = ["must_haves", "key_links", index];
    const [from, to] = [writtenAt(document, [...route, "from"]), writtenAt(document, [...route, "to"])];
    if (from !== undefined && to !== undefined) return [{ from, to }];
    problems.push(unread("a key link without from and to", originAt(document, route)));
    return [];
  });
  return { artifacts, links, problems };
}

function indexesOf(document: SourceDocument, key: string, problems: ImportProblem[]): readonly number[] {
  const route = ["must_haves", key];
  const value = valueAt(document, route);
  if (Array.isArray(value)) return [...value.keys()];
  if (value !== undefined && value !== null)
    problems.push(unread(`"${key}", which is no list`, keyOrigin(document, route)));
  return [];
}

/** The name in `type Loan`, `lend()` or `lend(book): Loan`. */
function symbolOf(item: Written<string>, problems: ImportProblem[]): readonly Written<string>[] {
  const form =
    /^(?:(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:type|interface|function|const|class|enum)\s+)?([A-Za-z_$][\w$]*)(?:\s*[(<:].*|\s+\([^)]*\))?$/s;
  const name = form.exec(item.value)?.[1];
  if (name === undefined) {
    problems.push(unread(`the export "${item.value}", which is no name`, item.origin));
    return [];
  }
  if (name === item.value) return [item];
  const { source, span } = item.origin;
  const at = source.text.slice(span.start, span.end).indexOf(name);
  const start = span.start + Math.max(0, at);
  return [
    {
      value: name,
      origin: { source, span: { start, end: start + name.length } },
      inferred: `"${item.value}"`,
    },
  ];
}

function unread(what: string, origin: Origin): ImportProblem {
  return { kind: "unread-text", message: `${what} is not read`, origin };
}
