import type { SourceText } from "../../source/text.ts";
import type { TaskGroup } from "../claims/group-parts.ts";
import type { ImportProblem } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { pathsIn } from "../paths/path-mention.ts";
import { taskIdFrom } from "../words/plan-words.ts";
import { uniqueIds } from "../words/unique-ids.ts";
import type { ListBlock } from "./checkbox-list.ts";
import { detailParts, sliceOf } from "./checkbox-task.ts";
import type { NumberedEntry } from "./numbered-entry.ts";
import { headingNumber } from "./numbered-line.ts";
import { numberedList } from "./numbered-list.ts";
import type { KnownEntry } from "./numbered-references.ts";
import { isRequirement } from "./requirement-line.ts";

/** The entries of a numbered list, with the ids of those that are tasks. */
export interface NumberedEntries {
  readonly blocks: readonly ListBlock[];
  readonly entries: readonly KnownEntry[];
  /** Tasks that have parts. */
  readonly groups: readonly TaskGroup[];
  readonly problems: readonly ImportProblem[];
  /** Things that look like a task: groups that are only a title do not. */
  readonly found: number;
}

/** Reads a numbered list and tells tasks from groups. */
export function numberedEntries(source: SourceText, tree: ImportTree | undefined): NumberedEntries {
  const { blocks, entries } = numberedList(source);
  const parents = new Set(entries.map(({ parent }) => parent));
  const empty = entries.filter(({ text }) => sliceOf(source, text).trim() === "");
  const tasks = entries.filter(
    (entry) => !empty.includes(entry) && !(parents.has(entry) && isOnlyTitle(source, entry, tree)),
  );
  const { ids, problems } = uniqueIds(
    tasks.map(({ key, number, span }) => ({
      id: taskIdFrom(key) || "task",
      origin: number?.origin ?? { source, span },
    })),
  );
  const idOf = new Map(tasks.map((entry, index) => [entry, ids[index]]));
  const unboxed = unboxedItems(source, blocks, entries);
  return {
    blocks,
    entries: entries.map((entry) => ({ entry, id: idOf.get(entry) })),
    groups: groupsOf(source, entries, idOf),
    problems: [
      ...problems,
      ...empty.map(({ span }) => unread("the box has no text", { source, span })),
      ...madeUpNumbers(source, tasks),
      ...unboxed,
    ],
    found: tasks.length + empty.length + unboxed.length,
  };
}

function unread(message: string, origin: ImportProblem["origin"]): ImportProblem {
  return { kind: "unread-task", message, origin };
}

/** What stands below a group that is a heading is at most what it is for. */
function isOnlyTitle(source: SourceText, entry: NumberedEntry, tree: ImportTree | undefined): boolean {
  if (detailParts(entry).some((node) => !isRequirement(source, node))) return false;
  return pathsIn(entry.stretches, { source, tree, manner: "prose" }).paths.length === 0;
}

function groupsOf(
  source: SourceText,
  entries: readonly NumberedEntry[],
  idOf: ReadonlyMap<NumberedEntry, string | undefined>,
): readonly TaskGroup[] {
  const parts = new Map<string, TaskGroup["parts"][number][]>();
  for (const entry of entries) {
    const id = idOf.get(entry);
    let above = entry.parent;
    while (above !== undefined && idOf.get(above) === undefined) above = above.parent;
    const group = above && idOf.get(above);
    if (id === undefined || group === undefined) continue;
    const origin = entry.number?.origin ?? { source, span: entry.span };
    parts.set(group, [...(parts.get(group) ?? []), { id, origin }]);
  }
  return entries.flatMap((entry) => {
    const id = idOf.get(entry);
    const own = id === undefined ? undefined : parts.get(id);
    return id === undefined || own === undefined ? [] : [{ id, parts: own }];
  });
}

function madeUpNumbers(source: SourceText, tasks: readonly NumberedEntry[]): readonly ImportProblem[] {
  const made = tasks.filter(({ number }) => number === undefined);
  const [first] = made;
  if (first === undefined) return [];
  const message = `tasks without a number were numbered by their place, from "${first.key}" on`;
  return [{ kind: "doubtful-reading", message, origin: { source, span: first.span } }];
}

/** Items without a box that continue the numbers of their heading look like tasks. */
function unboxedItems(
  source: SourceText,
  blocks: readonly ListBlock[],
  entries: readonly NumberedEntry[],
): readonly ImportProblem[] {
  const known = new Set(entries.map(({ key }) => key));
  return blocks.flatMap((block): readonly ImportProblem[] => {
    if (block.kind !== "bullet") return [];
    const heading = block.headings.findLast((one) => headingNumber(one) !== undefined);
    const number = /^[-*+]\s+(?:\*\*)?(\d+(?:\.\d+)+)(?=[\s*.:：])/.exec(sliceOf(source, block.span))?.[1];
    const prefix = heading === undefined ? undefined : `${headingNumber(heading)}.`;
    if (number === undefined || prefix === undefined || !number.startsWith(prefix) || known.has(number))
      return [];
    const origin = { source, span: block.span };
    return [
      {
        ...unread(`"${number}" has no box and was not taken as a task`, origin),
        help: "write - [ ] before it",
      },
    ];
  });
}
