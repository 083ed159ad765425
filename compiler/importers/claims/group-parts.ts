import type { ImportedTask, ImportProblem, Origin, Written } from "../imported.ts";

/** A task that other tasks are the parts of. */
export interface TaskGroup {
  readonly id: string;
  readonly parts: readonly GroupPart[];
}

/** A part of a group, and where that is said. */
export interface GroupPart {
  readonly id: string;
  readonly origin: Origin;
}

/**
 * Makes each group wait for its parts, and the parts for what the group itself waits for, unless that would be a circle, and
 * leaves to the parts the paths that both claim. Groups within groups come after those.
 */
export function withParts(
  tasks: readonly ImportedTask[],
  groups: readonly TaskGroup[],
): { readonly tasks: readonly ImportedTask[]; readonly problems: readonly ImportProblem[] } {
  const order: Order = new Map(
    tasks.map(({ id, dependsOn }) => [id, new Set(dependsOn.map(({ value }) => value))]),
  );
  const added = new Map<string, Written<string>[]>(tasks.map(({ id }) => [id, []]));
  const problems = groups.flatMap((group) => waitForParts(group, order, added));
  const declared = new Map(tasks.map(({ id, dependsOn }) => [id, dependsOn]));
  for (const group of groups) {
    const own = declared.get(group.id) ?? [];
    const inherited = [...own, ...(added.get(group.id) ?? []).filter(({ inferred }) => inferred !== isPart)];
    for (const dependency of inherited) handDown(dependency, group, { order, added });
  }
  const claimed = claimsOfParts(tasks, groups);
  return {
    tasks: tasks.map((task) => ({
      ...task,
      dependsOn: [...task.dependsOn, ...(added.get(task.id) ?? [])],
      claims: task.claims.filter(({ pattern }) => !covers(pattern, claimed.get(task.id) ?? [])),
    })),
    problems,
  };
}

/** What each task waits for. */
type Order = Map<string, Set<string>>;
type Added = Map<string, Written<string>[]>;

const isPart = "it is one of its parts";

function waitForParts({ id, parts }: TaskGroup, order: Order, added: Added): readonly ImportProblem[] {
  const waiters = waitingFor(id, order);
  return parts.flatMap((part): readonly ImportProblem[] => {
    if (waiters.has(part.id))
      return [
        {
          kind: "doubtful-reading",
          message: `"${part.id}" is a part of "${id}" and waits for it, so "${id}" does not wait for "${part.id}"`,
          origin: part.origin,
          help: `let "${part.id}" wait for something else if "${id}" is to be finished after it`,
        },
      ];
    if (order.get(id)?.has(part.id) === true) return [];
    order.get(id)?.add(part.id);
    added.get(id)?.push({ value: part.id, origin: part.origin, inferred: isPart });
    return [];
  });
}

function handDown(
  dependency: Written<string>,
  { id, parts }: TaskGroup,
  { order, added }: { readonly order: Order; readonly added: Added },
): void {
  if (parts.some((part) => part.id === dependency.value)) return;
  const before = follow(dependency.value, order);
  for (const part of parts) {
    if (before.has(part.id) || order.get(part.id)?.has(dependency.value) === true) continue;
    order.get(part.id)?.add(dependency.value);
    added.get(part.id)?.push({ ...dependency, inferred: `"${id}", which it is a part of, waits for it` });
  }
}

/** A task and all that it waits for. */
function follow(id: string, order: Order): ReadonlySet<string> {
  const seen = new Set([id]);
  for (const each of seen) for (const next of order.get(each) ?? []) seen.add(next);
  return seen;
}

/** A task and all that wait for it. */
function waitingFor(id: string, order: Order): ReadonlySet<string> {
  const backwards: Order = new Map([...order.keys()].map((each) => [each, new Set()]));
  for (const [each, before] of order) for (const other of before) backwards.get(other)?.add(each);
  return follow(id, backwards);
}

/** What the parts of each group do more to than read it. */
function claimsOfParts(
  tasks: readonly ImportedTask[],
  groups: readonly TaskGroup[],
): ReadonlyMap<string, readonly string[]> {
  const claims = new Map(tasks.map((task) => [task.id, task.claims]));
  const written = (id: string): readonly string[] =>
    (claims.get(id) ?? []).filter(({ access }) => access !== "read").map(({ pattern }) => pattern);
  return new Map(groups.map(({ id, parts }) => [id, parts.flatMap((part) => written(part.id))]));
}

/** A folder is covered, too, where a part claims something in it. */
function covers(pattern: string, claimed: readonly string[]): boolean {
  const folder = pattern.endsWith("/**") ? pattern.slice(0, -2) : undefined;
  return claimed.some((other) => other === pattern || (folder !== undefined && other.startsWith(folder)));
}
