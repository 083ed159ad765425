import { isOf, type Mail, type MessageType } from "./mail.ts";
import type { Complaint } from "./mail-finding.ts";
import { type State, taskOf } from "./state.ts";
import type { Team } from "./team.ts";

/** Whether a message is of this team, from and to those who may send and get it, about a task of the list. */
export function routingProblem(state: State, mail: Mail): Complaint | undefined {
  return addressProblem(state.team, mail) ?? modeProblem(state.team, mail) ?? partProblem(state, mail);
}

function addressProblem({ id, members }: Team, { message }: Mail): Complaint | undefined {
  const { team_id, from, to } = message;
  if (team_id !== id) return no("wrong-team", `it is of the team "${team_id}", this mailbox is of "${id}"`);
  if (!members.has(from)) return no("unknown-sender", `"${from}" is no member of the team`);
  if (to === undefined) return undefined;
  if (!members.has(to)) return no("unknown-recipient", `it is to "${to}", who is no member of the team`);
  return to === from ? no("wrong-recipient", `"${from}" writes to itself`) : undefined;
}

const onlyIn: Readonly<Partial<Record<MessageType, Team["mode"]>>> = {
  task_ready_for_review: "build-team",
  task_review_findings: "build-team",
  qa_baseline_ready: "build-team",
  cross_review_request: "plan-team",
  cross_review_response: "plan-team",
  qa_review_finding: "plan-team",
};

function modeProblem({ mode }: Team, { message: { type } }: Mail): Complaint | undefined {
  const wanted = onlyIn[type];
  if (wanted === undefined || wanted === mode) return undefined;
  return no("wrong-mode", `"${type}" is for a ${wanted}, this is a ${mode}`);
}

/** Who may say it, and to whom. */
function partProblem(state: State, mail: Mail): Complaint | undefined {
  const { from, to, type, payload } = mail.message;
  const found = taskOf(state, mail)?.task;
  if ("task_id" in payload && found === undefined)
    return no("unknown-task", `there is no task "${payload.task_id}" on the list`);
  if (isOf(mail, "qa_baseline_ready", "qa_review_finding"))
    return onlyFrom(state.team.qa, { from, what: `"${type}"` });
  if (found === undefined || !isOf(mail, ...aboutTasks)) return undefined;
  const isVerdict = type === "task_review_findings";
  const [sender, receiver] = isVerdict ? [found.reviewer, found.owner] : [found.owner, found.reviewer];
  const wrong = onlyFrom(sender ?? "", { from, what: `"${type}" of ${found.id}` });
  const isReview = isVerdict || type === "task_ready_for_review";
  if (wrong !== undefined || !isReview || to === undefined || to === receiver) return wrong;
  return no("wrong-recipient", `"${type}" of ${found.id} is for "${receiver}", not for "${to}"`);
}

const aboutTasks = [
  "task_started",
  "task_ready_for_review",
  "task_review_findings",
  "task_completed",
] as const;

function onlyFrom(
  sender: string,
  { from, what }: { readonly from: string; readonly what: string },
): Complaint | undefined {
  return from === sender
    ? undefined
    : no("wrong-sender", `${what} is for "${sender}" to say, not for "${from}"`);
}

function no(code: Complaint["code"], message: string): Complaint {
  return { code, message };
}
