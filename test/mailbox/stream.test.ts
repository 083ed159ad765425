import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkMailbox } from "../../compiler/mailbox/check.ts";
import { mailFile, numberIn, numberName } from "../../compiler/mailbox/mail.ts";
import type { MailCode, MailFinding } from "../../compiler/mailbox/mail-finding.ts";
import type { MailboxMessage } from "../../compiler/mailbox/message.ts";
import type { MailFile } from "../../compiler/mailbox/read-mail.ts";
import type { Team } from "../../compiler/mailbox/team.ts";
import { generator } from "../conformance/generator.ts";
import type { Send } from "../support/mailbox-script.ts";
import { mailboxStream } from "../support/mailbox-stream.ts";
import { teamOf } from "../support/mailbox-team.ts";

// Members send in any order that the protocol allows, up to eight at once; what is planted is known by its number.

const size = fc.record({
  mode: fc.constantFrom<Team["mode"][]>("plan-team", "build-team"),
  tasks: fc.integer({ min: 2, max: 14 }),
  batch: fc.integer({ min: 1, max: 5 }),
});
const seed = fc.integer({ min: 0, max: 2 ** 31 });

describe("a mailbox", () => {
  it("has nothing against a stream that keeps the protocol, nor is anything owed at its end", () => {
    fc.assert(
      fc.property(size, seed, (team, start) => {
        const { files } = played({ team: teamOf(team), start, wrong: 0 });
        expect(checkMailbox({ team: teamOf(team), files, isFinal: true }).findings).toEqual([]);
      }),
    );
  });

  it("finds everything that is planted, and nothing else", () => {
    fc.assert(
      fc.property(size, seed, fc.constantFrom(0.1, 0.5, 1), (team, start, wrong) => {
        const { files, planted } = played({ team: teamOf(team), start, wrong });
        const { findings } = checkMailbox({ team: teamOf(team), files, isFinal: true });
        expect(missed(planted, findings)).toEqual([]);
        expect(findings.length).toBe(planted.length);
      }),
    );
  });

  it("is told of every kind of mistake by these streams", () => {
    const seen = new Set<string>();
    for (let start = 0; start < 60; start += 1) {
      const team = teamOf({ mode: start % 2 === 0 ? "plan-team" : "build-team", tasks: 12, batch: 4 });
      const { files } = played({ team, start, wrong: 0.7 });
      for (const { code } of checkMailbox({ team, files, isFinal: true }).findings) seen.add(code);
    }
    const others = ["missing-number", "open-blocker", "open-review", "open-task"];
    expect([...seen].sort()).toEqual(codes.filter((code) => !others.includes(code)));
  });
});

interface Planted {
  readonly seq: number;
  readonly codes: readonly MailCode[];
}

interface Play {
  readonly team: Team;
  readonly start: number;
  readonly wrong: number;
}

/** Up to eight messages are under way at once, and land in any order. */
function played({ team, start, wrong }: Play): { files: readonly MailFile[]; planted: readonly Planted[] } {
  const random = generator(start);
  const stream = mailboxStream({ team, random, total: team.tasks.size * 8, wrong });
  const files: MailFile[] = [];
  const planted: Planted[] = [];
  const underWay: Send[] = [];
  let seq = 0;
  for (;;) {
    const send = underWay.length < 8 && random() < 0.7 ? stream.next() : undefined;
    if (send !== undefined) underWay.push(send);
    else if (underWay.length > 0) {
      const [landing] = underWay.splice(Math.floor(random() * underWay.length), 1);
      if (landing === undefined) continue;
      const isOver = typeof landing.raw === "object";
      if (!isOver) seq += 1;
      const number = isOver ? (landing.raw as { over: number }).over : seq;
      files.push(fileOf(landing, number));
      if (landing.codes !== undefined) planted.push({ seq: number, codes: landing.codes });
      stream.landed(landing, number);
    } else {
      const last = stream.next();
      if (last === undefined) return { files, planted };
      underWay.push(last);
    }
  }
}

function fileOf({ draft, raw }: Send, seq: number): MailFile {
  const message = { ...draft, seq } as MailboxMessage;
  const [name, text] = [mailFile(message), JSON.stringify(message)];
  if (raw === "half") return { name, text: text.slice(0, text.length / 2) };
  if (raw === "invalid") return { name, text: JSON.stringify({ ...message, payload: { words: 3 } }) };
  return { name: raw === "misnamed" ? `${numberName(seq)}-qa-blocker.json` : name, text };
}

/** Each finding stands for one mistake at most. */
function missed(planted: readonly Planted[], findings: readonly MailFinding[]): readonly Planted[] {
  const left = [...findings];
  return planted.filter(({ seq, codes: wanted }) => {
    const at = left.findIndex(({ file, code }) => numberIn(file) === seq && wanted.includes(code));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const codes = [
  "answered-twice",
  "duplicate-number",
  "early-validation",
  "invalid-message",
  "misnamed-file",
  "missing-number",
  "no-baseline",
  "open-block",
  "open-blocker",
  "open-review",
  "open-task",
  "out-of-order",
  "review-unanswered",
  "sealed-bid-opened",
  "unknown-recipient",
  "unknown-sender",
  "unknown-task",
  "unreadable-message",
  "wave-too-early",
  "wrong-mode",
  "wrong-recipient",
  "wrong-reply",
  "wrong-sender",
  "wrong-team",
];
