import type { WorkOrder, WorkOrderTask, WorkOrderWave } from "../../ir/work-order.ts";
import { minutesAllowed } from "../jobs/defaults.ts";
import {
  agentScript,
  holdScript,
  lines,
  mergeScript,
  oneOrMore,
  passScript,
  publishScript,
  releaseScript,
  startScript,
} from "../jobs/scripts.ts";
import { promptPaths } from "../prompt-path.ts";
import type { YamlMap } from "../quote-yaml.ts";
import { expression, githubName, githubText } from "./expression.ts";

/** Holds the paths of the plan, so that no other plan writes them meanwhile. */
export function holdJob(order: WorkOrder): YamlMap {
  const base = order.plan.base;
  const ref = base === undefined ? expression("github.ref") : githubText(`refs/heads/${base}`);
  const step = {
    name: "Hold the paths of the plan",
    env: { ...remote, BASE: ref },
    run: run(holdScript(order)),
  };
  return { ...machine(15), permissions: writes, steps: [checkout, step] };
}

/** Gives them back, however the run ended. */
export function releaseJob(order: WorkOrder, last: string): YamlMap {
  const step = { name: "Release the paths of the plan", env: remote, run: run(releaseScript(order)) };
  return {
    needs: last === "gate-0" ? ["hold"] : ["hold", last],
    if: expression("always() && needs.hold.result == 'success'"),
    ...machine(15),
    permissions: writes,
    steps: [checkout, step],
  };
}

/** One task on its branch. Only the first and the last step can write to the repository. */
export function taskJob(order: WorkOrder, task: WorkOrderTask, after: string): YamlMap {
  const prompt = promptPaths(order).get(task.id) ?? "";
  return {
    name: githubName(`${task.id}: ${task.title}`),
    needs: [after],
    ...machine(minutesAllowed(task)),
    permissions: writes,
    steps: [
      checkout,
      {
        name: "Start the branch",
        env: remote,
        run: run(startScript(order, { branch: task.branch, prompt })),
      },
      { name: "Do the task", env: key, run: run(agentScript(task)) },
      ...task.verify.map((command) => commandStep("Verify", command)),
      { name: "Publish the branch", env: remote, run: run(publishScript(task)) },
    ],
  };
}

/** Merges a wave and runs its gate; the next wave starts from what passed. */
export function gateJob(order: WorkOrder, wave: WorkOrderWave, needs: readonly string[]): YamlMap {
  return {
    name: `Gate of wave ${wave.number}`,
    needs,
    ...machine(60),
    permissions: writes,
    steps: [
      checkout,
      { name: "Merge the wave", env: remote, run: run(mergeScript(order, wave)) },
      ...(wave.gate.length === 0 ? [] : [{ name: "Set up", run: run(lines(['sh -c "$SETUP"'])) }]),
      ...wave.gate.map((command) => commandStep("Gate", command)),
      { name: "Pass", env: remote, run: run(passScript(order)) },
    ],
  };
}

const writes: YamlMap = { contents: "write" };

const remote: YamlMap = {
  REMOTE: `https://x-access-token:${expression("github.token")}@github.com/${expression("github.repository")}.git`,
};

const key: YamlMap = { ANTHROPIC_API_KEY: expression("secrets.ANTHROPIC_API_KEY") };

const checkout: YamlMap = {
  uses: "actions/checkout@v5",
  with: { "fetch-depth": 0, "persist-credentials": false },
};

function machine(minutes: number): YamlMap {
  return { "runs-on": "ubuntu-latest", "timeout-minutes": minutes };
}

function run(script: string): string {
  return githubText(oneOrMore(script));
}

function commandStep(what: string, command: string): YamlMap {
  return { name: githubName(`${what}: ${command}`), run: run(command.trim() === "" ? ":" : command) };
}
