import type { WorkOrder, WorkOrderTask, WorkOrderWave } from "../ir/work-order.ts";
import { count, formatMinutes, formatUsd } from "./figures.ts";
import { oneLine } from "./visible.ts";

/** Gives a text a style, or leaves it as it is. */
export type Paint = (style: "bold" | "dim" | "cyan" | "green" | "yellow", text: string) => string;

/** The schedule for a terminal. Nothing from the plan reaches it raw; only `paint` adds control sequences. */
export function renderSchedule(order: WorkOrder, paint: Paint): string {
  const cells = new Map(order.tasks.map((task) => [task.id, cellsOf(task)]));
  const widths = [0, 1, 2, 3].map((column) => widest([...cells.values()].map((row) => row[column] ?? "")));
  const row = (task: WorkOrderTask) => taskRow(cells.get(task.id) ?? [], widths, paint);
  const waves = order.waves.map((wave) => [
    waveTitle(wave, paint),
    ...order.tasks
      .filter((task) => task.wave === wave.number)
      .flatMap((task) => [row(task), ...reasons(task, paint)]),
    ...wave.gate.map((command) => `  ${paint("yellow", "gate")} ${oneLine(command)}`),
  ]);
  const title =
    paint("bold", oneLine(order.plan.name)) + (order.plan.goal ? `: ${oneLine(order.plan.goal)}` : "");
  return `${[[title], ...waves, summary(order, paint)].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function cellsOf({ id, agent, model, estimate, title }: WorkOrderTask): readonly string[] {
  return [id, agent, model.name, formatMinutes(estimate.minutes), title].map(oneLine);
}

function waveTitle({ number, tasks, minutes, cost_usd }: WorkOrderWave, paint: Paint): string {
  const size = `${count(tasks.length, "task")}, ${formatMinutes(minutes)}, ${formatUsd(cost_usd)}`;
  return `${paint("bold", `wave ${number}`)}  ${size}`;
}

function taskRow(cells: readonly string[], widths: readonly number[], paint: Paint): string {
  const [id = "", agent = "", model = "", time = "", title = ""] = cells;
  const gap = (text: string, column: number) => " ".repeat((widths[column] ?? 0) - width(text));
  return [
    `  ${paint("cyan", id)}${gap(id, 0)}`,
    `${agent}${gap(agent, 1)}`,
    `${paint("dim", model)}${gap(model, 2)}`,
    `${gap(time, 3)}${paint("green", time)}`,
    title,
  ].join("  ");
}

function reasons({ not_earlier }: WorkOrderTask, paint: Paint): readonly string[] {
  return not_earlier.map((reason) => `    ${paint("dim", oneLine(reason))}`);
}

function summary(
  { critical_path, totals, waves, dispatch, assumptions }: WorkOrder,
  paint: Paint,
): readonly string[] {
  const path = critical_path.tasks.map(oneLine).join(" → ");
  const serial = `serially ${formatMinutes(totals.serial_minutes)}, ${formatUsd(totals.serial_cost_usd)}`;
  const total = `${formatMinutes(totals.minutes)} in ${count(waves.length, "wave")}, ${formatUsd(totals.cost_usd)}`;
  return [
    `${paint("bold", "critical path")}  ${path}, ${formatMinutes(critical_path.minutes)}`,
    `${paint("bold", "total")}          ${paint("green", total)} (${serial})`,
    `${paint("bold", "run as")}         ${dispatch.tier}: ${oneLine(dispatch.tier_reason)}`,
    ...(assumptions.length === 0 ? [] : [paint("bold", "assumptions")]),
    ...assumptions.map((assumption) => `  ${oneLine(assumption)}`),
  ];
}

function widest(texts: readonly string[]): number {
  return texts.reduce((widest, text) => Math.max(widest, width(text)), 0);
}

/** Characters, not UTF-16 units. */
function width(text: string): number {
  return [...text].length;
}
