import { type Label, type Place, valueAt } from "../diagnostics/diagnostic.ts";
import { type PlanClaims, planMeetings, type TaskMeeting } from "../facts/plan-meetings.ts";
import type { Route } from "../plan/order.ts";
import { accessVerbs } from "./claim-words.ts";
import type { Finding, Rule } from "./rule.ts";

/** What is known of plans that are checked together. */
export interface PlansFacts {
  readonly own: PlanClaims;
  /** Plans of the same repository that were named before. */
  readonly others: readonly OtherPlan[];
}

/** Another plan, and where its parts stand. */
export interface OtherPlan extends PlanClaims {
  readonly placeOf: (route: Route) => Place;
}

/** Reports tasks of two plans that take the same file or lock. */
export const noPlanClash: Rule<"plans"> = {
  id: "no-plan-clash",
  summary: "Plans that are checked together do not write the same files and do not hold the same locks.",
  why: "Each plan keeps its own tasks apart and knows nothing of the other; run at once, their agents meet in one file.",
  severity: "warning",
  stage: "plans",
  *check({ own, others }) {
    for (const other of others) {
      for (const meeting of planMeetings(own, other)) yield finding(meeting, other);
    }
  },
};

function finding({ own, other, claims, locks }: TaskMeeting, plan: OtherPlan): Finding {
  const [first] = claims;
  const [lock] = locks;
  const tasks = `"${own}" and "${other}" of "${plan.plan.name}"`;
  const help = `run one plan after the other, or let one of them have ${first === undefined ? "the lock" : "the file"}`;
  if (first === undefined) {
    return {
      message: `${tasks} both hold the lock "${lock?.own.id ?? ""}"`,
      at: valueAt(lock?.own.route ?? []),
      related: locks.map((met) => ({
        place: plan.placeOf(met.other.route),
        message: `"${other}" holds it here`,
      })),
      help,
    };
  }
  const paths = new Set(claims.map(({ path }) => path));
  return {
    message: `${tasks} ${verb(first.own.access, first.other.access)} "${first.path}"${more(paths.size - 1)}`,
    at: valueAt(first.own.claim.route),
    label: `"${own}" ${accessVerbs[first.own.access]} it here`,
    related: claims.map(
      (met): Label => ({
        place: plan.placeOf(met.other.claim.route),
        message:
          met === first
            ? `"${other}" ${accessVerbs[met.other.access]} it here`
            : `they meet on "${met.path}" too`,
      }),
    ),
    help,
  };
}

function verb(own: string, other: string): string {
  if (own === "read" || other === "read") return "use and delete";
  return own === other ? `both ${own}` : "both write";
}

function more(count: number): string {
  if (count < 1) return "";
  return ` and ${count} more ${count === 1 ? "file" : "files"}`;
}
