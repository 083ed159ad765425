import { valueAt } from "../diagnostics/diagnostic.ts";
import { assertionClashes } from "../facts/assertion-clashes.ts";
import type { RepoFacts } from "../facts/facts.ts";
import { clashFinding } from "./clash-words.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports waves of an imported plan that its own files and dependencies do not allow. */
export const noWaveClash: Rule<"repo"> = {
  id: "no-wave-clash",
  summary: "The waves that an imported plan states fit its files and its dependencies.",
  why: "Whoever runs the plan wave by wave starts two writers of one file at once, or a task before what it needs.",
  severity: "error",
  stage: "repo",
  *check(facts) {
    for (const clash of assertionClashes(facts)) {
      if (clash.wave === undefined) continue;
      yield clashFinding(clash, {
        said: `are put in wave ${clash.wave}`,
        mark: "is put there",
        help: "put them in different waves, or join them in one task",
      });
    }
    yield* tooEarly(facts);
  },
};

/** Tasks whose wave is not after the wave of what they wait for. */
function* tooEarly({ plan, taskGraph }: RepoFacts): Iterable<Finding> {
  const waves = new Map(plan.asserted.waves.map((one) => [one.task, one]));
  for (const { task, on } of taskGraph.dependencies) {
    const [own, other] = [waves.get(task), waves.get(on)];
    if (own === undefined || other === undefined || own.wave > other.wave) continue;
    const where = own.wave === other.wave ? `wave ${own.wave}, too` : `wave ${other.wave}`;
    yield {
      message: `"${task}" is put in wave ${own.wave}, but waits for "${on}" of ${where}`,
      at: valueAt(own.route),
      related: [{ place: valueAt(other.route), message: `the wave of "${on}"` }],
      help: `put "${task}" in wave ${other.wave + 1} or later`,
    };
  }
}
