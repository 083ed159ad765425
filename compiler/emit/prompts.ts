import type { WorkOrder, WorkOrderTask } from "../ir/work-order.ts";
import type { Emitter } from "./emitter.ts";
import { mdCommands, mdDocument, mdList, mdProse } from "./markdown.ts";
import { contractBlocks } from "./prompt-contracts.ts";
import { fileBlocks } from "./prompt-files.ts";
import { promptPaths } from "./prompt-path.ts";
import { startBlocks, whereBlocks } from "./prompt-start.ts";
import { mdCode, mdText } from "./quote.ts";

/** One prompt per task, written for the agent that does it. */
export const prompts: Emitter = {
  id: "prompts",
  summary: "One prompt per task: scope, contracts, acceptance, and how to report.",
  emit: (order) => {
    const paths = promptPaths(order);
    return order.tasks.map((task) => ({
      path: paths.get(task.id) ?? "",
      content: mdDocument(order, blocks(task, order)),
    }));
  },
};

function blocks(task: WorkOrderTask, order: WorkOrder): readonly string[] {
  return [
    `# Task ${mdCode(task.id)}: ${mdText(task.title)}`,
    // A role that nobody declared has the title of its task.
    task.role.title === task.title ? "" : `You are the ${mdText(task.role.title)}.`,
    ...objective(task, order),
    ...whereBlocks(task, order),
    ...fileBlocks(task),
    ...contractBlocks(task, order),
    ...startBlocks(task, order),
    ...acceptance(task),
    ...verification(task, order),
    ...report,
  ];
}

function objective(task: WorkOrderTask, { plan }: WorkOrder): readonly string[] {
  return [
    "## Objective",
    mdText(task.title),
    mdProse(task.description ?? ""),
    plan.goal === undefined ? "" : "It is one task of a plan with this goal:",
    mdProse(plan.goal ?? ""),
  ];
}

function acceptance(task: WorkOrderTask): readonly string[] {
  if (task.acceptance.length === 0) return [];
  return [
    "## Acceptance",
    "The task is done when all of this holds:",
    mdList(task.acceptance.map(mdText), "[ ] "),
  ];
}

function verification(task: WorkOrderTask, order: WorkOrder): readonly string[] {
  const gate = order.waves.find((wave) => wave.number === task.wave)?.gate ?? [];
  if (task.verify.length === 0 && gate.length === 0) return [];
  return [
    "## Before you report",
    task.verify.length === 0
      ? ""
      : "Run these commands from the root of the repository and mend what fails within your files:",
    mdCommands(task.verify),
    gate.length === 0 ? "" : "After the wave the lead runs this gate; your work has to pass it:",
    mdCommands(gate),
  ];
}

const report: readonly string[] = [
  "## How to report",
  "Send the lead one message when you are done or stuck:",
  mdList([
    "what you did, in two or three sentences;",
    "the files you changed;",
    "each command you ran and its result;",
    "what is left, and what you need in files that are not yours: name the file, its owner and the change.",
  ]),
  "Never edit a file that is not yours, even when a test fails there: report it and go on with what is yours.",
];
