import type { WorkOrderTask } from "../ir/work-order.ts";
import { limitLines } from "./limit-words.ts";
import { mdList, mdNames } from "./markdown.ts";
import { mdCode, mdText } from "./quote.ts";

/** Longer lists are cut: the whole table is in `shared-contracts.md`. */
const longestList = 40;

/** What an agent may write, may rely on, and must leave alone. */
export function fileBlocks(task: WorkOrderTask): readonly string[] {
  const { files, off_limits } = task;
  const [create, modify] = [withoutImplied(files.create, task), withoutImplied(files.modify, task)];
  const writes = [
    ...listed("Create:", create),
    ...listed("Modify:", modify),
    ...listed("Delete:", files.delete),
    ...implied(task),
    ...limited(limitLines(task)),
  ];
  return [
    "## Files you may write, and nothing else",
    ...(writes.length === 0 ? ["None: this task only reads."] : writes),
    ...listed("## Files you may rely on", files.read),
    "## DO NOT MODIFY",
    ...offLimits(off_limits),
  ];
}

/** Always said, since only the compiler's globs could tell whether two lists overlap. */
const overlap =
  "Where an entry overlaps your own list, files that match your own list are yours while your wave runs; everything else there is not:";

function withoutImplied(paths: readonly string[], { implied = [] }: WorkOrderTask): readonly string[] {
  const known = new Set(implied.map(({ path }) => path));
  return paths.filter((path) => !known.has(path));
}

/** The reason tells the agent how much of the file is meant. */
function implied({ implied: entries = [] }: WorkOrderTask): readonly string[] {
  if (entries.length === 0) return [];
  return [
    "And what follows from that; change only what your own files ask for:",
    mdList(entries.map(({ path, reason }) => `${mdCode(path)}: ${mdText(reason)}`)),
  ];
}

/** Other tasks may be at work in the same files. */
function limited(lines: readonly string[]): readonly string[] {
  return lines.length === 0
    ? []
    : ["Of some files you may change a part, and leave the rest as it is:", mdList(lines)];
}

function listed(title: string, paths: readonly string[]): readonly string[] {
  return paths.length === 0 ? [] : [title, mdList(paths.map(mdCode))];
}

function offLimits(owned: WorkOrderTask["off_limits"]): readonly string[] {
  const rule = "Write no file outside your list.";
  if (owned.length === 0) return [rule];
  const shown = owned
    .slice(0, longestList)
    .map(({ path, tasks }) => `${mdCode(path)}: owned by ${mdNames(tasks)}`);
  const more = owned.length - shown.length;
  return [
    `${rule} Other tasks own these. ${overlap}`,
    mdList(shown),
    more === 0 ? "" : `And ${more} more: see the ownership table in \`shared-contracts.md\`.`,
  ];
}
