import { type Occupancy, occupancy } from "./occupancy.ts";
import type { Pins, TaskNetwork } from "./task-network.ts";

/** Moves every task without a pin to the lowest wave that takes it, until no task can move alone. */
export function compacted(
  network: TaskNetwork,
  pins: Pins,
  waveOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const places = occupancy(network);
  for (const [id, wave] of waveOf) places.put(id, wave);
  const loose = network.ids.filter((id) => !pins.has(id));
  while (loose.filter((id) => moveDown(network, places, id)).length > 0);
  return places.waveOf;
}

function moveDown(network: TaskNetwork, places: Occupancy, id: string): boolean {
  const now = places.waveOf.get(id) ?? 1;
  const waves = network.predecessors(id).map((previous) => places.waveOf.get(previous) ?? 0);
  const first = waves.reduce((most, wave) => Math.max(most, wave), 0) + 1;
  for (let wave = first; wave < now; wave += 1) {
    if (!places.fits(id, wave)) continue;
    places.remove(id);
    places.put(id, wave);
    return true;
  }
  return false;
}
