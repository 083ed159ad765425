import type { Access, ResolvedClaim } from "../facts/facts.ts";
import { reasonFor } from "../facts/implied/reason.ts";
import { compareText, sortedUnique } from "../plan/order.ts";
import type { TaskId } from "../plan/plan.ts";
import type { ScheduleFacts } from "../schedule/schedule.ts";
import type { WorkOrderOwnedPath, WorkOrderTask } from "./work-order.ts";

/** What a task claims, as the plan writes it, and what that implies; by access and sorted. */
export function filesOf(claims: readonly ResolvedClaim[]): WorkOrderTask["files"] {
  return {
    create: patterns(claims, "create"),
    modify: patterns(claims, "modify"),
    delete: patterns(claims, "delete"),
    read: patterns(claims, "read"),
  };
}

/** What a task writes because something else implies it, sorted by path. */
export function impliedOf(claims: readonly ResolvedClaim[]): NonNullable<WorkOrderTask["implied"]> {
  return claims
    .flatMap(({ claim, implied }) =>
      implied === undefined ? [] : [{ path: claim.pattern, reason: reasonFor(claim.pattern, implied) }],
    )
    .sort((a, b) => compareText(a.path, b.path));
}

/** Files of which a task writes named declarations only, sorted. A claim on all of a file lifts what others limit. */
export function limitsOf(claims: readonly ResolvedClaim[]): NonNullable<WorkOrderTask["limits"]> {
  const written = claims.filter((claim) => isWrite(claim) && claim.implied === undefined);
  return byPattern(written).flatMap(([path, group]) => {
    const symbols = group.flatMap(({ symbol }) => (symbol === undefined ? [] : [symbol]));
    if (symbols.length < group.length) return [];
    const named = (isNew: boolean): string[] => [
      ...sortedUnique(symbols.filter((symbol) => symbol.isNew === isNew).map(({ name }) => name)),
    ];
    return [{ path, symbols: named(false), creates: named(true) }];
  });
}

/** Every claimed pattern with who claims it: patterns sorted, claims by wave, task and access. */
export function ownershipOf(facts: ScheduleFacts): WorkOrderOwnedPath[] {
  const { claims, schedule } = facts;
  return byPattern(claims).map(([path, group]) => ({
    path,
    claims: distinct(group)
      .map(({ task, access }) => ({ task, access, wave: schedule.tasks.get(task)?.wave ?? 0 }))
      .sort((a, b) => a.wave - b.wave || compareText(a.task, b.task) || compareText(a.access, b.access)),
  }));
}

/**
 * What other tasks may write and this one may not, by pattern with the owners. A pattern that this task writes
 * too, or a path within one of its globs, is left out. What lies nearest to the task's own files comes first.
 */
export function offLimitsOf(task: TaskId, claims: readonly ResolvedClaim[]): WorkOrderTask["off_limits"] {
  const own = claims.filter((claim) => claim.task === task);
  const written = own.filter(isWrite);
  const foreign = claims.filter(
    (claim) => claim.task !== task && isWrite(claim) && !written.some((mine) => covers(mine, claim)),
  );
  const near = nearness(written.length > 0 ? written : own);
  return byPattern(foreign)
    .map(([path, group]) => ({ path, tasks: owners(group), near: near(group) }))
    .sort((a, b) => b.near - a.near || compareText(a.path, b.path))
    .map(({ path, tasks }) => ({ path, tasks }));
}

function patterns(claims: readonly ResolvedClaim[], access: Access): string[] {
  return [...sortedUnique(claims.filter((claim) => claim.access === access).map(patternOf))];
}

function patternOf({ claim }: ResolvedClaim): string {
  return claim.pattern;
}

function isWrite({ access }: ResolvedClaim): boolean {
  return access !== "read";
}

function covers(mine: ResolvedClaim, other: ResolvedClaim): boolean {
  if (patternOf(mine) === patternOf(other)) return true;
  return other.glob.literal && !mine.glob.literal && mine.glob.matches(patternOf(other));
}

function owners(claims: readonly ResolvedClaim[]): string[] {
  return [...sortedUnique(claims.map(({ task }) => task))];
}

function byPattern(claims: readonly ResolvedClaim[]): (readonly [string, readonly ResolvedClaim[]])[] {
  const groups = new Map<string, ResolvedClaim[]>();
  for (const claim of claims) groups.set(patternOf(claim), [...(groups.get(patternOf(claim)) ?? []), claim]);
  return [...groups].sort(([a], [b]) => compareText(a, b));
}

function distinct(claims: readonly ResolvedClaim[]): readonly ResolvedClaim[] {
  const seen = new Set<string>();
  return claims.filter(({ task, access }) => {
    const key = `${access} ${task}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** How near claims of one pattern are to the task's own: infinite in one folder, else the leading folders they share. */
function nearness(own: readonly ResolvedClaim[]): (claims: readonly ResolvedClaim[]) => number {
  const homes = own.map(folders);
  return ([first]) => {
    if (first === undefined) return 0;
    const there = folders(first);
    return homes.reduce((best, home) => Math.max(best, closeness(home, there)), 0);
  };
}

function closeness(home: readonly string[], there: readonly string[]): number {
  const parted = home.findIndex((folder, index) => folder !== there[index]);
  const shared = parted < 0 ? home.length : parted;
  return shared === home.length && shared === there.length ? Number.POSITIVE_INFINITY : shared;
}

/** The folders that lead to a claim; those of a glob end where its first wildcard stands. */
function folders({ claim, glob }: ResolvedClaim): readonly string[] {
  const above = claim.pattern.split("/").slice(0, -1);
  const wild = glob.literal ? -1 : above.findIndex((folder) => /[*?{[]/.test(folder));
  return wild < 0 ? above : above.slice(0, wild);
}
