import { isOf, type Mail, type MessageOf } from "./mail.ts";
import type { Complaint } from "./mail-finding.ts";
import { type State, type TaskState, taskOf } from "./state.ts";

/**
 * Whether the time for a message has come. What is too early counts all the same: the sender goes on from there, and one mistake is
 * to be one finding.
 */
export function timingProblem(state: State, mail: Mail): Complaint | undefined {
  const found = taskOf(state, mail);
  if (state.team.mode === "plan-team")
    return sealProblem(state, mail) ?? validationProblem(state, mail) ?? endProblem(state, mail);
  const isStart = isOf(mail, "task_started") && found?.stage === "waiting";
  return isStart ? startProblem(state, found) : undefined;
}

function startProblem(
  { hasBaseline, blocked, unfinished }: State,
  { task }: TaskState,
): Complaint | undefined {
  const { id, wave } = task;
  if (!hasBaseline) return early("no-baseline", `${id} is started before "qa_baseline_ready"`);
  const open = firstBefore(blocked, wave);
  if (open !== undefined)
    return early("open-block", `${id} of wave ${wave} is started while the verdict on ${open} is "block"`);
  const missing = firstBefore(unfinished, wave);
  if (missing === undefined) return undefined;
  return early("wave-too-early", `${id} of wave ${wave} is started before ${missing} has passed its review`);
}

function firstBefore(waves: ReadonlyMap<number, ReadonlySet<string>>, wave: number): string | undefined {
  for (const [number, [first]] of waves) if (number < wave && first !== undefined) return first;
  return undefined;
}

/** Until all bids are in, no bidder tells another anything, and nobody looks at a bid. */
function sealProblem(state: State, mail: Mail): Complaint | undefined {
  const [missing] = state.bids;
  if (missing === undefined) return undefined;
  const found = taskOf(state, mail)?.task;
  const isReview = isOf(mail, "cross_review_request", "cross_review_response", "qa_review_finding");
  const isNext = isOf(mail, "task_started") && found?.phase !== "bid";
  if (!isReview && !isNext && !isTold(state, mail)) return undefined;
  const what = isNext ? `${found?.id} is started` : `"${mail.message.type}" is sent`;
  return early("sealed-bid-opened", `${what} while the bid ${missing} is not in`);
}

function isTold({ bidders, team }: State, mail: Mail): boolean {
  const { from, to } = mail.message;
  if (!isOf(mail, "finding") || !bidders.has(from)) return false;
  // The lead may bid too; what it is told as lead is no secret told.
  return to === undefined ? bidders.size > 1 : bidders.has(to) && to !== team.lead;
}

function validationProblem(state: State, mail: Mail): Complaint | undefined {
  const found = taskOf(state, mail);
  if (!isOf(mail, "task_started") || found?.task.phase !== "validation") return undefined;
  const { id } = found.task;
  const [block] = state.blocks.values();
  if (block !== undefined)
    return early("open-block", `${id} is started while the verdict in ${block.file} is "block"`);
  const [request] = state.unanswered.values();
  if (request !== undefined)
    return early("early-validation", `${id} is started before ${request.file} is answered`);
  const [review] = state.unfinished.get(found.task.wave - 1) ?? [];
  return review === undefined
    ? undefined
    : early("early-validation", `${id} is started before ${review} is completed`);
}

/** Nobody is done with reviews that others wait for. */
function endProblem(state: State, mail: Mail): Complaint | undefined {
  const found = taskOf(state, mail)?.task;
  if (!isOf(mail, "task_completed") || found === undefined) return undefined;
  const open = found.phase === "validation" ? anyOpen(state) : openAt(state, found);
  return open && early("review-unanswered", `${found.id} is completed before ${open.file} is answered`);
}

function openAt(
  { unanswered }: State,
  { phase, owner }: TaskState["task"],
): Mail<MessageOf<"cross_review_request">> | undefined {
  if (phase !== "cross-review") return undefined;
  return [...unanswered.values()].find(({ message }) => message.to === owner);
}

function anyOpen({ unanswered, doubts }: State): Mail | undefined {
  const [request] = unanswered.values();
  return request ?? [...doubts.values()].find(({ answer }) => answer === undefined)?.mail;
}

function early(code: Complaint["code"], message: string): Complaint {
  return { code, message, counts: true };
}
