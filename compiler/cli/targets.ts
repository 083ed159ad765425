import { type CommandLine, examples } from "./command-line.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";

/** Adds `seamwright targets`: lists what a plan can be compiled to. */
export function targetsCommand({ program, host, finish }: CommandLine): void {
  program
    .command("targets")
    .summary("list what a plan can be compiled to")
    .description("Lists what a plan can be compiled to with --target, and what each needs.")
    .addHelpText("after", examples("seamwright targets", "seamwright compile plan.yaml --target git,csv"))
    .action(async () => finish(await listTargets(host)));
}

async function listTargets(host: Host): Promise<ExitCode> {
  const { targets } = await import("../emit/targets.ts");
  const width = Math.max(...targets.map(({ id }) => id.length));
  const rows = targets.map(
    ({ id, summary, needs }) => `${id.padEnd(width)}  ${summary}\n${" ".repeat(width)}  needs ${needs}\n`,
  );
  host.stdout.write(rows.join(""));
  return 0;
}
