import type { WorkOrder, WorkOrderTask } from "../ir/work-order.ts";
import { commitRule, placeOfWork, sharesTree } from "./conduct.ts";
import { mdList, mdNames } from "./markdown.ts";
import { mdCode, mdText } from "./quote.ts";

/** Branch, place and what to do with the work in git. */
export function whereBlocks(task: WorkOrderTask, order: WorkOrder): readonly string[] {
  const { isolation } = order.dispatch;
  const place = `You work ${placeOfWork(isolation, "your own")}`;
  const branch =
    isolation === "none"
      ? `${place}. Stay on the branch that is checked out there.`
      : `${place}. Your branch is ${mdCode(task.branch)}, made from ${base(order)}${earlier(task, order).length > 0 ? " after the earlier waves were merged" : ""}.`;
  return ["## Where you work", mdList([branch, commitRule(order.dispatch)])];
}

/** What an agent finds done when it starts, and who works at the same time. */
export function startBlocks(task: WorkOrderTask, order: WorkOrder): readonly string[] {
  return ["## What is already true", ...foundation(task, order), beside(task, order)];
}

function foundation(task: WorkOrderTask, order: WorkOrder): readonly string[] {
  const waves = earlier(task, order);
  if (waves.length === 0) {
    return [`Nothing of this plan is done yet: you start from ${base(order)} as it is.`];
  }
  const gated = order.waves.some(({ number, gate }) => waves.includes(number) && gate.length > 0);
  const done = order.dispatch.isolation === "none" ? "done" : "merged";
  return [
    `Every earlier wave (${waves.join(", ")}) is ${done}${gated ? " and its gate has passed" : ""}.`,
    task.depends_on.length === 0 ? "" : "You build on:",
    mdList(task.depends_on.map((on) => delivery(on, order))),
  ];
}

function beside({ id, wave }: WorkOrderTask, order: WorkOrder): string {
  const others = order.tasks
    .filter((other) => other.wave === wave && other.id !== id)
    .map((other) => other.id);
  if (others.length === 0) return "";
  const effect = sharesTree(order.dispatch.isolation)
    ? "their changes show up in your checkout: leave them alone"
    : "you do not see their work";
  return `At the same time others do ${mdNames(others)}; ${effect}.`;
}

function base({ plan }: WorkOrder): string {
  return plan.base === undefined ? "the branch that the repository is on" : mdCode(plan.base);
}

function earlier(task: WorkOrderTask, order: WorkOrder): readonly number[] {
  return order.waves.map(({ number }) => number).filter((number) => number < task.wave);
}

function delivery({ task: id, reason }: WorkOrderTask["depends_on"][number], order: WorkOrder): string {
  const before = order.tasks.find((task) => task.id === id);
  const title = before === undefined ? "" : `: ${mdText(before.title)}`;
  const files = before?.files;
  const delivered = [
    ...changed("created", files?.create),
    ...changed("modified", files?.modify),
    ...changed("deleted", files?.delete),
  ];
  return [`${mdCode(id)}${title} (${mdText(reason)})`, ...delivered].join("; ");
}

function changed(verb: string, paths: readonly string[] = []): readonly string[] {
  return paths.length === 0 ? [] : [`${verb} ${mdNames(paths)}`];
}
