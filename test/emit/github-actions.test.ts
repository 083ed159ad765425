import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { githubText } from "../../compiler/emit/github-actions/expression.ts";
import { githubActions } from "../../compiler/emit/github-actions.ts";
import type { WorkOrder } from "../../compiler/ir/work-order.ts";
import { missingSchema, schemaProblems } from "../support/format-schema.ts";
import { hostileOrder, hostileText } from "./hostile.ts";
import type { Job } from "./job-runner.ts";
import { describeRuns, describeScripts, runnable } from "./job-scenarios.ts";
import { lending } from "./lending.ts";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface WorkflowJob {
  readonly needs?: readonly string[];
  readonly if?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, WorkflowJob>>;
}

function workflowOf(order: WorkOrder): Workflow {
  return parse(githubActions.emit(order)[0]?.content ?? "") as Workflow;
}

/** As GitHub evaluates what is used here; any other expression is a failure. */
function evaluated(text: string, known: Readonly<Record<string, string>> = {}): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (whole, expression: string) => {
    if (expression === "'${{'") return "${{";
    const value = known[expression];
    if (value === undefined) throw new Error(`nobody evaluates ${whole}`);
    return value;
  });
}

const context = {
  "github.token": "t",
  "github.repository": "library/desk",
  "github.run_id": "1",
  "github.ref": "refs/heads/main",
  "secrets.ANTHROPIC_API_KEY": "k",
};

function jobsOf(order: WorkOrder): readonly Job[] {
  const { jobs, env } = workflowOf(order);
  return Object.entries(jobs).map(([name, job]) => ({
    name,
    needs: job.needs ?? [],
    always: job.if?.includes("always()") ?? false,
    cloned: job.steps[0]?.uses?.startsWith("actions/checkout@") ?? false,
    shell: ["bash", "--noprofile", "--norc", "-eo", "pipefail"],
    steps: job.steps.flatMap(({ run, env: own = {} }) => {
      if (run === undefined) return [];
      const all = Object.entries({ OUT: env["OUT"] ?? "", ...own });
      return [
        {
          script: evaluated(run),
          env: Object.fromEntries(all.map(([key, text]) => [key, evaluated(text, context)])),
        },
      ];
    }),
  }));
}

describe("github-actions", () => {
  describeRuns(jobsOf);
  describeScripts(jobsOf);

  it("has a job for each task, a gate for each wave, and lets each job wait for the gate before it", () => {
    const needs = Object.entries(workflowOf(lending).jobs).map(([name, job]) => [name, job.needs ?? []]);
    expect(Object.fromEntries(needs)).toEqual({
      hold: [],
      "task-catalogue": ["hold"],
      "task-members": ["hold"],
      "gate-1": ["task-catalogue", "task-members"],
      "task-loans": ["gate-1"],
      "task-reminders": ["gate-1"],
      "gate-2": ["task-loans", "task-reminders"],
      "task-desk-tests": ["gate-2"],
      "gate-3": ["task-desk-tests"],
      release: ["hold", "gate-3"],
    });
  });

  it("gives no step of an agent a way to write to the repository", () => {
    const { jobs, permissions } = workflowOf(lending);
    expect(permissions).toEqual({ contents: "read" });
    for (const { permissions: own, steps } of Object.values(jobs)) {
      expect(own).toEqual({ contents: "write" });
      for (const { name, env } of steps)
        expect("REMOTE" in (env ?? {})).toBe(/^(?:Hold|Release|Start|Publish|Merge|Pass)\b/.test(name ?? ""));
    }
  });

  it("starts from the branch that the workflow is started on when the plan names none", () => {
    const { base: _, ...plan } = lending.plan;
    const hold = workflowOf({ ...lending, plan }).jobs["hold"];
    expect(hold?.steps[1]?.env?.["BASE"]).toBe(`\${{ github.ref }}`);
  });

  it("lets no text of a plan be an expression", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hostileText, fc.constantFrom("${{", "$", "{", "}}", " "))), (parts) => {
        const text = parts.join("");
        expect(evaluated(githubText(text))).toBe(text);
      }),
    );
    fc.assert(
      fc.property(hostileOrder, ({ hostile }) => {
        expect(() => jobsOf(hostile)).not.toThrow();
      }),
    );
  });

  const missing = missingSchema("github-workflow.json");
  it.skipIf(missing !== undefined)(`fits the schema of workflows ${missing ?? ""}`, () => {
    const problems = schemaProblems("github-workflow.json");
    expect(problems(workflowOf(lending))).toEqual([]);
    expect(problems(workflowOf(runnable))).toEqual([]);
    expect(problems({ ...workflowOf(lending), jobs: { "1": {} } })).not.toEqual([]);
  });
});
