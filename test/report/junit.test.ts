import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderJunit } from "../../compiler/report/junit.ts";
import { context, hostileReports } from "./hostile-reports.ts";
import { idleNote, missingFile, shopReport, skipped } from "./shop-report.ts";
import { type ReadElement, readXml } from "./xml-reader.ts";

describe("renderJunit", () => {
  it("writes a suite for a plan and a case for a finding", () => {
    const reports = [shopReport([missingFile, idleNote], { skipped })];
    expect(renderJunit(reports, context)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="seamwright" tests="3" failures="1" errors="0" skipped="1">
        <testsuite name="plans/my shop.yaml" tests="3" failures="1" errors="0" skipped="1">
          <testcase classname="no-idle-gate" name="no gate" file="plans/my shop.yaml" line="1">
            <system-out>plans/my shop.yaml:1:1: no gate</system-out>
          </testcase>
          <testcase classname="no-missing-file" name="there is no file &quot;src/kart.ts&quot; to modify" file="plans/my shop.yaml" line="6">
            <failure type="error" message="there is no file &quot;src/kart.ts&quot; to modify">plans/my shop.yaml:6:34: there is no file &quot;src/kart.ts&quot; to modify
      plans/my shop.yaml:10:18: &quot;till&quot; waits for it
      src/till.ts:1:8: see here
      help: did you mean &quot;src/cart.ts&quot;?</failure>
          </testcase>
          <testcase classname="plans/my shop.yaml" name="all is checked and shown">
            <skipped message="no repo: 9 rules did not run"/>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });

  it("has a case that passes where there is nothing to say, and says what is not shown", () => {
    const baseline = { file: "known.json", known: 2, gone: 0 };
    const root = readXml(renderJunit([shopReport([])], { ...context, baseline }));
    expect(root.attributes).toMatchObject({ tests: "2", failures: "0", skipped: "1" });
    const [plan, rest] = root.children;
    expect(plan?.children.map(({ attributes, children }) => [attributes["name"], children])).toEqual([
      ["no problems", []],
    ]);
    expect(rest?.children[0]?.children[0]?.attributes).toEqual({
      message: "2 known findings are not shown (known.json)",
    });
  });

  it("is well-formed and counts right, whatever texts it holds", () => {
    fc.assert(
      fc.property(hostileReports, (reports) => {
        const root = readXml(renderJunit(reports, context));
        expect(root.children).toHaveLength(reports.length);
        for (const [index, { diagnostics }] of reports.entries()) {
          const suite = root.children[index];
          const failing = diagnostics.filter(({ severity }) => severity !== "note").length;
          expect(count(suite, "failure")).toBe(failing);
          expect(suite?.attributes["failures"]).toBe(String(failing));
          expect(suite?.attributes["skipped"]).toBe(String(count(suite, "skipped")));
          expect(suite?.attributes["tests"]).toBe(String(suite?.children.length));
        }
        expect(root.attributes["tests"]).toBe(
          String(root.children.reduce((sum, { children }) => sum + children.length, 0)),
        );
      }),
    );
  });
});

function count(suite: ReadElement | undefined, name: string): number {
  return (suite?.children ?? []).filter(({ children }) => children.some((child) => child.name === name))
    .length;
}
