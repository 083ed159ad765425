import type { ExportInput } from "./exporter.ts";

/**
 * The waves of the tasks that remain, from 1. The schedule knows nothing of tasks that are over; where one of those stands in
 * the same wave or a later one than a task that waited for it, all waves move behind it.
 */
export function laterWaves(
  { tasks }: Pick<ExportInput, "tasks">,
  waveOf: (finished: string) => number | undefined,
): ReadonlyMap<string, number> {
  const behind = tasks.flatMap(({ wave, waitedFor }) => waitedFor.map((id) => (waveOf(id) ?? 0) - wave + 1));
  const move = Math.max(0, ...behind);
  return new Map(tasks.map(({ id, wave }) => [id, wave + move]));
}
