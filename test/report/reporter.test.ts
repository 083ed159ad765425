import { describe, expect, it } from "vitest";
import { formats } from "../../compiler/report/formats.ts";
import { reporters } from "../../compiler/report/reporter.ts";
import { context } from "./hostile-reports.ts";
import { missingFile, shopReport, skipped, withFix } from "./shop-report.ts";

describe("reporters", () => {
  it("are the formats, in order", () => {
    expect(reporters.map(({ name }) => name)).toEqual(formats);
  });

  it.each(reporters)("of $name end with one line end", ({ render }) => {
    for (const plans of [[], [shopReport([])], [withFix(shopReport([missingFile]))]]) {
      if (plans.length > 0) expect(render(plans, context)).toMatch(/[^\n]\n$/);
    }
  });

  it.each(reporters)("of $name say what did not run and what is not shown", ({ render }) => {
    const baseline = { file: "known.json", known: 7, gone: 0 };
    const text = render([shopReport([], { skipped })], { ...context, baseline });
    expect(text).toContain("no repo");
    expect(text).toMatch(/7 known findings are not shown|"known": 7/);
  });
});
