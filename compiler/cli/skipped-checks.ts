import { plural } from "../report/counts.ts";
import type { SkippedChecks } from "../report/plan-report.ts";
import { rules } from "../rules/registry.ts";
import type { CompileStage } from "../rules/rule.ts";
import { stages } from "../rules/run.ts";

/** What is not checked when a stage is the last one. */
const missingAfter = {
  source: "of the plan and the repository",
  plan: "of the repository",
  repo: "of contracts and the schedule",
  contract: "of the schedule",
  schedule: "of nothing",
} as const satisfies Record<CompileStage, string>;

/** Which checks did not run after a stage, and why; `undefined` when all of them ran. */
export function skippedChecks(reached: CompileStage, readsRepo: boolean): SkippedChecks | undefined {
  const later = stages.slice(stages.indexOf(reached) + 1);
  const count = rules.filter(({ stage }) => later.some((one) => one === stage)).length;
  if (count === 0) return undefined;
  if (reached === "plan" && !readsRepo) {
    const reason = "repository not read (--no-repo)";
    return { reason, sentence: `${reason}: ${plural(count, "rule")} did not run`, rules: count };
  }
  const reason = `checks ${missingAfter[reached]} did not run`;
  return { reason, sentence: `${reason}: mend the errors first`, rules: count };
}
