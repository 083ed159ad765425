import { type CommandLine, examples } from "./command-line.ts";
import { searchedPlaces } from "./discover.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";
import { workOrderFor } from "./work-order.ts";

/** Adds `seamwright contracts`: prints what tasks must agree on. */
export function contractsCommand({ program, host, finish }: CommandLine): void {
  program
    .command("contracts")
    .summary("print what tasks must agree on")
    .description(
      "Prints shared-contracts.md: every type and signature that crosses from one task to another.",
    )
    .argument("[plan]", `a plan, or - for standard input (default: ${searchedPlaces})`)
    .addHelpText("after", examples("seamwright contracts plan.yaml"))
    .action(async (name: string | undefined) => finish(await contracts(host, name)));
}

async function contracts(host: Host, name: string | undefined): Promise<ExitCode> {
  const ordered = await workOrderFor(host, name);
  if (!ordered.ok) return ordered.exitCode;
  const { emitAll } = await import("../emit/registry.ts");
  const artifact = emitAll(ordered.order).find(({ path }) => path === "shared-contracts.md");
  if (artifact === undefined) throw new Error("no emitter made shared-contracts.md");
  host.stdout.write(artifact.content);
  return 0;
}
