import { valueAt, writtenItems } from "../claims/written-values.ts";
import type { ImportProblem, Written } from "../imported.ts";
import { spanOf } from "../places/markdown.ts";
import { leafBlocks } from "../prose/prose-leaves.ts";
import type { WorkPackage } from "./file.ts";

/** The work packages that one waits for. */
export interface PackageOrder {
  readonly dependsOn: readonly Written<string>[];
  readonly problems: readonly ImportProblem[];
}

/** Reads `dependencies`. Packages without that key are read by what their text calls a prerequisite. */
export function packageOrder(file: WorkPackage, id: string, ids: readonly string[]): PackageOrder {
  const listed = listedOrder(file, id, ids);
  const isSaid = file.front !== undefined && valueAt(file.front.document, ["dependencies"]) !== undefined;
  const others = prerequisites(file).flatMap((mention) => {
    const named = packageNamed(mention.value, ids);
    const isKnown =
      named === undefined || named === id || listed.dependsOn.some(({ value }) => value === named);
    return isKnown ? [] : [{ ...mention, value: named }];
  });
  const distinct = [...new Map(others.map((mention) => [mention.value, mention])).values()];
  if (!isSaid) return { dependsOn: [...listed.dependsOn, ...distinct], problems: listed.problems };
  const doubts = distinct.map(({ value, origin }): ImportProblem => {
    const message = `the text calls "${value}" a prerequisite of "${id}", which does not depend on it`;
    return { kind: "doubtful-reading", message, origin };
  });
  return { dependsOn: listed.dependsOn, problems: [...listed.problems, ...doubts] };
}

function listedOrder({ front }: WorkPackage, id: string, ids: readonly string[]): PackageOrder {
  const { items, odd } =
    front === undefined ? { items: [], odd: [] } : writtenItems(front.document, ["dependencies"]);
  const dependsOn: Written<string>[] = [];
  const problems = odd.map((origin): ImportProblem => {
    return { kind: "unread-text", message: `"${id}" depends on something that is no id`, origin };
  });
  for (const item of items) {
    const named = packageNamed(item.value, ids);
    if (named === undefined) {
      const message = `"${id}" depends on "${item.value}", which is none of these work packages`;
      problems.push({ kind: "unread-text", message, origin: item.origin });
    } else if (named !== id && !dependsOn.some(({ value }) => value === named))
      dependsOn.push(named === item.value ? item : { ...item, value: named, inferred: `"${item.value}"` });
  }
  return { dependsOn, problems };
}

/** `WP1`, `wp01` and `WP01-slug` are WP01. */
function packageNamed(written: string, ids: readonly string[]): string | undefined {
  if (ids.includes(written)) return written;
  const number = numberOf(written);
  const found = number === undefined ? [] : ids.filter((id) => numberOf(id) === number);
  return found.length === 1 ? found[0] : undefined;
}

function numberOf(written: string): string | undefined {
  return /^wp[\s-]?0*(\d+[a-z]?)(?:-(?!\d)[^/#]*)?(?:\.md)?$/i.exec(written.trim())?.[1]?.toLowerCase();
}

/** `**Prerequisites**: WP01, WP02 must be complete`. */
function prerequisites({ source, sections }: WorkPackage): readonly Written<string>[] {
  const paragraphs = sections.flatMap(({ nodes }) =>
    nodes.flatMap((node) => (node.type === "blockquote" ? [] : leafBlocks(node))),
  );
  return paragraphs.flatMap((paragraph) => {
    const { start, end } = spanOf(paragraph);
    const text = source.text.slice(start, end);
    const lead = /^[*_\s]{0,4}(prerequisites?|depends on|dependenc(?:y|ies))\b[*_\s]{0,4}[:：][^\r\n]*/i.exec(
      text,
    );
    if (lead === null) return [];
    return [...lead[0].matchAll(/\bWP\d+[a-z]?\b/gi)].map(({ index, 0: value }) => {
      const span = { start: start + index, end: start + index + value.length };
      return { value, origin: { source, span }, inferred: `the word "${lead[1]?.toLowerCase()}"` };
    });
  });
}
