import type { WorkOrder, WorkOrderTask } from "../ir/work-order.ts";
import { dispatchText } from "./conduct.ts";
import type { Emitter } from "./emitter.ts";
import { formatMinutes, formatTokens, formatUsd } from "./figures.ts";
import { mdDocument, mdList, mdNames, mdTable } from "./markdown.ts";
import { renderMermaid } from "./mermaid.ts";
import { mdCode, mdCodeCell, mdFence, mdText } from "./quote.ts";

/** Who does what when, on which model, what it takes, and why. */
export const schedule: Emitter = {
  id: "schedule",
  summary: "schedule.md: waves, agents, models, estimates, and the reasons for them.",
  emit: (order) => [{ path: "schedule.md", content: mdDocument(order, blocks(order)) }],
};

function blocks(order: WorkOrder): readonly string[] {
  const { dispatch, critical_path } = order;
  return [
    `# Schedule: ${mdText(order.plan.name)}`,
    "## Waves",
    waveTable(order),
    "## Tasks",
    taskTable(order),
    "## Why not earlier",
    ...whyNotEarlier(order.tasks),
    "## Critical path",
    `${critical_path.tasks.map(mdCode).join(" → ")}, ${formatMinutes(critical_path.minutes)}.`,
    "## Totals",
    totalsTable(order),
    tokens(order),
    "## Assumptions",
    order.assumptions.length === 0 ? "None." : mdList(order.assumptions.map(mdText)),
    "## How it is run",
    `Tier ${mdCode(dispatch.tier)}: ${mdText(dispatch.tier_reason)}`,
    `${sentence(dispatchText(order))}. ${couplings[dispatch.coupling]}`,
    "## Merge order",
    mdList(order.waves.map(({ number, tasks }) => `wave ${number}: ${mdNames(tasks)}`)),
    "## Graph",
    ...graph(order),
  ];
}

function waveTable({ waves }: WorkOrder): string {
  return mdTable(
    ["wave", "tasks", "time", "cost", "gate"],
    waves.map(({ number, tasks, gate, minutes, cost_usd }) => [
      String(number),
      tasks.map(mdCodeCell).join(", "),
      formatMinutes(minutes),
      formatUsd(cost_usd),
      gate.length === 0 ? "none" : gate.map(mdCodeCell).join(", "),
    ]),
  );
}

function taskTable({ tasks }: WorkOrder): string {
  return mdTable(
    ["task", "wave", "agent", "model", "why this model", "type", "time", "cost", "estimated from"],
    tasks.map(({ id, wave, agent, model, type, type_reason, estimate }) => [
      mdCodeCell(id),
      String(wave),
      mdCodeCell(agent),
      mdCodeCell(model.name),
      mdText(model.reason),
      `${mdText(type)} (${mdText(type_reason)})`,
      formatMinutes(estimate.minutes),
      formatUsd(estimate.cost_usd),
      mdText(estimate.reason),
    ]),
  );
}

function whyNotEarlier(tasks: readonly WorkOrderTask[]): readonly string[] {
  const held = tasks.filter(({ not_earlier }) => not_earlier.length > 0);
  if (held.length === 0) return ["Every task is in the first wave."];
  return [mdList(held.map(({ id, not_earlier }) => `${mdCode(id)}\n${mdList(not_earlier.map(mdText))}`))];
}

function totalsTable({ totals, waves }: WorkOrder): string {
  return mdTable(
    ["", waves.length === 1 ? "in 1 wave" : `in ${waves.length} waves`, "one agent after another"],
    [
      ["time", formatMinutes(totals.minutes), formatMinutes(totals.serial_minutes)],
      ["cost", formatUsd(totals.cost_usd), formatUsd(totals.serial_cost_usd)],
    ],
  );
}

function tokens({ totals }: WorkOrder): string {
  return `Tokens: ${formatTokens(totals.input_tokens)} in, ${formatTokens(totals.output_tokens)} out.`;
}

/** Mermaid refuses larger graphs unless it is configured otherwise. */
const mermaidLimits = { arrows: 500, characters: 50_000 };

function graph(order: WorkOrder): readonly string[] {
  const text = renderMermaid(order);
  const arrows = order.tasks.reduce((sum, { depends_on }) => sum + depends_on.length, 0);
  if (arrows > mermaidLimits.arrows || text.length > mermaidLimits.characters) {
    return [
      `Left out: with ${order.tasks.length} tasks and ${arrows} arrows it is larger than Mermaid draws.`,
    ];
  }
  return [mdFence("mermaid", text)];
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const couplings = {
  "merge-order": "Within a wave, what is imported is merged before what imports it.",
  separate: "Tasks whose files import each other are in different waves.",
  off: "Imports between tasks are left out of account.",
} satisfies Record<WorkOrder["dispatch"]["coupling"], string>;
