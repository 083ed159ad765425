import type { WorkOrder, WorkOrderTask, WorkOrderWave } from "../../ir/work-order.ts";
import { lineMark } from "../generated-mark.ts";
import { scriptText } from "../quote-script.ts";
import { oneLine } from "../visible.ts";
import { agentNames } from "./agent-names.ts";
import { taskSubject } from "./claims.ts";
import { modelOf } from "./model.ts";
import { hasWorktrees, startCommand, waveCommand } from "./places.ts";

/** A saved workflow: each wave in parallel, then an agent that merges it and runs its gate; stops where one fails. */
export function workflowScript(order: WorkOrder): string {
  return [
    lineMark(order, "//"),
    metaText(order),
    head,
    `// Wave 0: where the plan begins.\n${gateCall(order, 0)}`,
    ...order.waves.flatMap((wave) => [waveText(wave, order), gateCall(order, wave.number)]),
    `return { plan: ${scriptText(order.plan.name)}, finished: true, done };\n`,
  ].join("\n\n");
}

function metaText(order: WorkOrder): string {
  const { plan, waves } = order;
  const phases = waves.map(
    ({ number, tasks }) =>
      `    { title: ${scriptText(`Wave ${number}`)}, detail: ${scriptText(`${tasks.join(", ")}; then merge and gate`)} },`,
  );
  const description = oneLine(plan.goal ?? `Plan ${plan.name} in ${waves.length} waves.`);
  return [
    "export const meta = {",
    `  name: ${scriptText(plan.name)},`,
    `  description: ${scriptText(description)},`,
    "  phases: [",
    '    { title: "Start" },',
    ...phases,
    "  ],",
    "};",
  ].join("\n");
}

const head = `const report = {
  type: "object",
  properties: {
    status: { type: "string", enum: ["done", "blocked"] },
    summary: { type: "string", description: "What was done, and each command that was run with its result." },
    files: { type: "array", items: { type: "string" }, description: "The files that were changed." },
    needs: { type: "string", description: "What is left, and changes needed in files of others: file, owner, change." },
  },
  required: ["status", "summary", "files"],
};
const verdict = {
  type: "object",
  properties: {
    passed: { type: "boolean", description: "True only when the command ended with exit code 0." },
    output: { type: "string", description: "Its last lines." },
  },
  required: ["passed", "output"],
};
const done = [];

/** The results of a wave by task; a task that died or is blocked stops the plan before its merge. */
function stopped(ids, results) {
  ids.forEach((task, index) => done.push({ task, ...(results[index] ?? { status: "died" }) }));
  return results.some((result) => result?.status !== "done");
}`;

function waveText({ number, tasks }: WorkOrderWave, order: WorkOrder): string {
  const calls = order.tasks.filter((task) => task.wave === number).map((task) => agentCall(task, order));
  const ids = order.tasks.filter((task) => task.wave === number).map(({ id }) => scriptText(id));
  const name = scriptText(`wave ${number}`);
  return [
    `phase(${scriptText(`Wave ${number}`)});`,
    `log(${scriptText(`wave ${number}: ${tasks.join(", ")}`)});`,
    `const wave${number} = await parallel([`,
    ...calls,
    "]);",
    `if (stopped([${ids.join(", ")}], wave${number})) return { plan: meta.name, finished: false, stopped: ${name}, done };`,
  ].join("\n");
}

function agentCall(task: WorkOrderTask, order: WorkOrder): string {
  const model = modelOf(task);
  const options = [
    `label: ${scriptText(task.id)}`,
    `phase: ${scriptText(`Wave ${task.wave}`)}`,
    `agentType: ${scriptText(agentNames(order).tasks.get(task.id) ?? "")}`,
    ...(model === undefined ? [] : [`model: ${scriptText(model)}`]),
    ...(hasWorktrees(order) ? ['isolation: "worktree"'] : []),
    "schema: report",
  ];
  return `  () =>\n    agent(\n      ${scriptText(taskPrompt(task, order))},\n      { ${options.join(", ")} },\n    ),`;
}

/** What the call says; all else is in the definition of the agent. */
function taskPrompt(task: WorkOrderTask, order: WorkOrder): string {
  const begin = hasWorktrees(order)
    ? `\n\nBegin with this command in the worktree that you are in; when it fails, change nothing and report "blocked":\n\n${startCommand(task, order)}\n`
    : "\n";
  return `Do task ${taskSubject(task)}. Your instructions say what it is, which files are yours and when it is done.${begin}\nEnd with your report: "done" only when the task is done and its commands pass, else "blocked" with what you need.`;
}

function gateCall(order: WorkOrder, wave: number): string {
  const label = wave === 0 ? "start" : `gate ${wave}`;
  const phase = wave === 0 ? "Start" : `Wave ${wave}`;
  const { integrator } = agentNames(order);
  const prompt = `Run this command from the root of the repository, once, and report whether it ended with exit code 0:\n\n${waveCommand(order, wave)}`;
  return [
    `const gate${wave} = await agent(`,
    `  ${scriptText(prompt)},`,
    `  { label: ${scriptText(label)}, phase: ${scriptText(phase)}, agentType: ${scriptText(integrator)}, schema: verdict },`,
    ");",
    `if (gate${wave}?.passed !== true) return { plan: meta.name, finished: false, stopped: ${scriptText(label)}, gate: gate${wave}, done };`,
  ].join("\n");
}
