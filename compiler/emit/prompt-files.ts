import type { WorkOrderTask } from "../ir/work-order.ts";
import { mdList, mdNames } from "./markdown.ts";
import { mdCode } from "./quote.ts";

/** Longer lists are cut: the whole table is in `shared-contracts.md`. */
const longestList = 40;

/** What an agent may write, may rely on, and must leave alone. */
export function fileBlocks({ files, off_limits }: WorkOrderTask): readonly string[] {
  const writes = [
    ...listed("Create:", files.create),
    ...listed("Modify:", files.modify),
    ...listed("Delete:", files.delete),
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
