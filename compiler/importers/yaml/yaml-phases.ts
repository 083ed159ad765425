import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import { isMap, originAt, valueAt } from "../claims/written-values.ts";
import type { ParallelMark } from "../imported.ts";
import { firstText, textsUnder } from "./yaml-plan.ts";
import type { TaskEntry } from "./yaml-tasks.ts";

/** The marks that the `phases` of a plan give to their tasks, by the id of the task: those of phases said to be parallel. */
export function parallelPhases(
  document: SourceDocument,
  entries: readonly TaskEntry[],
): ReadonlyMap<string, ParallelMark> {
  const phases = valueAt(document, ["phases"]);
  if (!Array.isArray(phases)) return new Map();
  return new Map(
    phases.flatMap((phase, index) => {
      const mark = isMap(phase) ? markOf(document, index, phase) : undefined;
      if (mark === undefined) return [];
      return entries
        .filter((entry) => belongs(document, entry, ["phases", index]))
        .map((entry): [string, ParallelMark] => [entry.id, mark]);
    }),
  );
}

function markOf(
  document: SourceDocument,
  index: number,
  phase: Readonly<Record<string, unknown>>,
): ParallelMark | undefined {
  if (phase["parallel"] !== true && phase["strategy"] !== "parallel") return undefined;
  const route = ["phases", index];
  const said = [...route, phase["parallel"] === true ? "parallel" : "strategy"];
  return { origin: originAt(document, said), group: phaseName(document, route) };
}

/** True where the task names the phase, or the phase the task. */
export function belongs(document: SourceDocument, entry: TaskEntry, phase: Route): boolean {
  const own = firstText(document, entry.route, ["phaseId", "phase"])?.value;
  if (own !== undefined && own === phaseName(document, phase)) return true;
  const members = textsUnder(document, phase, ["taskIds", "tasks"]).items;
  return members.some(({ value }) => value === (entry.written ?? entry.id));
}

/** The id of a phase; else its name, else one made from its place. */
export function phaseName(document: SourceDocument, phase: Route): string {
  return firstText(document, phase, ["id", "name"])?.value ?? `phase ${Number(phase.at(-1)) + 1}`;
}
