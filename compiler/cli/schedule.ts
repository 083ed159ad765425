import { Option } from "commander";
import type { WorkOrder } from "../index.ts";
import type { Paint } from "../report/paint.ts";
import { paintFor } from "./colour.ts";
import { type CommandLine, examples } from "./command-line.ts";
import { searchedPlaces } from "./discover.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";
import { workOrderFor } from "./work-order.ts";

type ScheduleFormat = "pretty" | "json" | "mermaid";

/** Adds `seamwright schedule`: shows waves, agents, models and cost. */
export function scheduleCommand({ program, host, finish }: CommandLine): void {
  program
    .command("schedule")
    .summary("show waves, agents, models and cost")
    .description("Shows who does what in which wave, on which model, for how long and for how much.")
    .argument("[plan]", `a plan, or - for standard input (default: ${searchedPlaces})`)
    .addOption(
      new Option("--format <format>", "how to show it")
        .choices(["pretty", "json", "mermaid"])
        .default("pretty"),
    )
    .addHelpText("after", examples("seamwright schedule plan.yaml", "seamwright schedule --format mermaid"))
    .action(async (name: string | undefined, { format }: { format: ScheduleFormat }) =>
      finish(await schedule(host, name, format)),
    );
}

async function schedule(host: Host, name: string | undefined, format: ScheduleFormat): Promise<ExitCode> {
  const ordered = await workOrderFor(host, name);
  if (!ordered.ok) return ordered.exitCode;
  host.stdout.write(await renderers[format](ordered.order, paintFor(host.stdout, host)));
  return 0;
}

const renderers = {
  pretty: async (order, paint) => (await import("../emit/schedule-text.ts")).renderSchedule(order, paint),
  json: async (order) => (await import("../emit/schedule-json.ts")).renderScheduleJson(order),
  mermaid: async (order) => (await import("../emit/mermaid.ts")).renderMermaid(order),
} as const satisfies Record<ScheduleFormat, (order: WorkOrder, paint: Paint) => Promise<string>>;
