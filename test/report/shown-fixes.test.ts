import { describe, expect, it } from "vitest";
import { withShownFixes } from "../../compiler/report/shown-fixes.ts";
import { sourceText } from "../../compiler/source/text.ts";
import { idleNote, missingFile, shopReport, withFix } from "./shop-report.ts";

const [found, plain] = withFix(shopReport([missingFile, { ...missingFile, code: "zzz" }])).diagnostics;
const many = [plain, ...Array.from({ length: 9 }, () => found)].filter((one) => one !== undefined);

/** Which of many findings keep their fix in a plan of some length. */
function keptIn(length: number): readonly boolean[] {
  const plan = sourceText("plan.yaml", "x".repeat(length));
  return withShownFixes(many, plan).map(({ fix }) => fix !== undefined);
}

describe("withShownFixes", () => {
  it("keeps all fixes in a short plan, and fewer the longer it is, but one", () => {
    expect(many).toHaveLength(10);
    expect([0, 100, 200_000, 2_000_000].map((length) => keptIn(length).filter(Boolean).length)).toEqual([
      9, 9, 5, 1,
    ]);
  });

  it("keeps the first of them, and every finding", () => {
    expect(keptIn(500_000)).toEqual([false, true, true, ...Array.from({ length: 7 }, () => false)]);
    const [note] = withShownFixes(shopReport([idleNote]).diagnostics, sourceText("plan.yaml", ""));
    expect(note?.code).toBe("no-idle-gate");
  });
});
