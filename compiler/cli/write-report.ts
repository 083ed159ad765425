import type { Baseline } from "../report/baseline.ts";
import type { Format } from "../report/formats.ts";
import type { PlanReport } from "../report/plan-report.ts";
import { paintFor } from "./colour.ts";
import type { Host } from "./host.ts";
import { packageVersion } from "./package-version.ts";

/** How a report is written. */
export interface ReportManner {
  readonly format: Format;
  /** Set when known findings are left out. */
  readonly baseline: Baseline | undefined;
}

/** Writes the reports to standard output; gives back what is left of them without known findings. */
export async function writeReport(
  host: Host,
  reports: readonly PlanReport[],
  { format, baseline }: ReportManner,
): Promise<readonly PlanReport[]> {
  const { reporters } = await import("../report/reporter.ts");
  const { withoutKnown } = await import("../report/baseline.ts");
  const { rules } = await import("../rules/registry.ts");
  const reporter = reporters.find(({ name }) => name === format);
  if (reporter === undefined) throw new Error(`no reporter "${format}"`);
  const rest = baseline && withoutKnown(reports, baseline);
  const shown = rest?.plans ?? reports;
  const text = reporter.render(shown, {
    paint: paintFor(host.stdout, host),
    version: packageVersion(host),
    describe: (code) => rules.find(({ id }) => id === code),
    baseline: rest?.use,
  });
  host.stdout.write(text);
  return shown;
}
