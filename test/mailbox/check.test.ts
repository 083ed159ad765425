import { describe, expect, it } from "vitest";
import { checkMailbox } from "../../compiler/mailbox/check.ts";
import { mailFile } from "../../compiler/mailbox/mail.ts";
import type { MailboxMessage } from "../../compiler/mailbox/message.ts";
import type { MailFile } from "../../compiler/mailbox/read-mail.ts";
import { teamOf } from "../support/mailbox-team.ts";

// The streams of stream.test.ts hold every rule against random orders; here is what they leave out.

const build = teamOf({ mode: "build-team", tasks: 2, batch: 1 });
const plan = teamOf({ mode: "plan-team", tasks: 2 });

describe("checkMailbox", () => {
  it("has nothing against a mailbox without messages, but for what is owed at the end", () => {
    expect(checkMailbox({ team: build, files: [], isFinal: false }).findings).toEqual([]);
    expect(checkMailbox({ team: build, files: [], isFinal: true }).findings).toEqual([
      {
        code: "open-task",
        severity: "error",
        file: "tasks.yaml",
        message: '"amy" has not started TT-BLD-001',
      },
      {
        code: "open-task",
        severity: "error",
        file: "tasks.yaml",
        message: '"ben" has not started TT-BLD-002',
      },
    ]);
  });

  it("misses numbers, and still counts what comes behind", () => {
    const files = sent(talk(1), talk(4), talk(9));
    const { findings, mails } = checkMailbox({ team: build, files, isFinal: false });
    expect(findings.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      "0004-amy-finding.json: numbers 2 to 3 are missing before it",
      "0009-amy-finding.json: numbers 5 to 8 are missing before it",
    ]);
    expect(mails).toHaveLength(3);
  });

  it("counts a message whose sender was stopped before it had a name", () => {
    const [named, unnamed] = sent(talk(1), talk(2));
    const files = [{ name: "0002", text: unnamed?.text, unnamed: true } as const, named as MailFile];
    const { findings, mails } = checkMailbox({ team: build, files, isFinal: false });
    expect(findings).toEqual([]);
    expect(mails.map(({ file }) => file)).toEqual(["0001-amy-finding.json", "0002-amy-finding.json"]);
  });

  it.each([
    ["no JSON", "{", "unreadable-message"],
    ["no text", undefined, "unreadable-message"],
    ["nothing", "null", "unreadable-message"],
    ["a list", "[]", "invalid-message"],
    ["another type", '{"type":"order"}', "invalid-message"],
    ["an unknown key", JSON.stringify({ ...talk(1), note: "x" }), "invalid-message"],
    ["a name that is a path", JSON.stringify({ ...talk(1), from: "../amy" }), "invalid-message"],
    ["another number", JSON.stringify(talk(2)), "misnamed-file"],
    ["a prototype", '{"type":"finding","__proto__":{"v":1}}', "invalid-message"],
    ["deep brackets", "[".repeat(100_000), "unreadable-message"],
  ])("says what a file holds that is %s", (_, text, code) => {
    const { findings, mails } = checkMailbox({
      team: build,
      files: [{ name: "0001-amy-finding.json", text }],
      isFinal: false,
    });
    expect(findings).toMatchObject([{ code, severity: "error", file: "0001-amy-finding.json" }]);
    expect(mails).toEqual([]);
  });

  it("warns of what is owed in a build team, and of nothing that has come", () => {
    const start = [
      message(1, { from: "qa", type: "qa_baseline_ready", payload: {} }),
      message(2, { from: "amy", type: "task_started", payload: { task_id: "TT-BLD-001" } }),
      message(3, { from: "amy", type: "blocker", payload: { text: "no key", task_id: "TT-BLD-001" } }),
      message(4, { from: "ben", type: "blocker", payload: { text: "no desk" } }),
    ];
    expect(open(start)).toEqual(["0003-amy-blocker.json open-blocker", "0004-ben-blocker.json open-blocker"]);
    const ready = message(5, {
      from: "amy",
      type: "task_ready_for_review",
      payload: { task_id: "TT-BLD-001" },
    });
    const help = message(6, { from: "lead", type: "finding", payload: { text: "take two", in_reply_to: 4 } });
    expect(open([...start, ready, help])).toEqual(["0005-amy-task_ready_for_review.json open-review"]);
    const payload = { task_id: "TT-BLD-001", verdict: "block" };
    const block = message(7, { from: "qa", type: "task_review_findings", payload });
    expect(open([...start, ready, help, block])).toEqual(["0007-qa-task_review_findings.json open-block"]);
  });

  it("warns of what is owed in a planning team", () => {
    const bids = ["amy", "ben"].flatMap((from, index) => {
      const task_id = `TT-PLN-00${index + 1}`;
      const payload = { task_id, summary: "done", counts: {}, artifact: `${from}.md` };
      return [
        message(2 * index + 1, { from, type: "task_started", payload: { task_id } }),
        message(2 * index + 2, { from, type: "task_completed", payload }),
      ];
    });
    const request = { from: "amy", to: "ben", type: "cross_review_request", payload: { artifact: "amy.md" } };
    const asked = [...bids, message(5, request)];
    expect(open(asked, plan)).toEqual(["0005-amy-cross_review_request-ben.json open-review"]);
    const answer = { from: "ben", to: "amy", type: "cross_review_response" };
    const block = message(6, { ...answer, payload: { in_reply_to: 5, verdict: "block" } });
    expect(open([...asked, block], plan)).toEqual(["0006-ben-cross_review_response-amy.json open-block"]);
    const again = [...asked, block, message(7, request)];
    const pass = message(8, { ...answer, payload: { in_reply_to: 7, verdict: "warn" } });
    expect(open([...again, pass], plan)).toEqual([]);
  });
});

function open(messages: readonly MailboxMessage[], team = build): readonly string[] {
  const { findings } = checkMailbox({ team, files: sent(...messages), isFinal: false });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  return findings.map(({ file, code }) => `${file} ${code}`);
}

function sent(...messages: readonly MailboxMessage[]): readonly MailFile[] {
  return messages.map((one) => ({ name: mailFile(one), text: JSON.stringify(one) }));
}

function talk(seq: number): MailboxMessage {
  return message(seq, { from: "amy", type: "finding", payload: { text: "the shelf is full" } });
}

function message(seq: number, rest: object): MailboxMessage {
  return { v: 1, seq, team_id: "library", ...rest } as MailboxMessage;
}
