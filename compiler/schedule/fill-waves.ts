import { compareIds } from "../plan/order.ts";
import { groupBy } from "./group.ts";
import { type Occupancy, occupancy } from "./occupancy.ts";
import type { Pins, TaskNetwork } from "./task-network.ts";
import { waveWindows } from "./windows.ts";

/**
 * Fills wave after wave: first what is pinned to it, then as much as fits of what is free, most urgent first.
 * Gives up (`undefined`) at the first pin that cannot be kept; without pins it always succeeds.
 */
export function fillWaves(network: TaskNetwork, pins: Pins): ReadonlyMap<string, number> | undefined {
  const places = occupancy(network);
  const rank = ranks(network, pins);
  const missing = new Map(network.ids.map((id) => [id, network.predecessors(id).length]));
  const pinnedTo = groupBy(
    network.ids.filter((id) => pins.has(id)),
    (id) => pins.get(id) ?? 1,
  );
  const byRank = (a: string, b: string): number => (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
  let free = network.ids.filter((id) => !pins.has(id) && missing.get(id) === 0).sort(byRank);
  let wave: number | undefined = 1;
  while (wave !== undefined) {
    const pinned = pinnedTo.get(wave) ?? [];
    if (!placeAll(places, pinned, { wave, missing })) return undefined;
    const { placed, left } = placeFitting(places, free, wave);
    const freed = release(network, [...pinned, ...placed], missing).filter((id) => !pins.has(id));
    free = freed.length === 0 ? left : [...left, ...freed].sort(byRank);
    wave = free.length > 0 ? wave + 1 : nextKey(pinnedTo, wave);
  }
  return places.waveOf;
}

/** Most urgent first: least slack, what others import, longest chain behind it (minutes), most conflicts, longest, id. */
function ranks(network: TaskNetwork, pins: Pins): ReadonlyMap<string, number> {
  const { latest } = waveWindows(network, pins);
  const chain = remainingMinutes(network);
  const sorted = network.ids.toSorted(
    (a, b) =>
      ascending(latest(a), latest(b)) ||
      ascending(network.preference(a), network.preference(b)) ||
      ascending(chain.get(b) ?? 0, chain.get(a) ?? 0) ||
      ascending(network.conflictsOf(b).length, network.conflictsOf(a).length) ||
      ascending(network.task(b).minutes, network.task(a).minutes) ||
      compareIds(a, b),
  );
  return new Map(sorted.map((id, index) => [id, index]));
}

// Not `a - b`: both may be infinite.
function ascending(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function remainingMinutes(network: TaskNetwork): ReadonlyMap<string, number> {
  const chain = new Map<string, number>();
  for (const id of network.ids.toReversed()) {
    const behind = network.successors(id).reduce((most, next) => Math.max(most, chain.get(next) ?? 0), 0);
    chain.set(id, network.task(id).minutes + behind);
  }
  return chain;
}

interface Moment {
  readonly wave: number;
  readonly missing: ReadonlyMap<string, number>;
}

function placeAll(places: Occupancy, pinned: readonly string[], { wave, missing }: Moment): boolean {
  return pinned.every((id) => {
    if (missing.get(id) !== 0 || !places.fits(id, wave)) return false;
    places.put(id, wave);
    return true;
  });
}

interface Filling {
  readonly placed: readonly string[];
  readonly left: string[];
}

function placeFitting(places: Occupancy, free: readonly string[], wave: number): Filling {
  const placed: string[] = [];
  const left: string[] = [];
  for (const [index, id] of free.entries()) {
    if (places.isFull(wave)) return { placed, left: [...left, ...free.slice(index)] };
    if (places.fits(id, wave)) {
      places.put(id, wave);
      placed.push(id);
    } else left.push(id);
  }
  return { placed, left };
}

/** The tasks whose last missing predecessor is among the placed ones. */
function release(
  network: TaskNetwork,
  placed: readonly string[],
  missing: Map<string, number>,
): readonly string[] {
  return placed.flatMap((id) =>
    network.successors(id).filter((next) => {
      const left = (missing.get(next) ?? 0) - 1;
      missing.set(next, left);
      return left === 0;
    }),
  );
}

function nextKey(pinnedTo: ReadonlyMap<number, readonly string[]>, wave: number): number | undefined {
  let next: number | undefined;
  for (const key of pinnedTo.keys()) if (key > wave && (next === undefined || key < next)) next = key;
  return next;
}
