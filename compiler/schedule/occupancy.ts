import type { TaskNetwork } from "./task-network.ts";

/** Which task is in which wave, and what still fits. */
export interface Occupancy {
  readonly waveOf: ReadonlyMap<string, number>;
  /** True when neither a conflict nor a limit forbids it; the order of tasks is not looked at. */
  fits(id: string, wave: number): boolean;
  /** True when no further task fits, whatever it is. */
  isFull(wave: number): boolean;
  put(id: string, wave: number): void;
  remove(id: string): void;
}

interface Load {
  tasks: number;
  readonly roles: Map<string, number>;
}

/** Empty waves for the tasks of a network. */
export function occupancy(network: TaskNetwork): Occupancy {
  const waveOf = new Map<string, number>();
  const loads = new Map<number, Load>();
  const change = (id: string, wave: number, by: number): void => {
    const load = loads.get(wave) ?? { tasks: 0, roles: new Map() };
    const { role } = network.task(id);
    load.tasks += by;
    load.roles.set(role, (load.roles.get(role) ?? 0) + by);
    loads.set(wave, load);
  };
  const isFull = (wave: number): boolean => (loads.get(wave)?.tasks ?? 0) >= network.maxAgents;
  return {
    waveOf,
    isFull,
    fits: (id, wave) => {
      const load = loads.get(wave);
      if (load === undefined) return true;
      const { role } = network.task(id);
      if (isFull(wave)) return false;
      if ((load.roles.get(role) ?? 0) >= network.capacityOf(role)) return false;
      return network.conflictsOf(id).every((other) => waveOf.get(other) !== wave);
    },
    put: (id, wave) => {
      waveOf.set(id, wave);
      change(id, wave, 1);
    },
    remove: (id) => {
      const wave = waveOf.get(id);
      if (wave === undefined) return;
      waveOf.delete(id);
      change(id, wave, -1);
    },
  };
}
