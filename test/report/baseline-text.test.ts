import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KnownFinding } from "../../compiler/report/baseline.ts";
import { readBaseline, writeBaseline } from "../../compiler/report/baseline-text.ts";
import { hostileText } from "./hostile-reports.ts";

const head = { format: "seamwright/baseline", version: 1 };
const entry = { rule: "a", plan: "b", fingerprint: "c" };

describe("readBaseline", () => {
  it.each([
    ["", "it is no JSON object"],
    ["{", "it is no JSON object"],
    ["[]", "it is no JSON object"],
    ['{"name":"shop"}', 'its "format" is not "seamwright/baseline"'],
    [JSON.stringify({ ...head, version: 2 }), 'its "version" is 2; this program reads 1'],
    [JSON.stringify(head), 'its "findings" are no list'],
    [
      JSON.stringify({ ...head, findings: [entry, { ...entry, plan: 3 }] }),
      'findings[1] needs "rule", "plan" and "fingerprint", each of them a text',
    ],
    [
      JSON.stringify({ ...head, findings: [null] }),
      'findings[0] needs "rule", "plan" and "fingerprint", each of them a text',
    ],
  ])("refuses %j", (text, message) => {
    expect(readBaseline(text)).toEqual({ ok: false, message });
  });

  it("leaves out what it does not know", () => {
    const text = JSON.stringify({ ...head, by: "me", findings: [{ ...entry, task: 7, note: "x" }] });
    expect(readBaseline(text)).toEqual({ ok: true, findings: [entry] });
  });

  it("reads what is written", () => {
    const finding: fc.Arbitrary<KnownFinding> = fc.record(
      { rule: hostileText, plan: hostileText, task: hostileText, fingerprint: hostileText },
      { requiredKeys: ["rule", "plan", "fingerprint"] },
    );
    fc.assert(
      fc.property(fc.array(finding), (findings) => {
        expect(readBaseline(writeBaseline(findings))).toEqual({ ok: true, findings });
      }),
    );
  });
});
