import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailFile, messageTypes, numberIn } from "../../compiler/mailbox/mail.ts";
import type { MailboxMessage } from "../../compiler/mailbox/message.ts";
import { messageProblem } from "../../compiler/mailbox/read-mail.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../schema/mailbox-message.schema.json", import.meta.url), "utf8"),
) as { readonly oneOf: readonly { readonly $ref: string }[] };
const isMessage = new Ajv2020({ strict: true }).compile(schema);

const head = { v: 1, seq: 7, team_id: "library", from: "amy", to: "ben" };
const payloads: Readonly<Record<string, object>> = {
  task_started: { task_id: "TT-BLD-001" },
  task_ready_for_review: { task_id: "TT-BLD-001", text: "done" },
  task_review_findings: { task_id: "TT-BLD-001", verdict: "warn" },
  task_completed: { task_id: "TT-BLD-001", summary: "done", counts: { files: 3 }, artifact: "src/a.ts" },
  cross_review_request: { artifact: "a.md", task_id: "TT-PLN-001", in_reply_to: 3 },
  cross_review_response: { in_reply_to: 3, verdict: "pass", text: "good" },
  qa_review_finding: { artifact: "a.md", text: "no price" },
  qa_baseline_ready: {},
  finding: { text: "the shelf is full", in_reply_to: 1 },
  blocker: { text: "no key", task_id: "TT-BLD-001" },
};

describe("the schema of messages", () => {
  it("has the ten types", () => {
    expect(schema.oneOf.map(({ $ref }) => $ref)).toEqual(messageTypes.map((type) => `#/$defs/${type}`));
    expect(Object.keys(payloads)).toEqual(messageTypes);
  });

  it.each(Object.entries(payloads))("takes %s, and none without what it needs", (type, payload) => {
    const message = { ...head, type, payload };
    expect({ taken: isMessage(message), problem: messageProblem(message) }).toEqual({ taken: true });
    for (const key of ["v", "seq", "team_id", "from", "payload"]) {
      expect(messageProblem({ ...message, [key]: undefined })).toBeDefined();
    }
    for (const odd of [
      { ...message, note: 1 },
      { ...message, payload: { ...payload, note: 1 } },
    ]) {
      expect(messageProblem(odd)).toContain('has the unknown key "note"');
    }
  });

  it("is what the program goes by", () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom("pass", "TT-BLD-001", 3, "amy", "a\n"),
    );
    const change = fc.record({ key: fc.string(), value, inside: fc.boolean() });
    const keys = fc.constantFrom(
      "v",
      "seq",
      "from",
      "to",
      "at",
      "task_id",
      "verdict",
      "text",
      "counts",
      "in_reply_to",
    );
    fc.assert(
      fc.property(fc.constantFrom(...messageTypes), change, keys, (type, { value: odd, inside }, key) => {
        const payload = { ...payloads[type], ...(inside && { [key]: odd }) };
        const message = { ...head, type, payload, ...(!inside && { [key]: odd }) };
        expect(messageProblem(message) === undefined).toBe(isMessage(message));
      }),
      { numRuns: 500 },
    );
  });
});

describe("mailFile", () => {
  it("names what is sent, to whom, under a number that can be read back", () => {
    const message = { ...head, type: "finding", payload: payloads["finding"] } as unknown as MailboxMessage;
    expect(mailFile(message)).toBe("0007-amy-finding-ben.json");
    expect(mailFile({ ...message, seq: 12_345 })).toBe("12345-amy-finding-ben.json");
    expect(numberIn("12345-amy-finding-ben.json")).toBe(12_345);
    for (const name of ["007-a", "00007-a", "0000-a", "x0007-a", "1234567-a", "0007.json", ""])
      expect(numberIn(name)).toBeUndefined();
  });
});
