import type { WorkOrder, WorkOrderTask, WorkOrderWave } from "../ir/work-order.ts";
import { lineMark } from "./generated-mark.ts";
import { agentDefault, minutesAllowed, outputFolder, setupDefault } from "./jobs/defaults.ts";
import { jobNames } from "./jobs/job-names.ts";
import {
  agentScript,
  commandLine,
  holdScript,
  mergeScript,
  oneOrMore,
  passScript,
  publishScript,
  releaseScript,
  startScript,
} from "./jobs/scripts.ts";
import { promptPaths } from "./prompt-path.ts";
import { shText } from "./quote-shell.ts";
import { type YamlMap, yamlText } from "./quote-yaml.ts";
import type { Target } from "./target.ts";

/** A pipeline of GitLab CI that does the whole plan. */
export const gitlabCi: Target = {
  id: "gitlab-ci",
  summary: "A GitLab CI pipeline: a job and a branch for each task, a gate for each wave.",
  needs: "a project on GitLab, and a token that may push and a key for the model as variables",
  emit: (order) => [{ path: "gitlab-ci/pipeline.yml", content: pipeline(order) }],
};

function pipeline(order: WorkOrder): string {
  const value: YamlMap = {
    stages: ["hold", ...order.waves.flatMap(({ number }) => [`wave-${number}`, `gate-${number}`]), "release"],
    variables: {
      GIT_DEPTH: "0",
      AGENT: written(agentDefault),
      SETUP: written(setupDefault),
      OUT: outputFolder(order),
      REMOTE:
        "https://gitlab-ci-token:$SEAMWRIGHT_TOKEN@$CI_SERVER_HOST:$CI_SERVER_PORT/$CI_PROJECT_PATH.git",
    },
    default: { image: "node:22", interruptible: false },
    hold: holdJob(order),
    ...Object.fromEntries(order.waves.flatMap((wave, index) => waveJobs(order, wave, index))),
    release: releaseJob(order),
  };
  return `${lineMark(order, "#")}\n${yamlText(value)}`;
}

/** GitLab expands variables in the value of a variable. */
function written(command: string): string {
  return command.replaceAll("$", "$$$$");
}

function holdJob(order: WorkOrder): YamlMap {
  const { base, name } = order.plan;
  const ref = base === undefined ? '"refs/heads/$CI_COMMIT_BRANCH"' : shText(`refs/heads/${base}`);
  return {
    stage: "hold",
    resource_group: `seamwright-${name}`,
    script: [run, `export BASE=${ref}`, oneOrMore(holdScript(order))],
  };
}

function releaseJob(order: WorkOrder): YamlMap {
  return { stage: "release", when: "always", script: [run, oneOrMore(releaseScript(order))] };
}

const run = 'export RUN="$CI_PIPELINE_ID"';

function waveJobs(
  order: WorkOrder,
  wave: WorkOrderWave,
  index: number,
): readonly (readonly [string, YamlMap])[] {
  const names = jobNames(order);
  const after = index === 0 ? "hold" : `gate-${order.waves[index - 1]?.number}`;
  const own = order.tasks.filter((task) => task.wave === wave.number);
  return [
    ...own.map((task) => [names.get(task.id) ?? "", taskJob(order, task, after)] as const),
    [
      `gate-${wave.number}`,
      gateJob(
        order,
        wave,
        own.map(({ id }) => names.get(id) ?? ""),
      ),
    ],
  ];
}

function taskJob(order: WorkOrder, task: WorkOrderTask, after: string): YamlMap {
  const prompt = promptPaths(order).get(task.id) ?? "";
  return {
    stage: `wave-${task.wave}`,
    needs: [after],
    timeout: `${minutesAllowed(task)} minutes`,
    script: [
      startScript(order, { branch: task.branch, prompt }),
      agentScript(task),
      ...task.verify.map(commandLine),
      publishScript(task),
    ].map(oneOrMore),
  };
}

function gateJob(order: WorkOrder, wave: WorkOrderWave, needs: readonly string[]): YamlMap {
  const gate = wave.gate.length === 0 ? [] : ['sh -c "$SETUP"', ...wave.gate.map(commandLine)];
  return {
    stage: `gate-${wave.number}`,
    needs,
    script: [mergeScript(order, wave), ...gate, passScript(order)].map(oneOrMore),
  };
}
