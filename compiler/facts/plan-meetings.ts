import type { Plan, Reference, TaskId } from "../plan/plan.ts";
import type { ResolvedClaim } from "./facts.ts";
import { sharedPath } from "./shared-path.ts";

/** What one plan takes for itself while it runs. */
export interface PlanClaims {
  readonly plan: Plan;
  /** How the user named the file. */
  readonly file: string;
  readonly claims: readonly ResolvedClaim[];
}

/** A task of one plan and a task of another that cannot both run at once. */
export interface TaskMeeting {
  readonly own: TaskId;
  readonly other: TaskId;
  /** Claims of both that meet, with a path that both cover; in order of the own claims. */
  readonly claims: readonly ClaimMeeting[];
  /** Locks that both hold. */
  readonly locks: readonly LockMeeting[];
}

/** Two claims on one path, of which at least one writes. */
export interface ClaimMeeting {
  readonly own: ResolvedClaim;
  readonly other: ResolvedClaim;
  readonly path: string;
}

/** One lock named in two plans. */
export interface LockMeeting {
  readonly own: Reference;
  readonly other: Reference;
}

/** Every two tasks of two plans that would disturb each other; in order of the own tasks, then of the others. */
export function planMeetings(own: PlanClaims, other: PlanClaims): readonly TaskMeeting[] {
  const byTask = new Map<TaskId, ResolvedClaim[]>();
  for (const claim of other.claims) byTask.set(claim.task, [...(byTask.get(claim.task) ?? []), claim]);
  return own.plan.tasks.flatMap((task) => {
    const claims = own.claims.filter((claim) => claim.task === task.id);
    return other.plan.tasks.flatMap((theirs): readonly TaskMeeting[] => {
      const met = claims.flatMap((claim) => meetingsOf(claim, byTask.get(theirs.id) ?? []));
      const locks = task.locks.flatMap((lock) =>
        theirs.locks.filter(({ id }) => id === lock.id).map((held) => ({ own: lock, other: held })),
      );
      if (met.length === 0 && locks.length === 0) return [];
      return [{ own: task.id, other: theirs.id, claims: met, locks }];
    });
  });
}

function meetingsOf(own: ResolvedClaim, others: readonly ResolvedClaim[]): readonly ClaimMeeting[] {
  return others.flatMap((other): readonly ClaimMeeting[] => {
    if (!disturbs(own, other)) return [];
    const path = sharedPath(own, other)?.path;
    return path === undefined ? [] : [{ own, other, path }];
  });
}

/** Reading beside reading or modifying disturbs nobody enough to keep two plans apart. */
function disturbs({ access: a }: ResolvedClaim, { access: b }: ResolvedClaim): boolean {
  if (a === "read" || b === "read") return a === "delete" || b === "delete";
  return true;
}
