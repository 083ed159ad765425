import fc from "fast-check";
import type { ProblemTask, SchedulingProblem } from "../../compiler/schedule/problem.ts";

/** Problems without pins and without circles; names say nothing about the order. */
export function randomProblem(maxTasks: number): fc.Arbitrary<SchedulingProblem> {
  return fc
    .record({
      names: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: maxTasks }),
      minutes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: maxTasks, maxLength: maxTasks }),
      roles: fc.array(fc.constantFrom("cook", "waiter", "host"), {
        minLength: maxTasks,
        maxLength: maxTasks,
      }),
      edges: pairs(maxTasks),
      conflicts: pairs(maxTasks),
      maxAgents: fc.integer({ min: 1, max: 5 }),
      capacities: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
    })
    .map(({ names, minutes, roles, edges, conflicts, maxAgents, capacities: [cook, waiter] }) => {
      const pick = (all: readonly (readonly [number, number])[]): readonly (readonly [string, string])[] =>
        all
          .map(([a, b]) => [names[Math.min(a, b)], names[Math.max(a, b)]])
          .filter((pair): pair is [string, string] => pair[0] !== undefined && pair[1] !== undefined)
          .filter(([a, b]) => a !== b);
      return {
        tasks: names.map(
          (id, index): ProblemTask => ({ id, minutes: minutes[index] ?? 1, role: roles[index] ?? "host" }),
        ),
        before: pick(edges),
        conflicts: pick(conflicts),
        maxAgents,
        capacity: new Map([
          ["cook", cook],
          ["waiter", waiter],
        ]),
      };
    });
}

/** The same with pins that some valid assignment keeps; it is returned as well. */
export function satisfiablePins(
  maxTasks: number,
): fc.Arbitrary<{ readonly problem: SchedulingProblem; readonly witness: ReadonlyMap<string, number> }> {
  const delays = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: maxTasks, maxLength: maxTasks });
  const chosen = fc.array(fc.boolean(), { minLength: maxTasks, maxLength: maxTasks });
  return fc.tuple(randomProblem(maxTasks), delays, chosen).map(([problem, late, pinned]) => {
    const witness = new Map<string, number>();
    for (const [index, { id }] of problem.tasks.entries()) {
      let wave = firstValid(problem, witness, { id, from: 1 });
      for (let delay = late[index] ?? 0; delay > 0; delay -= 1) {
        wave = firstValid(problem, witness, { id, from: wave + 1 });
      }
      witness.set(id, wave);
    }
    const tasks = problem.tasks.map((task, index) =>
      pinned[index] ? { ...task, pin: witness.get(task.id) ?? 1 } : task,
    );
    return { problem: { ...problem, tasks }, witness };
  });
}

/** The same with pins to any low wave, mostly contradictory. */
export function randomPins(maxTasks: number): fc.Arbitrary<SchedulingProblem> {
  const pins = fc.array(fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }), {
    minLength: maxTasks,
    maxLength: maxTasks,
  });
  return fc.tuple(randomProblem(maxTasks), pins).map(([problem, waves]) => ({
    ...problem,
    tasks: problem.tasks.map((task, index) => {
      const pin = waves[index];
      return pin === undefined ? task : { ...task, pin };
    }),
  }));
}

/** What is wrong with an assignment, in words; pins are not looked at. */
export function violations(
  problem: SchedulingProblem,
  waveOf: ReadonlyMap<string, number>,
): readonly string[] {
  const wave = (id: string): number => waveOf.get(id) ?? Number.NaN;
  const found: string[] = [];
  for (const { id } of problem.tasks) if (!(wave(id) >= 1)) found.push(`${id} is nowhere`);
  for (const [a, b] of problem.before) if (wave(a) >= wave(b)) found.push(`${a} is not before ${b}`);
  for (const [a, b] of problem.conflicts) if (wave(a) === wave(b)) found.push(`${a} is with ${b}`);
  for (const number of new Set(waveOf.values())) {
    const members = problem.tasks.filter(({ id }) => wave(id) === number);
    if (members.length > problem.maxAgents) found.push(`wave ${number} is too full`);
    for (const role of new Set(members.map((task) => task.role))) {
      const holders = members.filter((task) => task.role === role).length;
      if (holders > (problem.capacity.get(role) ?? 1)) found.push(`wave ${number} has too many of ${role}`);
    }
  }
  return found;
}

/** True when some assignment keeps all pins: tries every wave for every task. */
export function canKeep(problem: SchedulingProblem): boolean {
  const highest = problem.tasks.reduce((most, { pin = 0 }) => Math.max(most, pin), 0) + problem.tasks.length;
  const extend = (waveOf: ReadonlyMap<string, number>, index: number): boolean => {
    const task = problem.tasks[index];
    if (task === undefined) return true;
    const waves =
      task.pin === undefined ? Array.from({ length: highest }, (_, wave) => wave + 1) : [task.pin];
    return waves.some((wave) => {
      const next = new Map(waveOf).set(task.id, wave);
      return violations(restricted(problem, next), next).length === 0 && extend(next, index + 1);
    });
  };
  return extend(new Map(), 0);
}

function pairs(maxTasks: number): fc.Arbitrary<readonly (readonly [number, number])[]> {
  const index = fc.integer({ min: 0, max: maxTasks - 1 });
  return fc.array(fc.tuple(index, index), { maxLength: maxTasks });
}

function firstValid(
  problem: SchedulingProblem,
  waveOf: ReadonlyMap<string, number>,
  { id, from }: { readonly id: string; readonly from: number },
): number {
  for (let wave = from; ; wave += 1) {
    const next = new Map(waveOf).set(id, wave);
    if (violations(restricted(problem, next), next).length === 0) return wave;
  }
}

/** The part of a problem that is about the tasks placed so far. */
function restricted(problem: SchedulingProblem, waveOf: ReadonlyMap<string, number>): SchedulingProblem {
  const placed = ([a, b]: readonly [string, string]): boolean => waveOf.has(a) && waveOf.has(b);
  return {
    ...problem,
    tasks: problem.tasks.filter(({ id }) => waveOf.has(id)),
    before: problem.before.filter(placed),
    conflicts: problem.conflicts.filter(placed),
  };
}
