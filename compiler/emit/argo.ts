import type { WorkOrder, WorkOrderTask, WorkOrderWave } from "../ir/work-order.ts";
import { argoText } from "./argo/template-text.ts";
import { lineMark } from "./generated-mark.ts";
import { agentDefault, minutesAllowed, outputFolder, setupDefault } from "./jobs/defaults.ts";
import { jobNames } from "./jobs/job-names.ts";
import {
  agentScript,
  commandLine,
  holdScript,
  lines,
  mergeScript,
  passScript,
  publishScript,
  releaseScript,
  startScript,
} from "./jobs/scripts.ts";
import { promptPaths } from "./prompt-path.ts";
import { shText } from "./quote-shell.ts";
import { type YamlMap, yamlText } from "./quote-yaml.ts";
import type { Target } from "./target.ts";

/** A workflow of Argo that does the whole plan. */
export const argo: Target = {
  id: "argo",
  summary: "An Argo workflow: a DAG with a task and a branch for each task, a gate for each wave.",
  needs:
    "a cluster with Argo Workflows 3.4 or newer and a secret with the repository and a key for the model",
  emit: (order) => [{ path: "argo/workflow.yaml", content: workflow(order) }],
};

interface Step {
  readonly name: string;
  readonly after: readonly string[];
  readonly minutes: number;
  readonly source: string;
}

function workflow(order: WorkOrder): string {
  const steps = [holdStep(order), ...order.waves.flatMap((wave, index) => waveSteps(order, wave, index))];
  const value: YamlMap = {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Workflow",
    metadata: { generateName: `${order.plan.name.slice(0, 50)}-` },
    spec: {
      entrypoint: "plan",
      onExit: "release",
      parallelism: order.dispatch.max_agents,
      synchronization: { mutex: { name: `seamwright-${order.plan.name}` } },
      arguments: { parameters },
      templates: [
        { name: "plan", dag: { tasks: steps.map(dagTask) } },
        ...steps.map(template),
        template({
          name: "release",
          after: [],
          minutes: 15,
          source: lines([run, releaseScript(order).trimEnd()]),
        }),
      ],
    },
  };
  return `${lineMark(order, "#")}\n${yamlText(value)}`;

  function holdStep({ plan }: WorkOrder): Step {
    const base = `export BASE=${plan.base === undefined ? "HEAD" : shText(`refs/heads/${plan.base}`)}`;
    return { name: "hold", after: [], minutes: 15, source: lines([run, base, holdScript(order).trimEnd()]) };
  }

  function template({ name, minutes, source }: Step): YamlMap {
    return {
      name,
      activeDeadlineSeconds: String(minutes * 60),
      script: {
        image: "{{workflow.parameters.image}}",
        command: ["sh", "-eu"],
        env: [...environment, { name: "OUT", value: argoText(outputFolder(order)) }],
        envFrom: [{ secretRef: { name: "seamwright" } }],
        source: argoText(`${clone}${source}`),
      },
    };
  }
}

const parameters: readonly YamlMap[] = [
  { name: "image", value: "node:22" },
  { name: "agent", value: agentDefault },
  { name: "setup", value: setupDefault },
];

const environment: readonly YamlMap[] = [
  { name: "AGENT", value: "{{workflow.parameters.agent}}" },
  { name: "SETUP", value: "{{workflow.parameters.setup}}" },
  { name: "WORKFLOW", value: "{{workflow.uid}}" },
];

const clone = lines(['git clone --quiet "$REMOTE" repository', "cd repository"]);

const run = 'export RUN="$WORKFLOW"';

function dagTask({ name, after }: Step): YamlMap {
  return after.length === 0
    ? { name, template: name }
    : { name, template: name, depends: after.join(" && ") };
}

function waveSteps(order: WorkOrder, wave: WorkOrderWave, index: number): readonly Step[] {
  const names = jobNames(order);
  const after = [index === 0 ? "hold" : `gate-${order.waves[index - 1]?.number}`];
  const own = order.tasks.filter((task) => task.wave === wave.number);
  const gate = wave.gate.length === 0 ? [] : ['sh -c "$SETUP"', ...wave.gate.map(commandLine)];
  return [
    ...own.map((task) => taskStep(order, task, { name: names.get(task.id) ?? "", after })),
    {
      name: `gate-${wave.number}`,
      after: own.map(({ id }) => names.get(id) ?? ""),
      minutes: 60,
      source: `${mergeScript(order, wave)}${lines(gate)}${passScript(order)}`,
    },
  ];
}

function taskStep(order: WorkOrder, task: WorkOrderTask, known: Pick<Step, "name" | "after">): Step {
  const prompt = promptPaths(order).get(task.id) ?? "";
  const parts = [
    startScript(order, { branch: task.branch, prompt }),
    agentScript(task),
    lines(task.verify.map(commandLine)),
    publishScript(task),
  ];
  return { ...known, minutes: minutesAllowed(task), source: parts.join("") };
}
