import type { Compilation } from "../index.ts";
import { visibleText } from "../report/visible-text.ts";
import { paintFor } from "./colour.ts";
import { reportOf } from "./compile-plan.ts";
import type { Host } from "./host.ts";
import type { PlanFile } from "./plan-file.ts";

/** Shows on standard error what stands in the way of an export: errors in full, without those that it mends, then a count. */
export async function showErrors(
  host: Host,
  {
    compilation,
    isMended,
  }: { readonly compilation: Compilation; readonly isMended: (code: string) => boolean },
  plan: PlanFile,
): Promise<void> {
  const { renderPretty } = await import("../report/pretty.ts");
  const { plural } = await import("../report/counts.ts");
  const errors = compilation.diagnostics.filter(({ severity }) => severity === "error");
  const others = errors.filter(({ code }) => !isMended(code));
  const diagnostics = others.length > 0 ? others : errors;
  const report = await reportOf({ ...compilation, diagnostics }, true);
  host.stderr.write(renderPretty([report], paintFor(host.stderr, host)));
  const warnings = compilation.diagnostics.filter(({ severity }) => severity === "warning").length;
  if (warnings === 0) return;
  const count = paintFor(host.stderr, host)("warning", plural(warnings, "warning"));
  const place = `${visibleText(plan.path)}; run "seamwright lint ${plan.argument}" to see them`;
  host.stderr.write(`${count} in ${place}\n`);
}
