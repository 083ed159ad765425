import type { WorkOrder } from "../ir/work-order.ts";
import { contracts } from "./contracts.ts";
import type { Artifact, Emitter } from "./emitter.ts";
import { isGenerated } from "./generated-mark.ts";
import { prompts } from "./prompts.ts";
import { schedule } from "./schedule.ts";
import { targets } from "./targets.ts";
import { tasks } from "./tasks.ts";
import { workOrder } from "./work-order.ts";

export { generatedMark, isGenerated } from "./generated-mark.ts";

/** What every plan is compiled to. */
export const emitters: readonly Emitter[] = [workOrder, tasks, prompts, schedule, contracts];

/**
 * Every artifact of a work order and of the targets that it names, sorted by path. Throws when emitters disagree among themselves: one path twice
 * (letter case does not tell files apart), a path that leaves the output folder, a text without mark or last LF.
 */
export function emitAll(order: WorkOrder, from: readonly Emitter[] = emittersOf(order)): readonly Artifact[] {
  const artifacts = from.flatMap((emitter) => emitter.emit(order));
  const taken = new Set<string>();
  for (const artifact of artifacts) {
    const problem = problemOf(artifact, taken);
    if (problem !== undefined) throw new Error(`internal error: artifact "${artifact.path}" ${problem}`);
    taken.add(artifact.path.toLowerCase());
  }
  return artifacts.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function emittersOf({ targets: wanted = [] }: WorkOrder): readonly Emitter[] {
  return [...emitters, ...targets.filter(({ id }) => wanted.includes(id))];
}

function problemOf({ path, content, unmarked }: Artifact, taken: ReadonlySet<string>): string | undefined {
  if (taken.has(path.toLowerCase())) return "is emitted twice";
  if (!staysInside(path)) return "is not a relative path";
  if (!content.endsWith("\n")) return "does not end with LF";
  return unmarked === true || isGenerated(content, path) ? undefined : "has no mark";
}

function staysInside(path: string): boolean {
  if (/[\\:]/.test(path)) return false;
  return path.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}
