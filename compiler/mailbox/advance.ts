import { isOf, type Mail, type MessageOf } from "./mail.ts";
import { reviewKey, type Stage, type State, taskOf } from "./state.ts";

/** Lets a message count. The state is changed. */
export function advance(state: State, mail: Mail): void {
  state.sent.set(mail.message.seq, mail);
  if (isOf(mail, "qa_baseline_ready")) state.hasBaseline = true;
  else if (isOf(mail, "cross_review_request")) ask(state, mail);
  else if (isOf(mail, "cross_review_response")) answer(state, mail);
  else if (isOf(mail, "qa_review_finding")) state.doubts.set(mail.message.seq, { mail, answer: undefined });
  else if (isOf(mail, "blocker")) state.blockers.set(mail.message.seq, mail);
  else if (isOf(mail, "finding")) unblock(state, mail);
  else moveTask(state, mail);
}

function ask(state: State, mail: Mail<MessageOf<"cross_review_request">>): void {
  const { seq, payload } = mail.message;
  state.requests.set(seq, { mail, answer: undefined });
  state.unanswered.set(seq, mail);
  const doubt = payload.in_reply_to === undefined ? undefined : state.doubts.get(payload.in_reply_to);
  if (doubt !== undefined) state.doubts.set(doubt.mail.message.seq, { ...doubt, answer: mail });
}

function answer(state: State, mail: Mail<MessageOf<"cross_review_response">>): void {
  const { in_reply_to, verdict } = mail.message.payload;
  const asked = state.requests.get(in_reply_to);
  if (asked === undefined) return;
  state.requests.set(in_reply_to, { ...asked, answer: mail });
  state.unanswered.delete(in_reply_to);
  const key = reviewKey(asked.mail);
  if (verdict === "block") state.blocks.set(key, mail);
  else state.blocks.delete(key);
}

/** Somebody else answers, or the sender goes on with the task. */
function unblock({ blockers }: State, { message }: Mail<MessageOf<"finding">>): void {
  const { in_reply_to = 0 } = message.payload;
  if (blockers.get(in_reply_to)?.message.from !== message.from) blockers.delete(in_reply_to);
}

function moveTask(state: State, mail: Mail): void {
  const found = taskOf(state, mail);
  const stage = stageAfter(mail);
  if (found === undefined || stage === undefined) return;
  const { id, wave, reviewer } = found.task;
  state.tasks.set(id, { ...found, stage, by: mail });
  const isFinished = stage === "completed" || (stage === "passed" && reviewer !== undefined);
  move(state.unfinished.get(wave), id, !isFinished);
  move(state.blocked.get(wave), id, stage === "blocked");
  if (stage === "completed") state.bids.delete(id);
  if (stage === "started" || stage === "blocked") return;
  for (const [number, { message }] of state.blockers)
    if (message.payload.task_id === id && message.from === mail.message.from) state.blockers.delete(number);
}

function stageAfter(mail: Mail): Stage | undefined {
  if (isOf(mail, "task_review_findings"))
    return mail.message.payload.verdict === "block" ? "blocked" : "passed";
  if (isOf(mail, "task_started")) return "started";
  if (isOf(mail, "task_ready_for_review")) return "ready";
  return isOf(mail, "task_completed") ? "completed" : undefined;
}

function move(ids: Set<string> | undefined, id: string, isIn: boolean): void {
  if (isIn) ids?.add(id);
  else ids?.delete(id);
}
