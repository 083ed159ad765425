import type { RepoFacts } from "../facts/facts.ts";
import { compareText } from "../plan/order.ts";
import type { RoleId, Task, TaskId } from "../plan/plan.ts";
import type { Precedence, Separation, WaveConstraints } from "./constraints.ts";
import { groupBy } from "./group.ts";
import type { Blocker } from "./schedule.ts";

/** The tasks of one wave, before they are measured. */
export interface WaveLine {
  readonly number: number;
  readonly tasks: readonly TaskId[];
}

/** Where everything went. */
export interface Placed {
  /** In order, none empty. */
  readonly lines: readonly WaveLine[];
  readonly constraints: WaveConstraints;
}

/**
 * Gives the function that says why a task is not in the wave before its own, or rather the last one before it
 * that has tasks: everything that holds, in the order of the kinds of `Blocker`. Empty in the first wave.
 */
export function explainer(facts: RepoFacts, placed: Placed): (task: Task) => readonly Blocker[] {
  const previous = new Map(
    placed.lines.flatMap((line, index) =>
      line.tasks.map((id) => [id, { line, before: placed.lines[index - 1] }]),
    ),
  );
  const precedences = groupBy(placed.constraints.precedences, ({ later }) => later);
  const separations = separationsByTask(placed.constraints.separations);
  const roleOf = new Map(facts.plan.tasks.map(({ id, role }) => [id, role]));
  const capacity = new Map(facts.plan.roles.map(({ id, instances }) => [id, instances]));
  const { maxAgents } = facts.plan.dispatch;
  return (task) => {
    const { line, before } = previous.get(task.id) ?? {};
    if (line === undefined || line.number === 1) return [];
    const pin: readonly Blocker[] = task.wave === line.number ? [{ kind: "pinned", wave: line.number }] : [];
    if (before === undefined) return pin;
    return [
      ...afterBlockers(before, precedences.get(task.id) ?? []),
      ...notWithBlockers(before, separations.get(task.id) ?? []),
      ...roleBlockers(
        before.tasks.filter((id) => roleOf.get(id) === task.role),
        task.role,
        capacity.get(task.role),
      ),
      ...fullBlockers(before, maxAgents),
      ...pin,
    ];
  };
}

/** Separations seen from either side: `b` is the other task. */
function separationsByTask(separations: readonly Separation[]): ReadonlyMap<TaskId, readonly Separation[]> {
  return groupBy(
    separations.flatMap((one) => [one, { ...one, a: one.b, b: one.a }]),
    ({ a }) => a,
  );
}

function afterBlockers(before: WaveLine, precedences: readonly Precedence[]): readonly Blocker[] {
  const members = new Set(before.tasks);
  const found = precedences.filter(({ earlier }) => members.has(earlier));
  return distinct(found.map(({ earlier, why }) => ({ kind: "after", task: earlier, why })));
}

function notWithBlockers(before: WaveLine, separations: readonly Separation[]): readonly Blocker[] {
  const members = new Set(before.tasks);
  const found = separations.filter(({ b }) => members.has(b));
  return distinct(found.map(({ b, why, hazard }) => ({ kind: "not-with", task: b, why, hazard })));
}

type NamedBlocker = Extract<Blocker, { readonly why: string }>;

/** By task, then reason; what would read the same is said once. */
function distinct(blockers: readonly NamedBlocker[]): readonly Blocker[] {
  return blockers
    .toSorted((x, y) => compareText(x.task, y.task) || compareText(x.why, y.why))
    .filter((one, index, all) => {
      const last = all[index - 1];
      return last === undefined || last.task !== one.task || last.why !== one.why;
    });
}

function roleBlockers(
  colleagues: readonly TaskId[],
  role: RoleId,
  capacity: number | undefined,
): readonly Blocker[] {
  return colleagues.length >= Math.max(1, capacity ?? 1)
    ? [{ kind: "role-busy", role, with: colleagues }]
    : [];
}

function fullBlockers({ number, tasks }: WaveLine, maxAgents: number): readonly Blocker[] {
  return tasks.length >= Math.max(1, maxAgents) ? [{ kind: "wave-full", wave: number, maxAgents }] : [];
}
