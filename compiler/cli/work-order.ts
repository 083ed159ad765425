import type { Compilation, WorkOrder } from "../index.ts";
import { visibleText } from "../report/visible-text.ts";
import { paintFor } from "./colour.ts";
import { compilePlan, reportOf } from "./compile-plan.ts";
import { misuse } from "./complain.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";
import { type PlanFile, readOnePlan } from "./plan-file.ts";

/** A work order, or the exit code of a run that has already said why there is none. */
export type OrderedPlan =
  | { readonly ok: true; readonly order: WorkOrder; readonly plan: PlanFile }
  | { readonly ok: false; readonly exitCode: ExitCode };

/** Compiles the plan that the user named. Errors go to standard error in full, warnings as a count. */
export async function workOrderFor(host: Host, name: string | undefined): Promise<OrderedPlan> {
  const plan = await readOnePlan(host, name);
  if (!plan.ok) return { ok: false, exitCode: misuse(host, plan.message) };
  const compilation = await compilePlan(host, plan.value, { readsRepo: true });
  if (compilation.diagnostics.some(({ severity }) => severity === "error")) {
    await showErrors(host, compilation);
    await mentionWarnings(host, compilation, plan.value);
    return { ok: false, exitCode: 1 };
  }
  if (compilation.value === undefined) throw new Error(`no work order after stage "${compilation.reached}"`);
  await mentionWarnings(host, compilation, plan.value);
  return { ok: true, order: compilation.value, plan: plan.value };
}

/** Errors only: they stand in the way, and must not drown. */
async function showErrors(host: Host, compilation: Compilation): Promise<void> {
  const { renderPretty } = await import("../report/pretty.ts");
  const errors = compilation.diagnostics.filter(({ severity }) => severity === "error");
  const report = await reportOf({ ...compilation, diagnostics: errors }, true);
  host.stderr.write(renderPretty([report], paintFor(host.stderr, host)));
}

async function mentionWarnings(host: Host, compilation: Compilation, plan: PlanFile): Promise<void> {
  const { plural } = await import("../report/counts.ts");
  const warnings = compilation.diagnostics.filter(({ severity }) => severity === "warning").length;
  if (warnings === 0) return;
  const count = paintFor(host.stderr, host)("warning", plural(warnings, "warning"));
  host.stderr.write(
    `${count} in ${visibleText(plan.path)}; run "seamwright lint ${plan.argument}" to see them\n`,
  );
}
