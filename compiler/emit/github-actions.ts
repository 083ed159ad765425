import type { WorkOrder, WorkOrderTask, WorkOrderWave } from "../ir/work-order.ts";
import { lineMark } from "./generated-mark.ts";
import { expression, githubText } from "./github-actions/expression.ts";
import { gateJob, holdJob, releaseJob, taskJob } from "./github-actions/jobs.ts";
import { agentDefault, outputFolder, setupDefault } from "./jobs/defaults.ts";
import { jobNames } from "./jobs/job-names.ts";
import { type YamlMap, yamlText } from "./quote-yaml.ts";
import type { Target } from "./target.ts";

/** A workflow of GitHub Actions that does the whole plan. */
export const githubActions: Target = {
  id: "github-actions",
  summary: "A GitHub Actions workflow: a job and a branch for each task, a gate for each wave.",
  needs: "a repository on GitHub and a key for the model as a secret",
  emit: (order) => [{ path: "github-actions/workflow.yml", content: workflow(order) }],
};

function workflow(order: WorkOrder): string {
  const { plan } = order;
  const value: YamlMap = {
    name: githubText(plan.name),
    on: { workflow_dispatch: { inputs } },
    permissions: { contents: "read" },
    concurrency: { group: `seamwright-${plan.name}`, "cancel-in-progress": false },
    defaults: { run: { shell: "bash" } },
    env: {
      AGENT: expression(`inputs.agent || vars.SEAMWRIGHT_AGENT || '${agentDefault}'`),
      SETUP: expression(`inputs.setup || vars.SEAMWRIGHT_SETUP || '${setupDefault}'`),
      OUT: outputFolder(order),
      RUN: expression("github.run_id"),
    },
    jobs: jobs(order),
  };
  return `${lineMark(order, "#")}\n${yamlText(value)}`;
}

const inputs: YamlMap = {
  agent: {
    description: "Command that does one task; by default the variable SEAMWRIGHT_AGENT, else Claude Code",
    type: "string",
    required: false,
  },
  setup: {
    description:
      "Command that prepares a runner; by default the variable SEAMWRIGHT_SETUP, else it installs Claude Code",
    type: "string",
    required: false,
  },
};

function jobs(order: WorkOrder): YamlMap {
  const names = jobNames(order);
  const waves = order.waves.flatMap((wave, index): readonly (readonly [string, YamlMap])[] => {
    const after = index === 0 ? "hold" : `gate-${index}`;
    const own = tasksOf(order, wave);
    return [
      ...own.map((task) => [names.get(task.id) ?? "", taskJob(order, task, after)] as const),
      [
        `gate-${index + 1}`,
        gateJob(
          order,
          wave,
          own.map(({ id }) => names.get(id) ?? ""),
        ),
      ],
    ];
  });
  const last = `gate-${order.waves.length}`;
  return Object.fromEntries([["hold", holdJob(order)], ...waves, ["release", releaseJob(order, last)]]);
}

function tasksOf(order: WorkOrder, wave: WorkOrderWave): readonly WorkOrderTask[] {
  return order.tasks.filter((task) => task.wave === wave.number);
}
