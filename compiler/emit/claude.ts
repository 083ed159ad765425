import type { WorkOrder } from "../ir/work-order.ts";
import { agentFile, integratorFile } from "./claude/agent-file.ts";
import { agentNames } from "./claude/agent-names.ts";
import { claimsJson } from "./claude/claims.ts";
import { guardText } from "./claude/guard-text.ts";
import { installText } from "./claude/install-text.ts";
import { kickoffPage } from "./claude/kickoff.ts";
import { launchScript, sessionFiles } from "./claude/launch-script.ts";
import { settingsJson } from "./claude/settings.ts";
import { taskFiles } from "./claude/task-list.ts";
import { waveScript } from "./claude/wave-script.ts";
import { workflowScript } from "./claude/workflow.ts";
import type { Artifact } from "./emitter.ts";
import { lineMark } from "./generated-mark.ts";
import type { Target } from "./target.ts";

/** Agents, a workflow, sessions and a team list for Claude Code, with a guard that holds each agent to its files. */
export const claude: Target = {
  id: "claude",
  summary: "Agents, workflow, hook, sessions and team list for Claude Code, each agent held to its files.",
  needs: "Claude Code 2.1.233 or newer, Node 20 or newer, git, bash",
  emit: (order) => [
    ...agents(order),
    { path: `claude/workflows/${order.plan.name}.js`, content: workflowScript(order) },
    { path: "claude/guard.mjs", content: program(order, guardText) },
    { path: "claude/claims.json", content: claimsJson(order) },
    { path: "claude/settings.json", content: settingsJson(order) },
    { path: "claude/install.mjs", content: program(order, installText) },
    { path: "claude/wave.sh", content: waveScript(order), executable: true },
    { path: "claude/launch.sh", content: launchScript(order), executable: true },
    ...sessionFiles(order),
    ...taskFiles(order),
    { path: "claude/kickoff.md", content: kickoffPage(order) },
  ],
};

function agents(order: WorkOrder): readonly Artifact[] {
  const names = agentNames(order);
  const path = (name: string | undefined) => `claude/agents/${name}.md`;
  return [
    ...order.tasks.map((task) => ({ path: path(names.tasks.get(task.id)), content: agentFile(task, order) })),
    { path: path(names.integrator), content: integratorFile(order) },
  ];
}

function program(order: WorkOrder, text: string): string {
  return `${lineMark(order, "//")}\n${text}\n`;
}
