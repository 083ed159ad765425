import type { WorkOrder, WorkOrderTask } from "../../ir/work-order.ts";
import { mdDocument, mdList } from "../markdown.ts";
import { mdCode, mdFence, mdText } from "../quote.ts";
import { scriptText } from "../quote-script.ts";
import { agentNames } from "./agent-names.ts";
import { taskSubject } from "./claims.ts";
import { modelOf } from "./model.ts";
import { installedFolder } from "./places.ts";

/** How to run the plan: as a workflow, as sessions, or as a team with a person in the lead. */
export function kickoffPage(order: WorkOrder): string {
  const { plan, waves } = order;
  const folder = installedFolder(order);
  return mdDocument(order, [
    `# Run ${mdText(plan.name)} with Claude Code`,
    "First, from the root of the repository, with the folder of this file in place of `claude`:",
    mdFence("sh", `node claude/install.mjs\nbash ${folder}/wave.sh 0`),
    "It copies agents, workflow and guard into `.claude/`, adds the hook to `.claude/settings.json`, and shows that the hook refuses. `node claude/install.mjs --remove` takes exactly that out again. Start every session after it: agents are read when one starts. Commit all of `.claude/` or none of it.",
    "## As a workflow",
    "Waves, merges and gates without a person in between. It stops at the first agent that is blocked and at the first gate that fails; mend it and start it again from there by hand.",
    mdFence(
      "sh",
      `claude -p "/${plan.name}" --allowedTools Workflow Edit Write "Bash(git switch *)" "Bash(bash ${folder}/wave.sh *)"`,
    ),
    'Add the commands that the agents are to run, as in `"Bash(npm test *)"`. A branch that an earlier attempt left makes its agent report that it is blocked: delete it first.',
    "## As sessions",
    "Every task in a process of its own, held to its files by permission rules, and its shell by the sandbox. Where the runtime has no sandbox (on Linux it needs bubblewrap and socat), only git and the commands of `verify` run:",
    mdFence(
      "sh",
      waves
        .map(({ number }) => `bash ${folder}/launch.sh ${number}\nbash ${folder}/wave.sh ${number}`)
        .join("\n"),
    ),
    "## As a team",
    "Teammates work in the checkout of the lead, not in worktrees; the guard alone keeps them apart, and `wave.sh` has nothing to merge. Give the team its list, and start the lead:",
    mdFence(
      "sh",
      `node claude/install.mjs --tasks\nCLAUDE_CODE_EXPERIMENTAL_AGENT_TEAMS=1 CLAUDE_CODE_ENABLE_TODO_TOOLS=1 CLAUDE_CODE_TASK_LIST_ID=${plan.name} claude`,
    ),
    "Paste what follows, wave by wave. A teammate has the name of its definition: the guard knows it by that.",
    ...waves.flatMap(({ number }) => waveBlocks(number, order)),
    "## What holds agents back",
    mdList(rules(order)),
  ]);
}

function waveBlocks(number: number, order: WorkOrder): readonly string[] {
  const wave = order.waves.find((one) => one.number === number);
  const tasks = order.tasks.filter((task) => task.wave === number);
  const calls = tasks.map((task) => teammate(task, order));
  const gate = wave?.gate ?? [];
  return [
    `### Wave ${number}`,
    mdFence("js", calls.join("\n")),
    `When ${tasks.length === 1 ? "it is" : "all are"} done: read the reports, commit in this order: ${tasks.map(({ id }) => mdCode(id)).join(", ")}.${gate.length === 0 ? "" : " Then the gate:"}`,
    gate.length === 0 ? "" : mdFence("sh", gate.join("\n")),
  ];
}

function teammate(task: WorkOrderTask, order: WorkOrder): string {
  const name = agentNames(order).tasks.get(task.id) ?? "";
  const number = order.tasks.indexOf(task) + 1;
  const model = modelOf(task);
  const isAlias = model !== undefined && !model.startsWith("claude-");
  const prompt = `Task #${number} is yours: ${taskSubject(task)}. You work in the checkout of the lead, with others: do not switch branches and do not commit, whatever your instructions say of a branch of your own. Set the task in_progress, do it, set it completed, then send team-lead one message as your instructions say.`;
  const fields = [
    `description: ${scriptText(taskSubject(task).slice(0, 60))}`,
    `subagent_type: ${scriptText(name)}`,
    `name: ${scriptText(name)}`,
    ...(isAlias ? [`model: ${scriptText(model)}`] : []),
    `prompt: ${scriptText(prompt)}`,
  ];
  return `Agent({\n${fields.map((field) => `  ${field},`).join("\n")}\n})`;
}

function rules(order: WorkOrder): readonly string[] {
  return [
    "The guard refuses `Write`, `Edit`, `NotebookEdit` and visible writes of the shell (redirections, `tee`, `sed -i`, `rm`, `mv`, `cp`, `git checkout` and the like) outside the files of a task, and tells the agent who owns them. It cannot see what a program writes on its own.",
    `What went past it is found by \`wave.sh\`: a branch with files that are not its agent's is not merged.`,
    "A task of the list is not completed while a file that it creates is missing or one that it modifies is as it was. Its commands are not run there: they are the agent's to run, and the gate's.",
    `The lead may write what nobody claims. ${mdCode("SEAMWRIGHT_GUARD=off")} in the environment of ${mdCode("claude")} switches the guard off and leaves lines in ${mdCode(`${installedFolder(order)}/guard.log`)}.`,
    "Of a file that several tasks may change in part, the guard knows the file, not the part.",
  ];
}
