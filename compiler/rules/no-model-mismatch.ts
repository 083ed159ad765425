import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Role, Task, TaskType } from "../plan/plan.ts";
import type { ModelFit } from "../schedule/schedule.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports models that are named outright and do not suit the work. */
export const noModelMismatch: Rule<"schedule"> = {
  id: "no-model-mismatch",
  summary: "A model that the plan names suits the task.",
  why: "A deep model on formatting costs ten times as much for the same diff; a fast one on security or architecture misses what it was asked to find.",
  severity: "warning",
  stage: "schedule",
  *check({ plan, schedule }) {
    const roles = new Map(plan.roles.map((role) => [role.id, role]));
    for (const task of plan.tasks) {
      const fit = schedule.fits.get(task.id);
      const role = roles.get(task.role);
      const isAlone = plan.tasks.every((other) => other === task || other.role !== task.role);
      if (fit !== undefined) yield* mismatch({ task, role, isAlone }, fit);
    }
  },
};

interface Holder {
  readonly task: Task;
  readonly role: Role | undefined;
  /** True when nobody else has the role. */
  readonly isAlone: boolean;
}

function* mismatch({ task, role, isAlone }: Holder, { strength, usual }: ModelFit): Iterable<Finding> {
  const named = task.model ?? role?.model;
  if (named === undefined || strength === undefined) return;
  const { type } = task.type;
  const isWaste = strength === "deep" && mechanical.has(type);
  const isTooWeak = strength === "fast" && usual === "deep" && isSure(task);
  if (!isWaste && !isTooWeak) return;
  const route = task.model !== undefined || role === undefined ? task.route : role.route;
  const why = task.type.declared ? "" : `, by ${task.type.reason}`;
  yield {
    message: `"${task.id}" is ${typeWords(type)}${why}, and "${named}" is a ${strength} model`,
    at: valueAt([...route, "model"]),
    ...(route !== task.route && {
      related: [{ place: valueAt([...task.route, "id"]), message: "the task that has this role" }],
    }),
    help: `${isAlone || route === task.route ? 'leave "model" out' : `give "${task.id}" a model of its own`}: ${
      isWaste ? "a fast model does it for a fraction of the price" : "it wants a deep one"
    }`,
  };
}

const mechanical: ReadonlySet<TaskType> = new Set(["lint-fix", "type-annotations"]);

/** "Fix" in a title is not yet debugging. */
function isSure({ type }: Task): boolean {
  return type.declared || type.type !== "debugging" || /debug|diagnose|investigate/i.test(type.reason);
}

function typeWords(type: TaskType): string {
  return words[type] ?? type;
}

const words: Readonly<Partial<Record<TaskType, string>>> = {
  "lint-fix": "formatting or lint",
  "type-annotations": "type annotations",
  "security-review": "a security review",
  "architecture-spike": "architecture",
  debugging: "debugging",
};
