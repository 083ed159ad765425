import type { Pins, TaskNetwork } from "./task-network.ts";

/** The waves that the order of tasks and the pins leave to each task. */
export interface WaveWindows {
  /** At least 1, and at least the task's own pin. */
  earliest(id: string): number;
  /** `Infinity` when neither the task nor one that comes after it is pinned. */
  latest(id: string): number;
}

/** Follows the order in both directions. Conflicts and limits are not looked at. */
export function waveWindows(network: TaskNetwork, pins: Pins): WaveWindows {
  const earliest = new Map<string, number>();
  for (const id of network.ids) {
    const before = network.predecessors(id).map((previous) => (earliest.get(previous) ?? 1) + 1);
    earliest.set(id, highest(before, pins.get(id) ?? 1));
  }
  const latest = new Map<string, number>();
  for (const id of network.ids.toReversed()) {
    const after = network.successors(id).map((next) => (latest.get(next) ?? Infinity) - 1);
    latest.set(id, lowest(after, pins.get(id) ?? Infinity));
  }
  return { earliest: (id) => earliest.get(id) ?? 1, latest: (id) => latest.get(id) ?? Infinity };
}

// Not Math.max(...values): a task may have more neighbours than a call may have arguments.
function highest(values: readonly number[], start: number): number {
  return values.reduce((a, b) => Math.max(a, b), start);
}

function lowest(values: readonly number[], start: number): number {
  return values.reduce((a, b) => Math.min(a, b), start);
}
