import type { TaskType } from "../plan/plan.ts";
import type { Rule } from "./rule.ts";
import { lacking } from "./together.ts";

/** Reports tasks that claim no file. */
export const requireFiles: Rule<"plan"> = {
  id: "require-files",
  summary: "A task says which files it writes or reads.",
  why: "Overlap, coupling and order are decided by claims; a task without claims may collide with every other, unseen.",
  severity: "warning",
  stage: "plan",
  *check({ plan: { tasks } }) {
    yield* lacking(
      tasks.filter(({ files }) => files.length === 0),
      {
        of: tasks.length,
        one: "claims no file, so nothing can be checked about what it touches",
        many: "claim no file, so nothing can be checked about what they touch",
        help: 'add "files:" with create, modify, delete or read',
        isUsual: ({ type }) => looking.has(type.type),
      },
    );
  },
};

/** Work that may well write nothing. */
const looking: ReadonlySet<TaskType> = new Set([
  "verification",
  "code-review",
  "security-review",
  "research",
  "plan",
]);
