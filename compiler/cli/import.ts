import { Option } from "commander";
import { importFormats } from "../importers/formats.ts";
import type { Compilation } from "../index.ts";
import { visibleText } from "../report/visible-text.ts";
import { paintFor } from "./colour.ts";
import { type CommandLine, examples } from "./command-line.ts";
import { compilePlan, reportOf } from "./compile-plan.ts";
import { misuse } from "./complain.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";
import { fileNameOf } from "./path.ts";
import { type PlanFile, readPlan } from "./plan-file.ts";
import { shellWord } from "./shell-word.ts";

/** The flags of `import`. */
interface ImportOptions {
  readonly from?: string;
  readonly out?: string;
  readonly check?: boolean;
  /** False after `--no-repo`. */
  readonly repo: boolean;
}

/** Adds `seamwright import`: translates plans of other formats. */
export function importCommand({ program, host, finish }: CommandLine): void {
  program
    .command("import")
    .summary("translate a plan of another format")
    .description(
      "Reads a plan of another format and writes it in the plan language, with a comment for everything that was concluded. Other commands read such plans as they are.",
    )
    .argument("<plan>", "file or folder of the plan, or - for standard input")
    .addOption(
      new Option("--from <format>", "its format (default: by what is in it)").choices(
        importFormats.map(({ id }) => id),
      ),
    )
    .option("-o, --out <file>", "where to write it (default: standard output); nothing is overwritten")
    .option("--check", "write nothing; say whether what would be written compiles to the same work order")
    .option("--no-repo", "do not look at the repository for what exists")
    .addHelpText("after", `\nFormats:\n${formatLines()}`)
    .addHelpText(
      "after",
      examples(
        "seamwright import specs/007-cart/tasks.md -o plan.yaml",
        "seamwright import .planning/phases/02-cart --check",
      ),
    )
    .action(async (plan: string, options: ImportOptions) => finish(await importPlan(host, plan, options)));
}

function formatLines(): string {
  const width = Math.max(...importFormats.map(({ id }) => id.length));
  return importFormats.map(({ id, place }) => `  ${id.padEnd(width)}  ${place}`).join("\n");
}

async function importPlan(host: Host, name: string, options: ImportOptions): Promise<ExitCode> {
  const plan = await readPlan(host, name, options.from);
  if (!plan.ok) return misuse(host, plan.message);
  if (plan.value.foreign === undefined) return misuse(host, notForeign(name, options));
  const { out } = options;
  if (out !== undefined && host.files.entryAt(out) !== undefined) {
    return misuse(host, `"${out}" exists already; name another file with --out`);
  }
  const manner = { readsRepo: options.repo, onlyDiagnostics: options.check !== true };
  const compilation = await compilePlan(host, plan.value, manner);
  await showReading(host, compilation);
  const text = await textOf(plan.value, compilation);
  if (text === undefined) return 1;
  if (options.check === true) return check(host, { plan: plan.value, compilation, text });
  const written = await write(host, out, text);
  return written === 0 && hasUnread(compilation) ? 1 : written;
}

function notForeign(name: string, { from }: ImportOptions): string {
  if (from !== undefined) return `"${name}" cannot be read as ${from}`;
  return `"${name}" is in the plan language already, or in no format that is known; name one with --from`;
}

/** What the reading of the plan found, on standard error; what the rules say of the plan is for `lint`. */
async function showReading(host: Host, compilation: Compilation): Promise<void> {
  const { importRules } = await import("../rules/import-findings.ts");
  const diagnostics = compilation.diagnostics.filter(({ code }) => importRules.has(code));
  if (diagnostics.length === 0) return;
  const { renderPretty } = await import("../report/pretty.ts");
  const report = await reportOf({ ...compilation, diagnostics }, true);
  host.stderr.write(renderPretty([report], paintFor(host.stderr, host)));
}

function hasUnread({ diagnostics }: Compilation): boolean {
  return diagnostics.some(({ code }) => code === "no-unread-task");
}

async function textOf({ foreign, path }: PlanFile, { translated }: Compilation): Promise<string | undefined> {
  if (translated === undefined || foreign === undefined) return undefined;
  const { planText } = await import("../importers/plan-text.ts");
  const isAbsolute = /^(?:[\\/]|[A-Za-z]:)/.test(path);
  return planText(translated, foreign.importer, isAbsolute ? fileNameOf(path) : path);
}

async function write(host: Host, out: string | undefined, text: string): Promise<ExitCode> {
  if (out === undefined) {
    host.stdout.write(text);
    return 0;
  }
  const { applyChanges } = await import("./file-changes.ts");
  const failure = applyChanges(host.files, [{ path: out, file: { content: text, executable: false } }]);
  if (failure !== undefined) return misuse(host, failure);
  host.stdout.write(`wrote ${visibleText(out)}\nnext: run "seamwright lint ${shellWord(out)}"\n`);
  return 0;
}

interface Check {
  readonly plan: PlanFile;
  readonly compilation: Compilation;
  readonly text: string;
}

/** Compiles what would be written as if it lay in the place of the original. */
async function check(host: Host, { plan, compilation, text }: Check): Promise<ExitCode> {
  const { foreign: _, ...place } = plan;
  const again = await compilePlan(
    host,
    { ...place, bytes: new TextEncoder().encode(text) },
    { readsRepo: true },
  );
  const sameText = JSON.stringify(again.document?.value) === JSON.stringify(compilation.translated?.raw);
  if (!sameText) return failed(host, "what would be written reads back as another plan");
  if (compilation.value === undefined) {
    return failed(
      host,
      `what would be written reads back the same, but there are errors that "seamwright lint ${plan.argument}" shows`,
    );
  }
  if (JSON.stringify(again.value) !== JSON.stringify(compilation.value)) {
    return failed(host, "what would be written compiles to another work order");
  }
  host.stdout.write("what would be written compiles to the same work order\n");
  return hasUnread(compilation) ? 1 : 0;
}

function failed(host: Host, message: string): ExitCode {
  host.stderr.write(`seamwright: ${message}\n`);
  return 1;
}
