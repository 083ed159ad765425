import { InvalidArgumentError, Option } from "commander";
import type { PlanReport } from "../report/plan-report.ts";
import { paintFor } from "./colour.ts";
import { type CommandLine, examples } from "./command-line.ts";
import { compilePlan, reportOf } from "./compile-plan.ts";
import { misuse } from "./complain.ts";
import { searchedPlaces } from "./discover.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";
import { readPlans } from "./plan-file.ts";

/** The flags of `lint`. */
interface LintOptions {
  readonly format: string;
  readonly maxWarnings?: number;
  /** False after `--no-repo`. */
  readonly repo: boolean;
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
    .addHelpText(
      "after",
      examples("seamwright lint plan.yaml", "seamwright lint --format json > report.json"),
    )
    .action(async (plans: string[], options: LintOptions) => finish(await lint(host, plans, options)));
}

async function lint(host: Host, names: readonly string[], options: LintOptions): Promise<ExitCode> {
  const plans = await readPlans(host, names);
  if (!plans.ok) return misuse(host, plans.message);
  const reports: PlanReport[] = [];
  for (const plan of plans.value) {
    reports.push(await reportOf(await compilePlan(host, plan, options.repo), options.repo));
  }
  const { reporters } = await import("../report/reporter.ts");
  const reporter = reporters.find(({ name }) => name === options.format);
  if (reporter === undefined) throw new Error(`no reporter "${options.format}"`);
  host.stdout.write(reporter.render(reports, paintFor(host.stdout, host)));
  return verdict(host, reports, options.maxWarnings);
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
