import { valueAt } from "../diagnostics/diagnostic.ts";
import { type TaskScope, taskScopes } from "../facts/task-scope.ts";
import { compareText } from "../plan/order.ts";
import type { Task } from "../plan/plan.ts";
import type { Rule } from "./rule.ts";

/** Reports tasks that run unattended though they need someone to look. */
export const noPoorBackgroundTask: Rule<"repo"> = {
  id: "no-poor-background-task",
  summary: "Only work that tools or a glance can check runs in the background.",
  why: "Tests for existing code, documentation, lint and type annotations go well unattended. New features go in a wrong direction, architecture and security want a person's judgement, and refactoring across modules wants a view of the whole.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    const scopes = taskScopes(facts);
    for (const task of facts.plan.tasks) {
      const reason = task.background ? poorReason(task, scopes.get(task.id)) : undefined;
      if (reason === undefined) continue;
      yield {
        message: `"${task.id}" runs in the background, but ${reason}`,
        at: valueAt([...task.route, "background"]),
        help: 'remove "background: true", or leave to it only what tools can check',
        fix: {
          title: 'remove "background: true"',
          edits: [{ kind: "remove", route: [...task.route, "background"] }],
        },
      };
    }
  },
};

function poorReason({ type: { type }, title }: Task, scope: TaskScope | undefined): string | undefined {
  const work = scope?.work ?? [];
  if (type === "architecture-spike" || type === "plan") return "architecture wants a person's judgement";
  if (type === "security-review") return "security wants an expert's eye from the start";
  const sensitive = work.find((path) => sensitivePath.test(path));
  if (good.has(type)) return undefined;
  if (sensitive !== undefined) return `"${sensitive}" is security-sensitive and wants an expert's eye`;
  if (sensitiveTitle.test(title)) return "it is security-sensitive and wants an expert's eye";
  if (type === "implementation" && work.length > 0)
    return "a new feature wants someone to say where it should go";
  const modules = [...(scope?.layers.keys() ?? [])];
  if (type === "refactor" && modules.length > 1) {
    return `refactoring across ${modules.sort(compareText).join(" and ")} wants a view of the whole`;
  }
  return undefined;
}

/** What tools or a glance can check. */
const good: ReadonlySet<Task["type"]["type"]> = new Set([
  "test-generation",
  "documentation",
  "lint-fix",
  "type-annotations",
  "dependency-update",
  "code-review",
  "research",
]);

const sensitivePath =
  /(?:^|[/._-])(?:auth(?:entication|orization)?|oauth2?|login|passwords?|crypto|secrets?|sessions?|tokens?|permissions?|acl|rbac|jwt)(?:[/._-]|$)/i;

const sensitiveTitle =
  /\b(?:auth(?:entication|orization)?|oauth|login|passwords?|encrypt\w*|secrets?|permissions?|csrf|xss|jwt)\b/i;
