import { isOf, type Mail } from "./mail.ts";
import type { Complaint } from "./mail-finding.ts";
import { type Stage, type State, taskOf } from "./state.ts";

/**
 * Whether a task goes through its stages in order: started, ready for review, reviewed, completed; back to ready after a
 * verdict, and on only after one that is not `block`. Tasks without a reviewer are started and completed.
 */
export function taskOrderProblem(state: State, mail: Mail): Complaint | undefined {
  const found = taskOf(state, mail);
  if (found === undefined) return undefined;
  const { id, reviewer } = found.task;
  const { type } = mail.message;
  const allowed = allowedStages(mail, reviewer !== undefined);
  if (allowed === undefined || allowed.includes(found.stage)) return undefined;
  if (type === "task_completed" && found.stage === "blocked")
    return { code: "open-block", message: `${id} is completed while the verdict on it is "block"` };
  const message = `"${type}" of ${id}, which ${words[found.stage]}`;
  return { code: "out-of-order", message };
}

function allowedStages(mail: Mail, isReviewed: boolean): readonly Stage[] | undefined {
  if (isOf(mail, "task_started")) return ["waiting", "blocked"];
  if (isOf(mail, "task_ready_for_review")) return ["started", "blocked", "passed"];
  if (isOf(mail, "task_review_findings")) return ["ready"];
  if (isOf(mail, "task_completed")) return [isReviewed ? "passed" : "started"];
  return undefined;
}

const words: Readonly<Record<Stage, string>> = {
  waiting: "was not started",
  started: "was started and is not yet ready for review",
  ready: "waits for its review",
  blocked: "has the verdict block",
  passed: "has passed its review",
  completed: "is completed",
};
