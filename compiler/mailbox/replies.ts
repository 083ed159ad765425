import { isOf, type Mail } from "./mail.ts";
import type { Complaint } from "./mail-finding.ts";
import type { Asked, State } from "./state.ts";

/** Whether an answer is to something that was asked, from the one who was asked to the one who asked, and the only one. */
export function replyProblem(state: State, mail: Mail): Complaint | undefined {
  if (isOf(mail, "cross_review_response")) {
    const { in_reply_to } = mail.message.payload;
    return answerProblem(mail, { to: in_reply_to, asked: state.requests.get(in_reply_to) });
  }
  if (!isOf(mail, "cross_review_request", "finding")) return undefined;
  const { in_reply_to } = mail.message.payload;
  if (in_reply_to === undefined) return undefined;
  if (isOf(mail, "cross_review_request"))
    return answerProblem(mail, { to: in_reply_to, asked: state.doubts.get(in_reply_to) });
  return state.sent.has(in_reply_to) ? undefined : unknown(in_reply_to);
}

interface Answer {
  readonly to: number;
  readonly asked: Asked<"cross_review_request"> | Asked<"qa_review_finding"> | undefined;
}

function answerProblem({ message }: Mail, { to, asked }: Answer): Complaint | undefined {
  if (asked === undefined) return unknown(to);
  const question = asked.mail.message;
  if (question.to !== message.from || question.from !== message.to) {
    const wanted = `"${question.to}" is to answer "${question.from}"`;
    return { code: "wrong-reply", message: `${asked.mail.file} is not answered by this: ${wanted}` };
  }
  if (asked.answer === undefined) return undefined;
  return { code: "answered-twice", message: `${asked.mail.file} was answered by ${asked.answer.file}` };
}

function unknown(number: number): Complaint {
  return { code: "wrong-reply", message: `number ${number} is no earlier message that this could answer` };
}
