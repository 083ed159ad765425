import { compareText } from "../plan/order.ts";
import { tooManyBefore } from "./crowded-waves.ts";
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

function againstCrowd(network: TaskNetwork, { task, wave }: Pin): Reason | undefined {
  const why = tooManyBefore(network, task, wave - 1);
  return why === undefined ? undefined : { why, other: undefined };
}

function named(ids: readonly string[]): string {
  return ids.map((id) => `"${id}"`).join(", ");
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
