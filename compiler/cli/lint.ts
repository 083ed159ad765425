import { InvalidArgumentError, Option } from "commander";
import type { Compilation } from "../index.ts";
import type { Baseline } from "../report/baseline.ts";
import { type Format, formats } from "../report/formats.ts";
import type { PlanReport } from "../report/plan-report.ts";
import { type BaselineOptions, openBaseline, saveBaseline } from "./baseline-file.ts";
import { writeChecklists } from "./checklist.ts";
import { type CommandLine, examples } from "./command-line.ts";
import { compilePlan, reportOf } from "./compile-plan.ts";
import { misuse } from "./complain.ts";
import { searchedPlaces } from "./discover.ts";
import type { ExitCode } from "./exit-code.ts";
import { type FixOptions, fixPlans, whyNotFixed } from "./fix-plans.ts";
import type { CheckedFile } from "./fix-rounds.ts";
import type { Host } from "./host.ts";
import { readPlans } from "./plan-file.ts";
import { startTiming } from "./timing.ts";
import { writeReport } from "./write-report.ts";

/** The flags of `lint`. */
interface LintOptions extends BaselineOptions, FixOptions {
  readonly format: Format;
  readonly maxWarnings?: number;
  /** False after `--no-repo`. */
  readonly repo: boolean;
  readonly timing?: boolean;
  readonly checklist?: boolean;
}

/** Adds `seamwright lint`: says what is wrong with plans. */
export function lintCommand({ program, host, finish }: CommandLine): void {
  program
    .command("lint")
    .summary("say what is wrong with a plan")
    .description("Checks plans against the language and the repository, and says what is wrong.")
    .argument("[plan...]", `plans, or - for standard input (default: ${searchedPlaces})`)
    .addOption(new Option("--format <format>", "how to report").choices(formats).default("pretty"))
    .option("--max-warnings <n>", "fail when there are more warnings", wholeNumber)
    .addOption(
      new Option("--baseline <file>", "leave out the findings that the file lists").conflicts(
        "writeBaseline",
      ),
    )
    .option("--write-baseline <file>", "write the findings of now into the file, and report none of them")
    .option("--fix", "mend what can surely be mended, in place, and report what is left")
    .addOption(
      new Option("--fix-dry-run", "show as a diff what --fix would change, and write nothing").conflicts([
        "fix",
        "format",
        "writeBaseline",
      ]),
    )
    .addOption(
      new Option(
        "--checklist",
        "answer the checklists of teams, as Markdown, in place of findings",
      ).conflicts(["format", "baseline", "writeBaseline", "fixDryRun"]),
    )
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
  const refusal = whyNotFixed(plans.value, options);
  if (refusal !== undefined) return misuse(host, refusal);
  const baseline = await openBaseline(host, options);
  if (!baseline.ok) return misuse(host, baseline.message);
  const timing = startTiming(host, options.timing === true);
  const manner = { readsRepo: options.repo, onlyDiagnostics: true, onStage: timing.begin };
  const checked: CheckedFile[] = [];
  for (const plan of plans.value) {
    timing.begin("reading the plan");
    checked.push({ plan, compilation: await compilePlan(host, plan, manner) });
  }
  const fixed = await fixPlans(host, checked, options);
  if (!fixed.ok) return misuse(host, fixed.message);
  const compilations = fixed.value;
  timing.begin("reporting");
  const { checkTogether } = await import("../pipeline/check-together.ts");
  const reports = await reportsOf(checkTogether(compilations), options.repo);
  if (baseline.value !== undefined && options.writeBaseline !== undefined)
    return saveBaseline(host, reports, baseline.value);
  if (options.fixDryRun === true)
    return verdict(host, await unknownOf(reports, baseline.value), options.maxWarnings);
  if (options.checklist === true) {
    await writeChecklists(host, compilations);
    return verdict(host, reports, options.maxWarnings);
  }
  const shown = await writeReport(host, reports, { format: options.format, baseline: baseline.value });
  timing.end();
  if (options.timing === true) for (const one of compilations) host.stderr.write(symbolLine(one));
  return verdict(host, shown, options.maxWarnings);
}

async function reportsOf(
  compilations: readonly Compilation[],
  readsRepo: boolean,
): Promise<readonly PlanReport[]> {
  const reports: PlanReport[] = [];
  for (const compilation of compilations) reports.push(await reportOf(compilation, readsRepo));
  return reports;
}

async function unknownOf(
  reports: readonly PlanReport[],
  baseline: Baseline | undefined,
): Promise<readonly PlanReport[]> {
  if (baseline === undefined) return reports;
  const { withoutKnown } = await import("../report/baseline.ts");
  return withoutKnown(reports, baseline).plans;
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
