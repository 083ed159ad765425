import { keyAt } from "../diagnostics/diagnostic.ts";
import { fewTasks, lacksProof, testCommand } from "../facts/proof.ts";
import { writingTasks } from "../facts/task-scope.ts";
import type { ScheduleFacts } from "../schedule/schedule.ts";
import type { Rule } from "./rule.ts";
import { waveNumbers } from "./wave-numbers.ts";

/** Reports waves that begin without anyone knowing that what came before works together. */
export const requireGate: Rule<"schedule"> = {
  id: "require-gate",
  summary: "A gate stands between waves that write.",
  why: "Every task may pass alone and the merged whole still fail; found two waves later, nobody knows which task broke it.",
  severity: "warning",
  stage: "schedule",
  *check(facts) {
    const { plan, repo } = facts;
    // Other formats have no place for a gate.
    if (plan.isImported || plan.gate.length > 0 || lacksProof(facts)) return;
    const open = openWaves(facts);
    if (open.length === 0) return;
    const command = testCommand(repo) ?? "npm test";
    const some = plan.gates.length > 0;
    yield {
      message: some
        ? `nothing is checked after ${waveNumbers(open)}, though later waves build on it`
        : `${plan.tasks.length} tasks run in ${facts.schedule.waves.length} waves, and nothing is checked between them`,
      at: keyAt([some ? "gates" : "tasks"]),
      help: `add "gate: [${command}]" for every wave${some ? `, or "gates: { ${open[0]}: [${command}] }"` : ""}`,
    };
  },
};

/** Waves that write, that others follow, and that no gate ends. */
function openWaves(facts: ScheduleFacts): readonly number[] {
  const { plan, schedule } = facts;
  const writers = writingTasks(facts);
  const writing = schedule.waves.filter(({ tasks }) => tasks.some((id) => writers.has(id)));
  if (writing.length < 2 || writers.size <= fewTasks) return [];
  const gated = new Set(plan.gates.map(({ wave }) => wave));
  return writing.slice(0, -1).flatMap(({ number }) => (gated.has(number) ? [] : [number]));
}
