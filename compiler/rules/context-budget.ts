import { type Label, valueAt } from "../diagnostics/diagnostic.ts";
import type { ModelFit, ScheduleFacts } from "../schedule/schedule.ts";
import { shortNumber } from "./budget-words.ts";
import type { Finding, Rule } from "./rule.ts";
import { type BigTask, bigTasks, contextShare, fileWords } from "./task-size.ts";

/** Reports tasks that leave their agent too little context to work in. */
export const contextBudget: Rule<"schedule"> = {
  id: "context-budget",
  summary: `A task fills at most ${contextShare * 100} % of its model's context.`,
  why: "Reading again, failing tests and second attempts need the rest; an agent that runs out stops half way, with nothing committed.",
  severity: "warning",
  stage: "schedule",
  *check(facts) {
    for (const big of bigTasks("context-budget", facts))
      if (big.fit !== undefined) yield finding(big, big.fit, facts);
  },
};

function finding({ task }: BigTask, { context, window = 0 }: ModelFit, facts: ScheduleFacts): Finding {
  const model = facts.schedule.tasks.get(task.id)?.model.name ?? "";
  const share = Math.round((context.total / window) * 100);
  const { files, prompt, output } = context;
  const widest = widestClaims(task.id, facts);
  return {
    message: `"${task.id}" needs about ${shortNumber(context.total)} tokens, ${share} % of the ${shortNumber(window)} that "${model}" holds; ${contextShare * 100} % leaves room to work`,
    at: valueAt([...task.route, "id"]),
    label: `${fileWords(files.count)} ${shortNumber(files.tokens)}, prompt ${shortNumber(prompt)}, what it writes ${shortNumber(output)}`,
    related: widest,
    help: widest.length > 0 ? "claim less, or split the task by folder" : "split the task",
  };
}

/** The claims that cover most files, at most three. */
function widestClaims(task: string, { claims }: ScheduleFacts): readonly Label[] {
  return claims
    .filter((claim) => claim.task === task && claim.implied === undefined && claim.files.length > 1)
    .toSorted((a, b) => b.files.length - a.files.length)
    .slice(0, 3)
    .map(({ claim, files }) => ({
      place: valueAt(claim.route),
      message: `covers ${fileWords(files.length)}`,
    }));
}
