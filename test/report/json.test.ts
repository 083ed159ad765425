import { describe, expect, it } from "vitest";
import { valueAt } from "../../compiler/diagnostics/diagnostic.ts";
import { renderJson } from "../../compiler/report/json.ts";
import { planReport } from "../../compiler/report/plan-report.ts";
import { parseDocument } from "../../compiler/source/document.ts";
import { sourceText } from "../../compiler/source/text.ts";

const source = sourceText("library.plan.yaml", "version: 1\nname: library\ntasks: []\n");
const common = { source, document: parseDocument(source), readText: () => undefined };

describe("renderJson", () => {
  it("writes every finding with its places and counts", () => {
    const report = planReport({
      ...common,
      reached: "schedule",
      skipped: undefined,
      diagnostics: [
        {
          code: "no-missing-file",
          severity: "error",
          message: "there is no such file",
          primary: { place: valueAt(["name"]), message: "here" },
          related: [
            { place: { in: "file", file: "src/shelf.ts" }, message: "beside it" },
            { place: valueAt(["tasks"]) },
          ],
          help: "look again",
          fix: { title: "name it shop", edits: [{ kind: "set", route: ["name"], value: "shop" }] },
        },
      ],
    });
    expect(JSON.parse(renderJson([report]))).toEqual({
      format: "seamwright/diagnostics",
      version: 1,
      plans: [
        {
          file: "library.plan.yaml",
          reached: "schedule",
          diagnostics: [
            {
              code: "no-missing-file",
              severity: "error",
              message: "there is no such file",
              file: "library.plan.yaml",
              line: 2,
              column: 7,
              end_line: 2,
              end_column: 14,
              label: "here",
              help: "look again",
              related: [
                {
                  file: "src/shelf.ts",
                  line: 1,
                  column: 1,
                  end_line: 1,
                  end_column: 1,
                  message: "beside it",
                },
                { file: "library.plan.yaml", line: 3, column: 8, end_line: 3, end_column: 10 },
              ],
              fix: {
                title: "name it shop",
                edits: [
                  {
                    file: "library.plan.yaml",
                    line: 2,
                    column: 7,
                    end_line: 2,
                    end_column: 14,
                    text: "shop",
                  },
                ],
              },
              fingerprint: expect.stringMatching(/^[0-9a-f]{16}:1$/),
            },
          ],
          counts: { errors: 1, warnings: 0, notes: 0 },
        },
      ],
    });
  });

  it("says what was not checked", () => {
    const skipped = { reason: "repository not read (--no-repo)", sentence: "", rules: 9 };
    const report = planReport({ ...common, reached: "plan", skipped, diagnostics: [] });
    expect(renderJson([report])).toMatchInlineSnapshot(`
      "{
        "format": "seamwright/diagnostics",
        "version": 1,
        "plans": [
          {
            "file": "library.plan.yaml",
            "reached": "plan",
            "skipped": "repository not read (--no-repo)",
            "rules_not_run": 9,
            "diagnostics": [],
            "counts": {
              "errors": 0,
              "warnings": 0,
              "notes": 0
            }
          }
        ]
      }
      "
    `);
  });

  it("says what is not shown, and leaves a fix out that cannot be made", () => {
    const fix = { title: "away", edits: [{ kind: "remove", route: ["nothing", 3] }] } as const;
    const found = { code: "a", severity: "note", message: "b", related: [], fix } as const;
    const report = planReport({
      ...common,
      reached: "plan",
      skipped: undefined,
      diagnostics: [{ ...found, primary: { place: valueAt([]) } }],
    });
    const baseline = { file: "known.json", known: 2, gone: 1 };
    const json = JSON.parse(renderJson([report], baseline));
    expect(json.baseline).toEqual(baseline);
    expect(json.plans[0].diagnostics[0]).not.toHaveProperty("fix");
  });
});
