import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { gitlabCi } from "../../compiler/emit/gitlab-ci.ts";
import type { WorkOrder } from "../../compiler/ir/work-order.ts";
import { missingSchema, schemaProblems } from "../support/format-schema.ts";
import type { Job } from "./job-runner.ts";
import { describeRuns, runnable } from "./job-scenarios.ts";
import { lending } from "./lending.ts";

interface PipelineJob {
  readonly stage: string;
  readonly needs?: readonly string[];
  readonly when?: string;
  readonly script: readonly string[];
}

function pipelineOf(order: WorkOrder): Readonly<Record<string, unknown>> {
  return parse(gitlabCi.emit(order)[0]?.content ?? "") as Readonly<Record<string, unknown>>;
}

function jobsOf(order: WorkOrder): readonly Job[] {
  const { stages, variables, default: _, ...jobs } = pipelineOf(order);
  const { OUT = "" } = variables as Readonly<Record<string, string>>;
  const all = Object.entries(jobs as Readonly<Record<string, PipelineJob>>);
  return all.map(([name, { stage, needs, when, script }]) => {
    const before = (stages as readonly string[]).slice(0, (stages as readonly string[]).indexOf(stage));
    return {
      name,
      // Without "needs", a job waits for all of the stages before its own.
      needs: needs ?? all.filter(([, other]) => before.includes(other.stage)).map(([other]) => other),
      always: when === "always",
      cloned: true,
      // GitLab runs all lines of a script in one shell that stops at the first failure.
      shell: ["bash", "-eo", "pipefail"],
      steps: [{ script: script.join("\n"), env: { OUT } }],
    };
  });
}

describe("gitlab-ci", () => {
  describeRuns(jobsOf);

  it("has a stage for each wave and each gate", () => {
    expect(pipelineOf(lending)["stages"]).toEqual([
      "hold",
      "wave-1",
      "gate-1",
      "wave-2",
      "gate-2",
      "wave-3",
      "gate-3",
      "release",
    ]);
    expect(pipelineOf(lending)["task-loans"]).toMatchObject({ stage: "wave-2", needs: ["gate-1"] });
    expect(pipelineOf(lending)["gate-2"]).toMatchObject({ needs: ["task-loans", "task-reminders"] });
  });

  it("keeps the dollars of its commands from GitLab", () => {
    expect(pipelineOf(lending)["variables"]).toMatchObject({
      AGENT: 'claude -p --permission-mode acceptEdits --model "$$MODEL" < "$$PROMPT"',
    });
  });

  it("starts from the branch of the pipeline when the plan names none", () => {
    const { base: _, ...plan } = lending.plan;
    const hold = pipelineOf({ ...lending, plan })["hold"] as PipelineJob;
    expect(hold.script).toContain('export BASE="refs/heads/$CI_COMMIT_BRANCH"');
  });

  const missing = missingSchema("gitlab-ci.json");
  it.skipIf(missing !== undefined)(`fits the schema of GitLab ${missing ?? ""}`, () => {
    const problems = schemaProblems("gitlab-ci.json");
    expect(problems(pipelineOf(lending))).toEqual([]);
    expect(problems(pipelineOf(runnable))).toEqual([]);
    expect(problems({ ...pipelineOf(lending), hold: { stage: 1, script: [1] } })).not.toEqual([]);
  });
});
