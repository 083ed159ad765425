import { keyAt } from "../diagnostics/diagnostic.ts";
import { lacksProof, testCommand } from "../facts/proof.ts";
import { writingTasks } from "../facts/task-scope.ts";
import type { Rule } from "./rule.ts";

/** Reports plans in which no command ever proves anything. */
export const requireVerification: Rule<"repo"> = {
  id: "require-verification",
  summary: "Some command proves what the tasks write.",
  why: "Criteria in words are judged by the agent that wants to be done; a command answers the same to everyone.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    if (!lacksProof(facts)) return;
    const { isImported } = facts.plan;
    const command = testCommand(facts.repo) ?? "npm test";
    yield {
      message: `${writingTasks(facts).size} tasks write files, and no command checks any of them`,
      at: keyAt(["tasks"]),
      help: isImported
        ? `name a command that proves each task, for example \`${command}\``
        : `add "verify: [${command}]" to tasks, or "gate: [${command}]" for every wave`,
      ...(isImported && { severity: "note" }),
    };
  },
};
