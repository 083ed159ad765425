import type { Rule } from "./rule.ts";
import { lacking } from "./together.ts";

/** Reports tasks that nobody could call done. */
export const requireAcceptance: Rule<"plan"> = {
  id: "require-acceptance",
  summary: "A task says how anyone can tell that it is done.",
  why: "An agent without acceptance criteria stops when it feels finished, and the reviewer has nothing to hold it to.",
  severity: "warning",
  stage: "plan",
  *check({ plan: { tasks } }) {
    yield* lacking(
      tasks.filter(({ acceptance, verify }) => acceptance.length === 0 && verify.length === 0),
      {
        of: tasks.length,
        one: "has neither acceptance criteria nor commands that verify it",
        many: "have neither acceptance criteria nor commands that verify them",
        help: 'add "acceptance:" (criteria) or "verify:" (commands)',
      },
    );
  },
};
