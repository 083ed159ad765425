import { InvalidArgumentError, Option } from "commander";
import type { Compilation } from "../index.ts";
import type { PlanReport } from "../report/plan-report.ts";
import { paintFor } from "./colour.ts";
import { type CommandLine, examples } from "./command-line.ts";
import { compilePlan, reportOf } from "./compile-plan.ts";
import { misuse } from "./complain.ts";
import { searchedPlaces } from "./discover.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";
import { readPlans } from "./plan-file.ts";
import { startTiming } from "./timing.ts";

/** The flags of `lint`. */
interface LintOptions {
  readonly format: string;
  readonly maxWarnings?: number;
  /** False after `--no-repo`. */
  readonly repo: boolean;
  readonly timing?: boolean;
}

/** Adds `seamwright lint`: says what is wrong with plans. */
export function lintCommand({ program, host, finish }: CommandLine): void {
  program
    .command("lint")
    .summary("say what is wrong with a plan")
    .description("Checks plans against the language and the repository, and says what is wrong.")
    .argument("[plan...]", `plans, or - for standard input (default: ${searchedPlaces})`)
    .addOption(new Option("--format <format>", "how to report").choices(["pretty", "json"]).default("pretty"))
    .option("--max-warnings <n>", "fail when there are more warnings", wholeNumber)
    .option("--no-repo", "do not look at the repository; its checks do not run")
    .option("--timing", "say on standard error where the time goes")
    .addHelpText(
      "after",
      examples("seamwright lint plan.yaml", "seamwright lint --format json > report.json"),
    )
    .action(async (plans: string[], options: LintOptions) => finish(await lint(host, plans, options)));
}

async function lint(host: Host, names: readonly string[], options: LintOptions): Promise<ExitCode> {
  const plans = await readPlans(host, names);
  if (!plans.ok) return misuse(host, plans.message);
  const timing = startTiming(host, options.timing === true);
  const manner = { readsRepo: options.repo, onlyDiagnostics: true, onStage: timing.begin };
  const compilations: Compilation[] = [];
  for (const plan of plans.value) {
    timing.begin("reading the plan");
    compilations.push(await compilePlan(host, plan, manner));
  }
  timing.begin("reporting");
  const reports = await writeReport(host, compilations, options);
  timing.end();
  if (options.timing === true) for (const one of compilations) host.stderr.write(symbolLine(one));
  return verdict(host, reports, options.maxWarnings);
}

async function writeReport(
  host: Host,
  compilations: readonly Compilation[],
  { format, repo }: LintOptions,
): Promise<readonly PlanReport[]> {
  const reports: PlanReport[] = [];
  for (const compilation of compilations) reports.push(await reportOf(compilation, repo));
  const { reporters } = await import("../report/reporter.ts");
  const reporter = reporters.find(({ name }) => name === format);
  if (reporter === undefined) throw new Error(`no reporter "${format}"`);
  host.stdout.write(reporter.render(reports, paintFor(host.stdout, host)));
  return reports;
}

/** Nothing for a plan that stopped before the tree. */
function symbolLine({ symbolFiles, reader }: Compilation): string {
  return reader === undefined ? "" : `symbols    ${symbolFiles} of ${reader.files.length} files\n`;
}

async function verdict(
  host: Host,
  reports: readonly PlanReport[],
  maxWarnings: number | undefined,
): Promise<ExitCode> {
  const { countFindings, plural } = await import("../report/counts.ts");
  const { error, warning } = countFindings(reports);
  if (error > 0) return 1;
  if (maxWarnings === undefined || warning <= maxWarnings) return 0;
  host.stderr.write(`seamwright: ${plural(warning, "warning")}, --max-warnings allows ${maxWarnings}\n`);
  return 1;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It is not a whole number.");
  return Number(text);
}
