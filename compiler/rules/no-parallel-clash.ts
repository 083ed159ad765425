import { assertionClashes } from "../facts/assertion-clashes.ts";
import { clashFinding } from "./clash-words.ts";
import type { Rule } from "./rule.ts";

/** Reports tasks that bear a mark such as `[P]` and write one file. */
export const noParallelClash: Rule<"repo"> = {
  id: "no-parallel-clash",
  summary: "Tasks that a plan marks as parallel do not write the same file.",
  why: "The mark is what an agent goes by: it starts both tasks at once, and one overwrites the other.",
  severity: "error",
  stage: "repo",
  *check(facts) {
    for (const clash of assertionClashes(facts)) {
      if (clash.wave !== undefined) continue;
      yield clashFinding(clash, {
        said: "are marked as parallel",
        mark: "is marked here",
        help: "take the mark from all but one, or join them in one task",
      });
    }
  },
};
