import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.ts";
import { valueAt } from "../../compiler/diagnostics/diagnostic.ts";
import { type PlanReport, planReport } from "../../compiler/report/plan-report.ts";
import { parseDocument } from "../../compiler/source/document.ts";
import { type SourceText, sourceText } from "../../compiler/source/text.ts";

/** The plan of a shop; the emoji takes two units of UTF-16 and four bytes. */
const shopPlan: SourceText = sourceText(
  "plans/my shop.yaml",
  `version: 1
name: shop
tasks:
  - id: cart
    title: Add up the cart
    files: { modify: [src/🛒.ts, src/kart.ts] }
  - id: till
    title: Open the till
    files: { modify: [src/till.ts] }
    depends_on: [cart]
`,
);

/** A missing file of the cart, with one related place in the plan and one in the repository. */
export const missingFile: Diagnostic = {
  code: "no-missing-file",
  severity: "error",
  message: 'there is no file "src/kart.ts" to modify',
  primary: { place: valueAt(["tasks", 0, "files", "modify", 1]), message: "here" },
  related: [
    { place: valueAt(["tasks", 1, "depends_on", 0]), message: '"till" waits for it' },
    { place: { in: "file", file: "src/till.ts", span: { start: 7, end: 11 } } },
  ],
  help: 'did you mean "src/cart.ts"?',
};

/** A note about the plan file as a whole. */
export const idleNote: Diagnostic = {
  code: "no-idle-gate",
  severity: "note",
  message: "no gate",
  primary: { place: valueAt([]) },
  related: [],
};

/** A report on the plan of the shop. */
export function shopReport(diagnostics: readonly Diagnostic[], rest: Partial<PlanReport> = {}): PlanReport {
  const report = planReport({
    source: shopPlan,
    document: parseDocument(shopPlan),
    diagnostics,
    reached: "schedule",
    skipped: undefined,
    readText: (path) => (path === "src/till.ts" ? "export const till = 1;\n" : undefined),
  });
  return { ...report, ...rest };
}

/** The same report, its first finding with a fix that puts other texts in two places. */
export function withFix(report: PlanReport): PlanReport {
  const at = (word: string): { start: number; end: number } => {
    const start = shopPlan.text.indexOf(word);
    return { start, end: start + word.length };
  };
  const fix = {
    title: "claim the cart",
    edits: [
      { source: shopPlan, span: at("kart"), text: "cart" },
      { source: shopPlan, span: { start: at("🛒").start, end: at("🛒").start }, text: "a-" },
    ],
  };
  return {
    ...report,
    diagnostics: report.diagnostics.map((found, i) => (i === 0 ? { ...found, fix: () => fix } : found)),
  };
}

/** Checks of the repository did not run. */
export const skipped = { reason: "no repo", sentence: "no repo: 9 rules did not run", rules: 9 } as const;
