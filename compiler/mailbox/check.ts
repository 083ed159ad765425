import { compareText } from "../source/compare.ts";
import { advance } from "./advance.ts";
import { type Mail, numberIn } from "./mail.ts";
import type { Complaint, MailFinding } from "./mail-finding.ts";
import { numberComplaints } from "./numbers.ts";
import { openEnds } from "./open-ends.ts";
import { type MailFile, readMail } from "./read-mail.ts";
import { replyProblem } from "./replies.ts";
import { routingProblem } from "./routing.ts";
import { firstState, type State } from "./state.ts";
import { taskOrderProblem } from "./task-order.ts";
import type { Team } from "./team.ts";
import { timingProblem } from "./timing.ts";

/** What is to be checked. */
export interface MailboxInput {
  readonly team: Team;
  /** In any order. */
  readonly files: readonly MailFile[];
  /** True when the team is done: what is owed now is an error. */
  readonly isFinal: boolean;
}

/** What a mailbox amounts to. */
export interface MailboxReport {
  /** By number of the message they speak of, then what is still open. */
  readonly findings: readonly MailFinding[];
  /** What counts, in order. */
  readonly mails: readonly Mail[];
  readonly state: State;
}

/** Reads all messages in the order of their numbers and holds each against the protocol. */
export function checkMailbox({ team, files, isFinal }: MailboxInput): MailboxReport {
  const state = firstState(team);
  const findings: MailFinding[] = [];
  const mails: Mail[] = [];
  const numbers = numberComplaints(files);
  for (const file of [...files].sort(byNumber)) {
    const found: Complaint[] = [...(numbers.get(file.name) ?? [])];
    const reading = readMail(file);
    if (!reading.ok) found.push(reading.complaint);
    else if (found.every(({ counts }) => counts === true)) {
      const problem = messageProblem(state, reading.mail);
      if (problem !== undefined) found.push(problem);
      if (problem === undefined || problem.counts === true) {
        advance(state, reading.mail);
        mails.push(reading.mail);
      }
    }
    for (const { code, message } of found)
      findings.push({ code, severity: "error", file: file.name, message });
  }
  return { findings: [...findings, ...openEnds(state, isFinal)], mails, state };
}

/** What is wrong with a message for itself, whatever was sent before: that it is no message, or not to be sent by or to these. */
export function problemOf(team: Team, mail: Mail): Complaint | undefined {
  return routingProblem(firstState(team), mail);
}

/** One finding a message: what is wrong with it for itself goes before what is wrong with its time. */
function messageProblem(state: State, mail: Mail): Complaint | undefined {
  return (
    routingProblem(state, mail) ??
    replyProblem(state, mail) ??
    taskOrderProblem(state, mail) ??
    timingProblem(state, mail)
  );
}

function byNumber(a: MailFile, b: MailFile): number {
  const [left, right] = [numberIn(a.name) ?? Infinity, numberIn(b.name) ?? Infinity];
  return left === right ? compareText(a.name, b.name) : left - right;
}
