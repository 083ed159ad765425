import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import type { Span } from "../../source/text.ts";
import { isMap, keyOrigin, valueAt } from "../claims/written-values.ts";
import { lineStart, nextLine } from "./text-lines.ts";

/** An item of a block list of YAML as whole lines. */
export interface BlockItem {
  readonly route: Route;
  /** Whole lines, from the comments right above its dash to its last line that is not blank. */
  readonly span: Span;
  /** The same, and the blank lines behind it where another item follows. */
  readonly withGap: Span;
  /** What stands before the item on the line of its dash: `  - `. */
  readonly lead: string;
}

/** The items of a block list as lines; `undefined` where the list is written otherwise. */
export function blockItems(document: SourceDocument, route: Route): readonly BlockItem[] | undefined {
  const { source } = document;
  const list = valueAt(document, route);
  if (!Array.isArray(list) || source.text.charAt(document.locate(route, "value").start) !== "-")
    return undefined;
  const items: Omit<BlockItem, "withGap">[] = [];
  let above = nextLine(source, keyOrigin(document, route).span.end);
  for (const index of list.keys()) {
    const at = [...route, index];
    const dash = lineStart(source, document.locate(at, "value").start);
    const lead = source.text.slice(dash, document.locate(at, "value").start);
    if (!/^[ \t]*-[ \t]+$/.test(lead) || dash < above) return undefined;
    const end = lastLineEnd(document, at);
    items.push({ route: at, lead, span: { start: withComments(document, dash, above), end } });
    above = end;
  }
  return items.map((item, index) => {
    const end = items[index + 1]?.span.start ?? item.span.end;
    return { ...item, withGap: { start: item.span.start, end } };
  });
}

/** Where the line begins that follows the last one of a value. */
function lastLineEnd(document: SourceDocument, route: Route): number {
  const { source } = document;
  const leaf = lastLeaf(document, route);
  const { start, end } = document.locate(leaf, "value");
  const written = source.text.slice(start, end).trimEnd();
  return nextLine(source, Math.max(start, start + written.length - 1));
}

/** The last value that is written at one place: what is in brackets is one. */
function lastLeaf(document: SourceDocument, route: Route): Route {
  const value = valueAt(document, route);
  const isFlow = /[[{*&!]/.test(document.source.text.charAt(document.locate(route, "value").start));
  if (isFlow || typeof value !== "object" || value === null) return route;
  const last = isMap(value) ? Object.keys(value).at(-1) : (value as readonly unknown[]).length - 1;
  return last === undefined || last === -1 ? route : lastLeaf(document, [...route, last]);
}

function withComments({ source }: SourceDocument, dash: number, above: number): number {
  const depth = /^[ \t]*/.exec(source.text.slice(dash))?.[0].length ?? 0;
  let start = dash;
  while (start > above) {
    const before = lineStart(
      source,
      Math.max(0, start - (source.text.startsWith("\r\n", start - 2) ? 2 : 1)),
    );
    const line = source.text.slice(before, start);
    if (before < above || !new RegExp(`^[ \\t]{${depth},}#`).test(line)) break;
    start = before;
  }
  return start;
}
