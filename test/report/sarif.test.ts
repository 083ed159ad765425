import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderSarif } from "../../compiler/report/sarif.ts";
import { messageOf } from "../../compiler/report/sarif-location.ts";
import { missingSchema, schemaProblems } from "../support/format-schema.ts";
import { context, hostileReports, hostileText } from "./hostile-reports.ts";
import { idleNote, missingFile, shopReport, skipped, withFix } from "./shop-report.ts";

function runOf(reports: Parameters<typeof renderSarif>[0], given = context) {
  return JSON.parse(renderSarif(reports, given)).runs[0];
}

describe("renderSarif", () => {
  it("writes a result with its places, its part of the plan and its fix", () => {
    const { results } = runOf([withFix(shopReport([missingFile]))]);
    expect(results).toEqual([
      {
        ruleId: "no-missing-file",
        ruleIndex: 0,
        level: "error",
        message: {
          text: 'there is no file "src/kart.ts" to modify\nhelp: did you mean "src/cart.ts"?',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "plans/my%20shop.yaml", uriBaseId: "%SRCROOT%" },
              region: { startLine: 6, startColumn: 34, endLine: 6, endColumn: 45 },
            },
            logicalLocations: [{ name: "cart", fullyQualifiedName: "tasks/cart", kind: "task" }],
            message: { text: "here" },
          },
        ],
        relatedLocations: [
          {
            id: 1,
            physicalLocation: {
              artifactLocation: { uri: "plans/my%20shop.yaml", uriBaseId: "%SRCROOT%" },
              region: { startLine: 10, startColumn: 18, endLine: 10, endColumn: 22 },
            },
            logicalLocations: [{ name: "till", fullyQualifiedName: "tasks/till", kind: "task" }],
            message: { text: '"till" waits for it' },
          },
          {
            id: 2,
            physicalLocation: {
              artifactLocation: { uri: "src/till.ts", uriBaseId: "%SRCROOT%" },
              region: { startLine: 1, startColumn: 8, endLine: 1, endColumn: 12 },
            },
          },
        ],
        partialFingerprints: { "seamwright/v1": expect.stringMatching(/^[0-9a-f]{16}:1$/) },
        fixes: [
          {
            description: { text: "claim the cart" },
            artifactChanges: [
              {
                artifactLocation: { uri: "plans/my%20shop.yaml", uriBaseId: "%SRCROOT%" },
                replacements: [
                  {
                    deletedRegion: { startLine: 6, startColumn: 38, endLine: 6, endColumn: 42 },
                    insertedContent: { text: "cart" },
                  },
                  {
                    deletedRegion: { startLine: 6, startColumn: 27, endLine: 6, endColumn: 27 },
                    insertedContent: { text: "a-" },
                  },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  it("describes every rule that fired, once", () => {
    const { tool, results } = runOf([shopReport([missingFile, idleNote]), shopReport([missingFile])]);
    expect(results.map(({ ruleIndex }: { ruleIndex: number }) => ruleIndex)).toEqual([0, 1, 1]);
    const page = "https://github.com/seamwright/seamwright/blob/main/examples/rules";
    expect(tool.driver).toEqual({
      name: "seamwright",
      informationUri: "https://github.com/seamwright/seamwright",
      version: "1.2.3",
      rules: [
        { id: "no-idle-gate", helpUri: `${page}/no-idle-gate.md` },
        {
          id: "no-missing-file",
          shortDescription: { text: "Claimed files exist." },
          fullDescription: { text: "An agent would make it up." },
          help: { text: expect.stringContaining(page), markdown: expect.stringContaining(`](${page}`) },
          helpUri: `${page}/no-missing-file.md`,
          defaultConfiguration: { level: "error" },
        },
      ],
    });
  });

  it("tells what is waived as suppressed", () => {
    const [diagnostic] = shopReport([missingFile]).diagnostics;
    const waived = diagnostic === undefined ? [] : [{ diagnostic, reason: "it comes tomorrow" }];
    const { tool, results } = runOf([shopReport([idleNote], { waived })]);
    expect(results.map((one: { suppressions?: unknown }) => one.suppressions)).toEqual([
      undefined,
      [{ kind: "inSource", justification: "it comes tomorrow" }],
    ]);
    expect(tool.driver.rules).toHaveLength(2);
  });

  it("says what did not run and what is not shown", () => {
    const baseline = { file: "known.json", known: 2, gone: 0 };
    const { invocations } = runOf([shopReport([], { skipped })], { ...context, baseline });
    expect(invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          {
            level: "note",
            message: { text: "no repo: 9 rules did not run" },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "plans/my%20shop.yaml", uriBaseId: "%SRCROOT%" },
                },
              },
            ],
          },
          { level: "note", message: { text: "2 known findings are not shown (known.json)" } },
        ],
      },
    ]);
  });

  for (const name of ["sarif-2.1.0.json", "sarif-schema-2.1.0-oasis.json"]) {
    const missing = missingSchema(name);
    describe.skipIf(missing !== undefined)(`by ${missing ?? name}`, () => {
      it("is valid, whatever texts it holds", () => {
        const problems = schemaProblems(name);
        expect(problems({ version: "2.1.0" })).not.toEqual([]);
        fc.assert(
          fc.property(hostileReports, (reports) => {
            expect(problems(JSON.parse(renderSarif(reports, context)))).toEqual([]);
          }),
          { numRuns: 60 },
        );
      });
    });
  }
});

describe("messageOf", () => {
  it.each([
    ["files {a,b}", "files {a,b}"],
    ["a {0} b", "a {{0}} b"],
    ["{{x}}", "{{{{x}}}}"],
    ["[a](b) and [c]", "\\[a](b) and [c]"],
  ])("writes %j as %j", (text, written) => {
    expect(messageOf(text)).toEqual({ text: written });
  });

  it("has no placeholder, whatever the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { text: written } = messageOf(text) as { text: string };
        expect(written.replaceAll("{{", "").replaceAll("}}", "")).not.toMatch(/\{\d+\}/);
      }),
    );
  });
});
