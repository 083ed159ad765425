import { InvalidArgumentError } from "commander";
import { plural } from "../report/counts.ts";
import { visibleText } from "../report/visible-text.ts";
import { type CommandLine, examples } from "./command-line.ts";
import { misuse, remark } from "./complain.ts";
import { searchedPlaces } from "./discover.ts";
import type { ExitCode } from "./exit-code.ts";
import { applyChanges } from "./file-changes.ts";
import type { Host } from "./host.ts";
import { folderProblem } from "./output-folder.ts";
import type { OutputPlan } from "./output-plan.ts";
import { joinPath } from "./path.ts";
import { shellWord } from "./shell-word.ts";
import { workOrderFor } from "./work-order.ts";

/** The flags of `compile`. */
interface CompileOptions {
  readonly out?: string;
  readonly check?: boolean;
  readonly target?: readonly string[];
}

/** A compile that has been worked out but not written. */
interface Output {
  readonly folder: string;
  /** How to run the same command again. */
  readonly command: string;
  readonly plan: OutputPlan;
}

/** Adds `seamwright compile`: writes the artifacts of a plan. */
export function compileCommand({ program, host, finish }: CommandLine): void {
  program
    .command("compile")
    .summary("write prompts, ownership, schedule and contracts")
    .description(
      "Writes everything a team needs to run the plan: all files or, when one cannot be written, none.",
    )
    .argument("[plan]", `a plan, or - for standard input (default: ${searchedPlaces})`)
    .option("--out <dir>", "where to write (default: .seamwright/<name of the plan>)", folderName)
    .option(
      "--target <names>",
      'what to write beside them, as in "git,csv"; see "seamwright targets"',
      targetNames,
    )
    .option("--check", "write nothing; fail when the files are not up to date")
    .addHelpText(
      "after",
      examples("seamwright compile plan.yaml", "seamwright compile plan.yaml --out team --check"),
    )
    .action(async (name: string | undefined, options: CompileOptions) =>
      finish(await compile(host, name, options)),
    );
}

async function compile(host: Host, name: string | undefined, options: CompileOptions): Promise<ExitCode> {
  const ordered = await workOrderFor(host, name);
  if (!ordered.ok) return ordered.exitCode;
  const { plan } = ordered;
  const { withTargets, unknownTarget } = await import("../emit/targets.ts");
  const order = withTargets(ordered.order, options.target ?? []);
  const unknown = unknownTarget(order);
  if (unknown !== undefined) return misuse(host, unknown);
  const folder = host.files.normalize(options.out ?? `.seamwright/${order.plan.name}`);
  const problem = folderProblem(host.files, folder);
  if (problem !== undefined) return misuse(host, problem);
  const { emitAll } = await import("../emit/registry.ts");
  const { planOutput } = await import("./output-plan.ts");
  const target = options.target === undefined ? "" : ` --target ${shellWord(options.target.join(","))}`;
  const out = `${target}${options.out === undefined ? "" : ` --out ${shellWord(options.out)}`}`;
  const output = {
    folder,
    command: `seamwright compile ${plan.argument}${out}`,
    plan: planOutput(host.files, folder, emitAll(order)),
  };
  mentionOtherPlan(host, output, order.plan.source);
  return options.check === true ? check(host, output) : write(host, output);
}

/** Names between commas; the flag may be given several times. */
function targetNames(text: string, before: readonly string[] = []): readonly string[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.includes("")) throw new InvalidArgumentError("A name is empty.");
  return [...before, ...names];
}

function folderName(text: string): string {
  if (text === "") throw new InvalidArgumentError("It is empty.");
  return text;
}

/** Plans of one name share a folder unless somebody tells them apart. */
function mentionOtherPlan(host: Host, { folder, plan }: Output, source: string): void {
  const { formerSource } = plan;
  if (formerSource === undefined || formerSource === source) return;
  remark(
    host,
    `"${folder}" holds the files of "${formerSource}"; to keep them, choose another folder with --out`,
  );
}

function check(host: Host, { folder, command, plan }: Output): ExitCode {
  const foreign = plan.conflicts.map(({ path }) => path);
  const outdated = [
    ...rows("missing", folder, plan.created),
    ...rows("differs", folder, plan.changed),
    ...rows("stale", folder, plan.stale),
    ...rows("foreign", folder, foreign),
  ];
  if (outdated.length === 0) return upToDate(host, folder, plan);
  const verb = outdated.length === 1 ? "is" : "are";
  const remedy = `${plural(outdated.length, "file")} ${verb} not up to date; run "${command}"`;
  host.stdout.write(`${[...outdated, remedy].join("\n")}\n`);
  return 1;
}

function write(host: Host, { folder, plan }: Output): ExitCode {
  if (plan.conflicts.length > 0) {
    const list = plan.conflicts.map(({ path, reason }) => `  "${joinPath(folder, path)}" ${reason}`);
    misuse(
      host,
      `nothing was written:\n${list.join("\n")}\nmove them away, or choose another folder with --out`,
    );
    return 1;
  }
  if (plan.changes.length === 0) return upToDate(host, folder, plan);
  const failure = applyChanges(host.files, plan.changes);
  if (failure !== undefined) return misuse(host, `nothing was written: ${failure}`);
  host.stdout.write(`${written(folder, plan).join("\n")}\n`);
  return 0;
}

function upToDate(host: Host, folder: string, { unchanged }: OutputPlan): ExitCode {
  host.stdout.write(`${visibleText(folder)} is up to date, ${plural(unchanged.length, "file")}\n`);
  return 0;
}

function written(folder: string, plan: OutputPlan): readonly string[] {
  const hasTasks = [...plan.created, ...plan.changed, ...plan.unchanged].includes("tasks.md");
  const counts = [
    `${plural(plan.created.length + plan.changed.length, "file")} written`,
    ...(plan.stale.length > 0 ? [`${plan.stale.length} removed`] : []),
    ...(plan.unchanged.length > 0 ? [`${plan.unchanged.length} unchanged`] : []),
  ];
  return [
    ...rows("new", folder, plan.created),
    ...rows("changed", folder, plan.changed),
    ...rows("removed", folder, plan.stale),
    counts.join(", "),
    ...(hasTasks
      ? [`next: open ${visibleText(joinPath(folder, "tasks.md"))} and hand out the first wave`]
      : []),
  ];
}

function rows(state: string, folder: string, paths: readonly string[]): readonly string[] {
  return paths.map((path) => `${state.padEnd(7)}  ${visibleText(joinPath(folder, path))}`);
}
