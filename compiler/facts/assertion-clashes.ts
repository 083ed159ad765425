import { compareText, type Route } from "../plan/order.ts";
import type { TaskId } from "../plan/plan.ts";
import type { DoubleCreate, Hazard, ReadOfCreated, RepoFacts, ResolvedClaim, WriteWrite } from "./facts.ts";
import { isImplied } from "./overlap.ts";

/** Tasks that are said to run at the same time, and may write the same paths. */
export interface AssertionClash {
  /** The tasks with the place of what is said of each, in plan order; at least two. */
  readonly marks: readonly Mark[];
  /** The wave they are all said to run in; `undefined` where marks say that they run beside each other. */
  readonly wave: number | undefined;
  /** Sorted. */
  readonly paths: readonly string[];
  /** On the first path, one for each task, in plan order. */
  readonly claims: readonly ResolvedClaim[];
}

/** What is said of one task. */
export interface Mark {
  readonly task: TaskId;
  readonly route: Route;
}

/** Where what the author says of the order cannot be: sets of tasks said to run at once that may write one path. */
export function assertionClashes(facts: RepoFacts): readonly AssertionClash[] {
  const { parallel, waves } = facts.plan.asserted;
  const groups: Group[] = [
    ...grouped(parallel.map((mark) => ({ ...mark, key: mark.group, wave: undefined }))),
    ...grouped(waves.map((mark) => ({ ...mark, key: String(mark.wave) }))),
  ];
  if (groups.length === 0) return [];
  const unordered = facts.hazards.filter(isSharedWrite).map(sharedWrite);
  const all = [...unordered, ...sharedWrites(facts)];
  // Where a list is an order, that order is made from the claims, and marks are held against those alone. Else what is
  // ordered is so by what the plan says; of two tasks in one wave, the rule on dependencies sees an order.
  const { isOrdered } = facts.plan.asserted;
  return groups.flatMap((group) =>
    clashesOf(group, isOrdered && group.wave === undefined ? all : unordered, facts),
  );
}

/** True for a path and tasks that a clash already speaks of. */
export function isAsserted(
  clashes: readonly AssertionClash[],
  path: string,
  tasks: readonly TaskId[],
): boolean {
  return clashes.some(
    ({ paths, marks }) =>
      paths.includes(path) && tasks.every((task) => marks.some((mark) => mark.task === task)),
  );
}

interface Group {
  readonly wave: number | undefined;
  readonly marks: ReadonlyMap<TaskId, Route>;
}

type KeyedMark = Mark & { readonly key: string; readonly wave: number | undefined };

function grouped(marks: readonly KeyedMark[]): readonly Group[] {
  const groups = new Map<string, { wave: number | undefined; marks: Map<TaskId, Route> }>();
  for (const { key, wave, task, route } of marks) {
    const group = groups.get(key) ?? { wave, marks: new Map() };
    group.marks.set(task, route);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Two tasks that may write a path. */
interface SharedWrite {
  readonly path: string;
  readonly claims: readonly [ResolvedClaim, ResolvedClaim];
}

function isSharedWrite(hazard: Hazard): hazard is WriteWrite | DoubleCreate | ReadOfCreated {
  const { kind } = hazard;
  return (
    (kind === "write-write" && !isImplied(hazard)) ||
    kind === "create-create" ||
    (kind === "read-of-created" && hazard.reader.access !== "read")
  );
}

function sharedWrite(hazard: WriteWrite | DoubleCreate | ReadOfCreated): SharedWrite {
  const { path } = hazard;
  return {
    path,
    claims: hazard.kind === "read-of-created" ? [hazard.creator, hazard.reader] : hazard.claims,
  };
}

/** Tasks that may write a path, each with the next of them, whether or not one comes after the other. */
function sharedWrites({ ownership }: RepoFacts): readonly SharedWrite[] {
  return ownership.paths.flatMap((path) => {
    const writing = ownership.claimsOn(path).filter(({ access, implied }) => access !== "read" && !implied);
    return writing.flatMap((claim, index): SharedWrite[] => {
      return writing
        .slice(0, index)
        .flatMap((other) => (other.task === claim.task ? [] : [{ path, claims: [other, claim] }]));
    });
  });
}

/** One clash for each set of tasks, with all their paths. */
function clashesOf(
  { wave, marks }: Group,
  writes: readonly SharedWrite[],
  { plan }: RepoFacts,
): readonly AssertionClash[] {
  const onPath = new Map<string, Map<TaskId, ResolvedClaim>>();
  for (const { path, claims } of writes) {
    if (!claims.every(({ task }) => marks.has(task))) continue;
    const known = onPath.get(path) ?? new Map<TaskId, ResolvedClaim>();
    for (const claim of claims) if (!known.has(claim.task)) known.set(claim.task, claim);
    onPath.set(path, known);
  }
  const bySet = new Map<string, AssertionClash>();
  for (const path of [...onPath.keys()].sort(compareText)) {
    const claims = plan.tasks.flatMap(({ id }) => onPath.get(path)?.get(id) ?? []);
    const key = claims.map(({ task }) => task).join("\n");
    const clash = bySet.get(key) ?? {
      wave,
      marks: claims.map(({ task }) => ({ task, route: marks.get(task) ?? [] })),
      paths: [],
      claims,
    };
    bySet.set(key, { ...clash, paths: [...clash.paths, path] });
  }
  return [...bySet.values()];
}
