import type { Severity } from "../diagnostics/diagnostic.ts";
import type { LocatedDiagnostic, LocatedLabel } from "../diagnostics/locate.ts";
import { baselineRemarks } from "./baseline.ts";
import type { PlanReport } from "./plan-report.ts";
import type { ReportContext } from "./report-context.ts";
import { visibleLines } from "./visible-text.ts";

/** The names of severities in workflow commands. */
const commands = {
  error: "error",
  warning: "warning",
  note: "notice",
} as const satisfies Record<Severity, string>;

/** One workflow command of GitHub Actions, before it is written. */
interface Command {
  readonly name: string;
  /** Those without a value are left out. */
  readonly properties: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
}

/**
 * The report as workflow commands, one a line: GitHub Actions shows them beside the lines they speak of. What did not run, and
 * what is not shown, is said by notices. Without anything to say, the report is a line that GitHub ignores.
 */
export function renderGithub(plans: readonly PlanReport[], { baseline }: ReportContext): string {
  const remarks = baselineRemarks(baseline).map((message) => notice(message, undefined));
  const lines = [...plans.flatMap(planCommands), ...remarks].map(formatCommand);
  return lines.length === 0 ? "no problems\n" : `${lines.join("\n")}\n`;
}

function planCommands({ file, diagnostics, skipped }: PlanReport): readonly Command[] {
  const found = diagnostics.map(commandOf);
  return skipped === undefined ? found : [...found, notice(skipped.sentence, file)];
}

function commandOf({ code, severity, message, help, primary }: LocatedDiagnostic): Command {
  return {
    name: commands[severity],
    properties: { file: primary.file, ...rangeOf(primary), title: code },
    message: help === undefined ? message : `${message}\nhelp: ${help}`,
  };
}

function notice(message: string, file: string | undefined): Command {
  return { name: "notice", properties: { file, title: "seamwright" }, message };
}

/** Columns of a range over several lines are refused. */
function rangeOf({ source, span, start, end }: LocatedLabel): Command["properties"] {
  if (source === undefined || span === undefined) return {};
  const lines = { line: start.line, endLine: end.line };
  return start.line === end.line ? { ...lines, col: start.column, endColumn: end.column } : lines;
}

function formatCommand({ name, properties, message }: Command): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${pairs.join(",")}::${escapeData(message)}`;
}

/** Controls other than line ends would act on the log. */
function escapeData(text: string): string {
  return visibleLines(text.replace(/\r\n?/g, "\n")).replaceAll("%", "%25").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
