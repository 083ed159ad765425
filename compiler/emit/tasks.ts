import type { WorkOrder, WorkOrderTask, WorkOrderWave } from "../ir/work-order.ts";
import { dispatchText, mergeRule } from "./conduct.ts";
import type { Emitter } from "./emitter.ts";
import { count, formatMinutes, formatUsd } from "./figures.ts";
import { limitLines } from "./limit-words.ts";
import { mdCommands, mdDocument, mdList, mdNames, mdProse } from "./markdown.ts";
import { promptPaths } from "./prompt-path.ts";
import { mdCode, mdFence, mdText } from "./quote.ts";
import { trimmed } from "./visible.ts";

/** The list that a person leading the team works through. */
export const tasks: Emitter = {
  id: "tasks",
  summary: "A checklist of tasks by wave, with merge order and gates, for whoever leads the team.",
  emit: (order) => [{ path: "tasks.md", content: mdDocument(order, blocks(order)) }],
};

function blocks(order: WorkOrder): readonly string[] {
  const { plan, waves, totals } = order;
  const size = `${count(order.tasks.length, "task")} in ${count(waves.length, "wave")}`;
  return [
    `# Tasks: ${mdText(plan.name)}`,
    mdProse(plan.goal ?? ""),
    `${size}, ${formatMinutes(totals.minutes)}, ${formatUsd(totals.cost_usd)}. Tier ${mdCode(order.dispatch.tier)}: ${dispatchText(order)}.`,
    ...waves.flatMap((wave) => waveBlocks(wave, order)),
  ];
}

function waveBlocks(wave: WorkOrderWave, order: WorkOrder): readonly string[] {
  const prompts = promptPaths(order);
  const items = order.tasks
    .filter((task) => task.wave === wave.number)
    .map((task) => taskItem(task, prompts.get(task.id) ?? ""));
  const last = wave.number === order.waves.at(-1)?.number;
  const gate = last ? "Gate: the plan is done when these pass" : "Gate: the next wave starts when these pass";
  return [
    `## Wave ${wave.number}`,
    mdList(items, "[ ] "),
    `${mergeRule(order.dispatch)}: ${mdNames(wave.tasks)}.`,
    wave.gate.length === 0 ? "" : `${gate}:`,
    mdCommands(wave.gate),
  ];
}

function taskItem(task: WorkOrderTask, prompt: string): string {
  const { agent, role, model, estimate, files, depends_on } = task;
  const after = depends_on.map((on) => `${mdCode(on.task)} (${mdText(on.reason)})`).join(", ");
  const details = [
    `agent ${mdCode(agent)}, ${mdText(role.title)}; model ${mdCode(model.name)}; ${formatMinutes(estimate.minutes)}`,
    `branch ${mdCode(task.branch)}; prompt ${mdCode(prompt)}`,
    after && `after ${after}`,
    ...(["create", "modify", "delete", "read"] as const).map((access) => named(access, files[access])),
    ...limitLines(task),
    nested("follows from that:", (task.implied ?? []).map(impliedLine)),
    nested("accept when:", task.acceptance.map(mdText), "[ ] "),
    nested("verify:", task.verify.map(command)),
  ].filter((line) => line !== "");
  return `${mdCode(task.id)}: ${mdText(task.title)}\n${mdList(details)}`;
}

function named(access: string, paths: readonly string[]): string {
  return paths.length === 0 ? "" : `${access}: ${mdNames(paths)}`;
}

function impliedLine({ path, reason }: NonNullable<WorkOrderTask["implied"]>[number]): string {
  return `${mdCode(path)}: ${mdText(reason)}`;
}

function nested(title: string, items: readonly string[], box: "[ ] " | "" = ""): string {
  return items.length === 0 ? "" : `${title}\n${mdList(items, box)}`;
}

function command(text: string): string {
  const shown = trimmed(text);
  return shown.includes("\n") ? mdFence("sh", shown) : mdCode(shown);
}
