import type { TaskGroup } from "../claims/group-parts.ts";
import type { ImportProblem, Written } from "../imported.ts";
import { itemsOf, originAt, recordAt, wordAt, wordOf } from "../places/json-records.ts";
import type { BeadsIssue, BeadsIssues } from "./issues.ts";

/** What the issues wait for, by id of the plan, and which are parts of which. */
export interface BeadsOrder {
  readonly dependsOn: ReadonlyMap<string, readonly Written<string>[]>;
  readonly groups: readonly TaskGroup[];
  readonly problems: readonly ImportProblem[];
}

/** Reads the dependencies of all issues. To be part of what was deleted, or to wait for it, means nothing. */
export function beadsOrder({ issues, deleted }: BeadsIssues): BeadsOrder {
  const ids = new Map(issues.map(({ written, id }) => [written, id]));
  const links = issues.flatMap((issue) => linksOf(issue));
  const dependsOn = new Map<string, Written<string>[]>();
  const parts = new Map<string, TaskGroup["parts"]>();
  const problems: ImportProblem[] = [];
  for (const link of links) {
    const kind = kinds.get(link.type);
    const [from, to] = [ids.get(link.from), ids.get(link.to.value)];
    if (kind === "nothing" || (kind !== undefined && deleted.has(link.to.value))) continue;
    if (kind === undefined || from === undefined || to === undefined || from === to)
      problems.push(unread(link, kind === undefined, ids));
    else if (kind === "order")
      dependsOn.set(from, [...(dependsOn.get(from) ?? []), { ...link.to, value: to }]);
    else parts.set(to, [...(parts.get(to) ?? []), { id: from, origin: link.to.origin }]);
  }
  return { dependsOn, groups: [...parts].map(([id, members]) => ({ id, parts: members })), problems };
}

interface Link {
  readonly from: string;
  readonly to: Written<string>;
  readonly type: string;
}

const kinds: ReadonlyMap<string, "order" | "part" | "nothing"> = new Map([
  ["blocks", "order"],
  ["waits-for", "order"],
  ["conditional-blocks", "order"],
  ["parent-child", "part"],
  ["related", "nothing"],
  ["relates-to", "nothing"],
  ["discovered-from", "nothing"],
  ["replies-to", "nothing"],
  ["duplicates", "nothing"],
  ["supersedes", "nothing"],
]);

function linksOf({ written, record }: BeadsIssue): readonly Link[] {
  const { document } = record;
  return itemsOf(record, "dependencies").flatMap(({ route, value }): readonly Link[] => {
    const plain = wordAt(document, route, value);
    if (plain !== undefined)
      return [{ from: written, to: { ...plain, inferred: "it is listed without a type" }, type: "blocks" }];
    const link = recordAt(document, route, value);
    const to = (link && wordOf(link, "depends_on_id")) ?? { value: "", origin: originAt(document, route) };
    const from = (link && wordOf(link, "issue_id")?.value) ?? written;
    return [{ from, to, type: (link && wordOf(link, "type")?.value) ?? "blocks" }];
  });
}

function unread(
  { from, to, type }: Link,
  isUnknown: boolean,
  ids: ReadonlyMap<string, string>,
): ImportProblem {
  const at = { kind: "unread-text", origin: to.origin } as const;
  if (isUnknown)
    return {
      ...at,
      message: `a dependency of "${from}" has the unknown type "${type}"`,
      help: "write blocks, waits-for or parent-child",
    };
  const help = "name an issue of the file";
  if (to.value === "") return { ...at, message: `a dependency of "${from}" names no issue`, help };
  if (from === to.value) return { ...at, message: `a dependency of "${from}" is on itself`, help };
  const missing = ids.has(from) ? to.value : from;
  return {
    ...at,
    message: `a dependency of "${from}" on "${to.value}" is not read, as "${missing}" is no issue of the file`,
    help,
  };
}
