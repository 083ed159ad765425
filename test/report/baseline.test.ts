import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.ts";
import {
  type Baseline,
  baselineRemarks,
  type KnownFinding,
  updatedFindings,
  withoutKnown,
} from "../../compiler/report/baseline.ts";
import type { PlanReport } from "../../compiler/report/plan-report.ts";
import { idleNote, missingFile, shopReport, skipped } from "./shop-report.ts";

const nameOf = (plan: string): string => plan.replace(/^\.\//, "");

function baselineOf(findings: readonly KnownFinding[]): Baseline {
  return { file: "known.json", findings, nameOf };
}

const empty = baselineOf([]);

function entry(plan: string, fingerprint: string): KnownFinding {
  return { rule: "no-missing-file", plan, fingerprint };
}

describe("withoutKnown", () => {
  it("leaves out what is known, and says how much", () => {
    const known = baselineOf(updatedFindings([shopReport([missingFile])], empty));
    const { plans, use } = withoutKnown([shopReport([missingFile, idleNote])], known);
    expect(plans.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([["no-idle-gate"]]);
    expect(use).toEqual({ file: "known.json", known: 1, gone: 0 });
  });

  it("hides as many of what is alike as are known", () => {
    const twice: readonly Diagnostic[] = [missingFile, { ...missingFile, message: "another" }];
    const known = baselineOf(updatedFindings([shopReport([missingFile])], empty));
    expect(withoutKnown([shopReport(twice)], known).plans[0]?.diagnostics).toHaveLength(1);
  });

  it("knows a finding in its own plan only, however the plan is named", () => {
    const named = (file: string): PlanReport => shopReport([missingFile], { file });
    const known = baselineOf(updatedFindings([named("a.yaml")], empty));
    expect(withoutKnown([named("./a.yaml")], known).use.known).toBe(1);
    expect(withoutKnown([named("b.yaml")], known).use).toMatchObject({ known: 0, gone: 0 });
  });

  it("counts what is gone from plans that were looked at to the end", () => {
    const known = baselineOf([entry("a.yaml", "1:1"), entry("a.yaml", "2:1"), entry("b.yaml", "1:1")]);
    expect(withoutKnown([shopReport([], { file: "a.yaml" })], known).use.gone).toBe(2);
    expect(withoutKnown([shopReport([], { file: "a.yaml", skipped })], known).use.gone).toBe(0);
  });
});

describe("updatedFindings", () => {
  it("names the rule, the plan and the task", () => {
    const found = updatedFindings([shopReport([missingFile, idleNote])], empty);
    expect(found).toEqual([
      { rule: "no-idle-gate", plan: "plans/my shop.yaml", fingerprint: expect.any(String) },
      { rule: "no-missing-file", plan: "plans/my shop.yaml", task: "cart", fingerprint: expect.any(String) },
    ]);
  });

  it("drops what is gone, and keeps what was not looked at", () => {
    const former = baselineOf([entry("a.yaml", "1:1"), entry("b.yaml", "1:1")]);
    const a = shopReport([], { file: "a.yaml" });
    expect(updatedFindings([a], former)).toEqual([entry("b.yaml", "1:1")]);
    expect(updatedFindings([{ ...a, skipped }], former)).toEqual(former.findings);
  });

  it("is what hides everything in the next run, and is the same when it is made again", () => {
    const findings = fc.array(fc.constantFrom(missingFile, idleNote, { ...idleNote, code: "max-agents" }));
    const reports = fc.uniqueArray(fc.record({ file: fc.constantFrom("a.yaml", "b.yaml"), findings }), {
      selector: ({ file }) => file,
    });
    fc.assert(
      fc.property(reports, reports, (before, after) => {
        const [first, second] = [before, after].map((list) =>
          list.map(({ file, findings }) => shopReport(findings, { file })),
        );
        const known = baselineOf(
          updatedFindings(second ?? [], baselineOf(updatedFindings(first ?? [], empty))),
        );
        const { plans, use } = withoutKnown(second ?? [], known);
        expect(plans.every(({ diagnostics }) => diagnostics.length === 0)).toBe(true);
        expect(use.gone).toBe(0);
        expect(updatedFindings(second ?? [], known)).toEqual(known.findings);
      }),
    );
  });
});

describe("baselineRemarks", () => {
  it("says nothing where there is nothing to say", () => {
    expect(baselineRemarks(undefined)).toEqual([]);
    expect(baselineRemarks({ file: "known.json", known: 0, gone: 0 })).toEqual([]);
  });

  it("counts in words", () => {
    expect(baselineRemarks({ file: "known.json", known: 1, gone: 3 })).toEqual([
      "1 known finding is not shown (known.json)",
      "3 entries of the baseline are gone; update it with --write-baseline known.json",
    ]);
    expect(baselineRemarks({ file: "known.json", known: 12, gone: 1 })).toEqual([
      "12 known findings are not shown (known.json)",
      "1 entry of the baseline is gone; update it with --write-baseline known.json",
    ]);
  });
});
