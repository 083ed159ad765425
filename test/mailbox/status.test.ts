import { describe, expect, it } from "vitest";
import { checkMailbox } from "../../compiler/mailbox/check.ts";
import { mailFile } from "../../compiler/mailbox/mail.ts";
import type { MailboxMessage } from "../../compiler/mailbox/message.ts";
import { type MailboxStatus, mailboxStatus } from "../../compiler/mailbox/status.ts";
import { teamOf } from "../support/mailbox-team.ts";

const build = teamOf({ mode: "build-team", tasks: 3, batch: 2 });
const plan = teamOf({ mode: "plan-team", tasks: 2 });

describe("mailboxStatus", () => {
  it("counts messages, words, tasks and what was counted", () => {
    const { counts, ...status } = statusOf(build, [
      { from: "qa", type: "qa_baseline_ready", payload: { text: "all green" } },
      started("amy", "TT-BLD-001"),
      { from: "amy", type: "task_ready_for_review", payload: { task_id: "TT-BLD-001" } },
      { from: "qa", type: "task_review_findings", payload: { task_id: "TT-BLD-001", verdict: "pass" } },
      {
        from: "amy",
        type: "task_completed",
        payload: { task_id: "TT-BLD-001", summary: "Lends  and\nreturns", counts: { tests: 4, files: 2 } },
      },
      { from: "ghost", type: "finding", payload: { text: "these words do not count" } },
    ]);
    expect(counts).toEqual({ files: 2, tests: 4 });
    expect(status).toMatchObject({
      team: "library",
      teammates: 8,
      messages: 5,
      words: 5,
      tasks: { waiting: 2, started: 0, ready: 0, blocked: 0, passed: 0, completed: 1 },
      by_type: { task_started: 1, qa_baseline_ready: 1 },
      by_sender: { amy: 3, qa: 2 },
    });
  });

  it("says who waits for whom in a build team", () => {
    expect(waits(statusOf(build, []))).toEqual([
      "amy waits for qa to set up the baseline",
      "ben waits for qa to set up the baseline",
    ]);
    const ready = { from: "amy", type: "task_ready_for_review", payload: { task_id: "TT-BLD-001" } };
    const before = [
      { from: "qa", type: "qa_baseline_ready", payload: {} },
      started("amy", "TT-BLD-001"),
      started("ben", "TT-BLD-002"),
      ready,
    ];
    expect(waits(statusOf(build, before))).toEqual([
      "amy waits for qa to review TT-BLD-001 since 0004-amy-task_ready_for_review.json",
      "cleo waits for qa to be done with TT-BLD-001",
      "cleo waits for ben to be done with TT-BLD-002",
    ]);
    const block = { task_id: "TT-BLD-001", verdict: "block" };
    const blocked = [...before, { from: "qa", type: "task_review_findings", payload: block }];
    const stuck = [...blocked, { from: "ben", type: "blocker", payload: { text: "no key" } }];
    expect(waits(statusOf(build, stuck))).toEqual([
      "qa waits for amy to mend TT-BLD-001 since 0005-qa-task_review_findings.json",
      "ben waits for lead to help with a blocker since 0006-ben-blocker.json",
      "cleo waits for amy to be done with TT-BLD-001",
      "cleo waits for ben to be done with TT-BLD-002",
    ]);
  });

  it("says who waits for whom in a planning team", () => {
    const bids = [started("amy", "TT-PLN-001"), completed("amy", "TT-PLN-001"), started("ben", "TT-PLN-002")];
    expect(waits(statusOf(plan, bids))).toEqual(["amy waits for ben to be done with TT-PLN-002"]);
    const request = { from: "amy", to: "ben", type: "cross_review_request", payload: { artifact: "amy.md" } };
    const doubt = { artifact: "ben.md", text: "no price" };
    const asked = [
      ...bids,
      completed("ben", "TT-PLN-002"),
      request,
      { from: "qa", to: "ben", type: "qa_review_finding", payload: doubt },
    ];
    expect(waits(statusOf(plan, asked))).toEqual([
      "amy waits for ben to review amy.md since 0005-amy-cross_review_request-ben.json",
      "qa waits for ben to mend ben.md since 0006-qa-qa_review_finding-ben.json",
      "qa waits for ben to be done with TT-PLN-003",
      "qa waits for amy to be done with TT-PLN-004",
    ]);
  });
});

function waits({ waiting }: MailboxStatus): readonly string[] {
  return waiting.map(
    ({ who, for: other, what, since }) =>
      `${who} waits for ${other} to ${what}${since === undefined ? "" : ` since ${since}`}`,
  );
}

function statusOf(team: typeof build, messages: readonly object[]): MailboxStatus {
  const files = messages.map((rest, index) => {
    const message = { v: 1, seq: index + 1, team_id: "library", ...rest } as MailboxMessage;
    return { name: mailFile(message), text: JSON.stringify(message) };
  });
  return mailboxStatus(checkMailbox({ team, files, isFinal: false }));
}

function started(from: string, task_id: string): object {
  return { from, type: "task_started", payload: { task_id } };
}

function completed(from: string, task_id: string): object {
  return { from, type: "task_completed", payload: { task_id, summary: "done", counts: {} } };
}
