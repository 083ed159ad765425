import { plural } from "../report/counts.ts";
import type { SkippedChecks } from "../report/plan-report.ts";
import { rules } from "../rules/registry.ts";
import type { Stage } from "../rules/rule.ts";

/** When each stage runs, and what is not checked when it is the last one. */
const stages = {
  source: { order: 0, missing: "of the plan and the repository" },
  plan: { order: 1, missing: "of the repository" },
  repo: { order: 2, missing: "of contracts and the schedule" },
  contract: { order: 3, missing: "of the schedule" },
  schedule: { order: 4, missing: "" },
} as const satisfies Record<Stage, { order: number; missing: string }>;

/** Which checks did not run after a stage, and why; `undefined` when all of them ran. */
export function skippedChecks(reached: Stage, readsRepo: boolean): SkippedChecks | undefined {
  const count = rules.filter(({ stage }) => stages[stage].order > stages[reached].order).length;
  if (count === 0) return undefined;
  if (reached === "plan" && !readsRepo) {
    const reason = "repository not read (--no-repo)";
    return { reason, sentence: `${reason}: ${plural(count, "rule")} did not run`, rules: count };
  }
  const reason = `checks ${stages[reached].missing} did not run`;
  return { reason, sentence: `${reason}: mend the errors above first`, rules: count };
}
