import { type Occupancy, occupancy } from "./occupancy.ts";
import type { Pins, TaskNetwork } from "./task-network.ts";

/** The waves between which each task must be, if the pins are kept. */
export interface WaveWindows {
  /** At least 1, and at least the task's own pin. */
  earliest(id: string): number;
  /** `Infinity` when neither the task nor one that comes after it is pinned. */
  latest(id: string): number;
}

/** Follows the order in both directions; upwards also past waves in which the pinned tasks leave no place. */
export function waveWindows(network: TaskNetwork, pins: Pins): WaveWindows {
  const places = occupancy(network);
  for (const [id, wave] of pins) places.put(id, wave);
  const earliest = new Map<string, number>();
  for (const id of network.ids) {
    const before = network.predecessors(id).map((previous) => (earliest.get(previous) ?? 1) + 1);
    const start = before.reduce((most, wave) => Math.max(most, wave), pins.get(id) ?? 1);
    earliest.set(id, pins.has(id) ? start : firstPlace(places, id, start));
  }
  const latest = new Map<string, number>();
  for (const id of network.ids.toReversed()) {
    const after = network.successors(id).map((next) => (latest.get(next) ?? Infinity) - 1);
    const end = after.reduce((least, wave) => Math.min(least, wave), pins.get(id) ?? Infinity);
    latest.set(id, end);
  }
  return { earliest: (id) => earliest.get(id) ?? 1, latest: (id) => latest.get(id) ?? Infinity };
}

function firstPlace(places: Occupancy, id: string, start: number): number {
  let wave = start;
  while (!places.fits(id, wave)) wave += 1;
  return wave;
}
