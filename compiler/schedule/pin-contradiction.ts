import { compareText } from "../plan/order.ts";
import type { RefusedPin } from "./problem.ts";
import type { Pins, TaskNetwork } from "./task-network.ts";
import { waveWindows } from "./windows.ts";

/** One wish: this task in this wave. */
export interface Pin {
  readonly task: string;
  readonly wave: number;
}

type Reason = Pick<RefusedPin, "why" | "other">;

/**
 * Proves, without a search, that a pin cannot be kept beside those that are kept: by the order of tasks, by a
 * conflict or by a limit. `undefined` means that nothing was proved.
 */
export function pinContradiction(network: TaskNetwork, kept: Pins, pin: Pin): RefusedPin | undefined {
  if (pin.wave < 1) return { ...pin, why: "the first wave is wave 1", other: undefined };
  const reason =
    againstOrder(network, kept, pin) ?? againstCompany(network, kept, pin) ?? againstCrowd(network, pin);
  return reason && { ...pin, ...reason };
}

function againstOrder(network: TaskNetwork, kept: Pins, { task, wave }: Pin): Reason | undefined {
  const { earliest, latest } = waveWindows(network, kept);
  const before = extreme(network.predecessors(task), earliest);
  if (before !== undefined && earliest(before) >= wave) {
    const where = kept.has(before) ? "pinned to" : "at the earliest in";
    return {
      why: `it comes after "${before}", which is ${where} wave ${earliest(before)}`,
      other: before,
    };
  }
  const after = extreme(network.successors(task), (id) => -latest(id));
  if (after !== undefined && latest(after) <= wave) {
    const where = kept.has(after) ? "pinned to" : "at the latest in";
    return { why: `"${after}" comes after it and is ${where} wave ${latest(after)}`, other: after };
  }
  return undefined;
}

/** The first task, in order, with the highest value. */
function extreme(ids: readonly string[], value: (id: string) => number): string | undefined {
  let best = ids[0];
  for (const id of ids) if (best !== undefined && value(id) > value(best)) best = id;
  return best;
}

/** What else is pinned to the wave. */
function againstCompany(network: TaskNetwork, kept: Pins, { task, wave }: Pin): Reason | undefined {
  const company = [...kept].filter(([, other]) => other === wave).map(([id]) => id);
  const conflict = network.conflictsOf(task).find((id) => kept.get(id) === wave);
  if (conflict !== undefined) {
    return { why: `"${conflict}" is pinned to wave ${wave} too, and the two must be apart`, other: conflict };
  }
  const { role } = network.task(task);
  const colleagues = company.filter((id) => network.task(id).role === role).sort(compareText);
  if (colleagues.length >= network.capacityOf(role)) {
    const agents = counted(network.capacityOf(role), "agent");
    return {
      why: `role "${role}" has ${agents}, busy with ${named(colleagues)} in wave ${wave}`,
      other: colleagues[0],
    };
  }
  if (company.length < network.maxAgents) return undefined;
  const crowd = counted(company.length, "other task is", "other tasks are");
  const why = `${crowd} pinned to wave ${wave}, which has room for ${network.maxAgents}`;
  return { why, other: undefined };
}

/** More tasks come before it than fit in the waves before its own. */
function againstCrowd(network: TaskNetwork, { task, wave }: Pin): Reason | undefined {
  const before = ancestors(network, task);
  const waves = counted(wave - 1, "earlier wave");
  if (before.length > (wave - 1) * network.maxAgents) {
    const room = `room for ${network.maxAgents} each`;
    return { why: `${before.length} tasks come before it, and the ${waves} have ${room}`, other: undefined };
  }
  const crowd = [...countByRole(network, before)]
    .filter(([role, count]) => count > (wave - 1) * network.capacityOf(role))
    .sort(([a], [b]) => compareText(a, b))[0];
  if (crowd === undefined) return undefined;
  const [role, count] = crowd;
  const agents = counted(network.capacityOf(role), "agent");
  const why = `${count} tasks of role "${role}" (${agents}) come before it, too many for the ${waves}`;
  return { why, other: undefined };
}

function countByRole(network: TaskNetwork, ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const { role } = network.task(id);
    counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return counts;
}

function ancestors(network: TaskNetwork, task: string): readonly string[] {
  const seen = new Set(network.predecessors(task));
  for (const id of seen) for (const previous of network.predecessors(id)) seen.add(previous);
  return [...seen];
}

function named(ids: readonly string[]): string {
  return ids.map((id) => `"${id}"`).join(", ");
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
