import { Option } from "commander";
import { exportFormats } from "../importers/export/formats.ts";
import { visibleText } from "../report/visible-text.ts";
import { type CommandLine, examples } from "./command-line.ts";
import { type Chosen, misuse, remark } from "./complain.ts";
import type { ExitCode } from "./exit-code.ts";
import type { ExportResult, ForeignPlan } from "./export-rounds.ts";
import type { Host } from "./host.ts";
import { readPlan } from "./plan-file.ts";
import { byteOrderMark, replaceFiles } from "./replace-files.ts";

/** The flags of `export`. */
interface ExportOptions {
  readonly to?: string;
  readonly write?: boolean;
  readonly check?: boolean;
}

/** Adds `seamwright export`: writes what the compiler found back into plans of other formats. */
export function exportCommand({ program, host, finish }: CommandLine): void {
  program
    .command("export")
    .summary("correct waves, dependencies and marks in a plan of another format")
    .description(
      "Writes what the compiler found back into a plan of another format: waves, missing dependencies and marks of what runs in parallel. Everything else stays as it is, to the last character. Tasks that are done are left alone.",
    )
    .argument("<plan>", "file or folder of the plan, or - for standard input")
    .addOption(new Option("--to <format>", "its format (default: by what is in it)").choices(exportFormats))
    .option("--write", "change the files in place and list what changed")
    .option("--check", "write nothing; list what would change, and fail when anything would")
    .addHelpText(
      "after",
      examples(
        "seamwright export .planning/phases/02-cart --write",
        "seamwright export --to spec-kit specs/007-cart/tasks.md > corrected.md",
      ),
    )
    .action(async (plan: string, options: ExportOptions) => finish(await exportNamed(host, plan, options)));
}

async function exportNamed(host: Host, name: string, options: ExportOptions): Promise<ExitCode> {
  const plan = await chosenPlan(host, name, options);
  if (!plan.ok) return misuse(host, plan.message);
  const { exportRounds } = await import("./export-rounds.ts");
  const result = await exportRounds(host, plan.value);
  if (!result.ok) return explain(host, result, plan.value);
  for (const left of result.left) remark(host, left);
  if (options.check === true) return list(host, result, "would change") ? 1 : 0;
  if (options.write === true) return write(host, plan.value, result);
  const [file] = result.files;
  host.stdout.write(`${byteOrderMark(plan.value.bytes)}${file?.text ?? ""}`);
  return 0;
}

async function chosenPlan(host: Host, name: string, options: ExportOptions): Promise<Chosen<ForeignPlan>> {
  const { to, write: isWritten, check } = options;
  if (isWritten === true && check === true) return no("name --write or --check, not both");
  if (name === "-" && isWritten === true) return no("standard input cannot be written to; leave out --write");
  const plan = await readPlan(host, name, name === "-" ? to : undefined);
  if (!plan.ok) return plan;
  const { foreign } = plan.value;
  if (foreign === undefined) return no(`"${name}" is in the plan language, or in no format that is known`);
  const { id } = foreign.importer;
  if (to !== undefined && to !== id)
    return no(`"${name}" is of the format ${id}; it cannot be written as ${to}`);
  if (!exportFormats.includes(id))
    return no(`"${name}" is of the format ${id}; only ${exportFormats.join(", ")} can be written`);
  if (foreign.files.length > 1 && isWritten !== true && check !== true)
    return no("name --write or --check for a plan of several files");
  return { ok: true, value: { ...plan.value, foreign } };
}

function no(message: string): Chosen<never> {
  return { ok: false, message };
}

async function explain(
  host: Host,
  { compilation, isChanged }: Extract<ExportResult, { readonly ok: false }>,
  plan: ForeignPlan,
): Promise<ExitCode> {
  if (isChanged) remark(host, "nothing is written: the errors below would be in what is written");
  const { mendedErrors } = await import("../importers/export/mended-importer.ts");
  const { showErrors } = await import("./export-errors.ts");
  await showErrors(host, { compilation, isMended: (code) => mendedErrors.has(code) }, plan);
  return 1;
}

type Result = Extract<ExportResult, { readonly ok: true }>;

/** True where anything changes. */
function list(host: Host, { changes }: Result, verb: "changed" | "would change"): boolean {
  const lines = changes.map(({ path, what }) => `${verb} ${visibleText(path)}: ${visibleText(what)}\n`);
  host.stdout.write(lines.length === 0 ? "nothing to change\n" : lines.join(""));
  return lines.length > 0;
}

function write(host: Host, { foreign }: ForeignPlan, result: Result): ExitCode {
  const files = result.files.flatMap((after) => {
    const before = foreign.files.find(({ path }) => path === after.path);
    if (before === undefined || before.text === after.text) return [];
    return [{ path: after.path, before: before.text, after: after.text }];
  });
  const failure = replaceFiles(host.files, files);
  if (failure !== undefined) return misuse(host, `nothing was written: ${failure}`);
  list(host, result, "changed");
  return 0;
}
