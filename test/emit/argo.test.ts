import { existsSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { argo } from "../../compiler/emit/argo.ts";
import type { WorkOrder } from "../../compiler/ir/work-order.ts";
import { missingSchema } from "../support/format-schema.ts";
import { hostileOrder } from "./hostile.ts";
import type { Job } from "./job-runner.ts";
import { describeRuns, runnable } from "./job-scenarios.ts";
import { lending } from "./lending.ts";

interface Template {
  readonly name: string;
  readonly dag?: { readonly tasks: readonly { name: string; template: string; depends?: string }[] };
  readonly script?: {
    readonly command: readonly string[];
    readonly env: readonly { readonly name: string; readonly value: string }[];
    readonly source: string;
  };
}

interface Workflow {
  readonly spec: {
    readonly onExit: string;
    readonly parallelism: number;
    readonly templates: readonly Template[];
  };
}

function workflowOf(order: WorkOrder): Workflow {
  return parse(argo.emit(order)[0]?.content ?? "") as Workflow;
}

function jobsOf(order: WorkOrder): readonly Job[] {
  const { spec } = workflowOf(order);
  const tasks = spec.templates.find(({ name }) => name === "plan")?.dag?.tasks ?? [];
  const exit = {
    name: spec.onExit,
    template: spec.onExit,
    depends: tasks.map(({ name }) => name).join(" && "),
  };
  return [...tasks, exit].map(({ name, template, depends = "" }) => {
    const script = spec.templates.find((each) => each.name === template)?.script;
    const out = script?.env.find((variable) => variable.name === "OUT")?.value ?? "";
    return {
      name,
      needs: depends === "" ? [] : depends.split(" && "),
      always: name === spec.onExit,
      cloned: false,
      shell: script?.command ?? [],
      steps: [{ script: script?.source ?? "exit 1", env: { OUT: out } }],
    };
  });
}

describe("argo", () => {
  describeRuns(jobsOf);

  it("lets each task wait for the gate before it, and at most as many run as there may be agents", () => {
    const { spec } = workflowOf(lending);
    expect(spec.parallelism).toBe(3);
    const tasks = spec.templates[0]?.dag?.tasks ?? [];
    expect(Object.fromEntries(tasks.map(({ name, depends }) => [name, depends]))).toMatchObject({
      "task-catalogue": "hold",
      "gate-1": "task-catalogue && task-members",
      "task-loans": "gate-1",
      "task-desk-tests": "gate-2",
    });
  });

  it("lets no text of a plan be a template tag", () => {
    fc.assert(
      fc.property(hostileOrder, fc.constantFrom("{{", "{{{", "a{{=1}}"), ({ hostile }, tag) => {
        const tasks = hostile.tasks.map((task) => ({
          ...task,
          title: `${tag}${task.title}${tag}`,
          verify: [tag],
        }));
        const tags = JSON.stringify(workflowOf({ ...hostile, tasks })).match(/\{\{[^}]*/g) ?? [];
        expect(new Set(tags)).toEqual(
          new Set(
            ["image", "agent", "setup"]
              .map((name) => `{{workflow.parameters.${name}`)
              .concat("{{workflow.uid"),
          ),
        );
      }),
    );
  });

  const missing = missingSchema("argo-workflows.json");
  it.skipIf(missing !== undefined)(`fits the schema of Argo ${missing ?? ""}`, () => {
    const schema = new URL("../../../shared/formats/schemas/argo-workflows.json", import.meta.url);
    expect(existsSync(schema)).toBe(true);
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(schema, "utf8")) as object,
    );
    for (const order of [lending, runnable])
      expect(validate(workflowOf(order)), JSON.stringify(validate.errors)).toBe(true);
    const { spec, ...rest } = workflowOf(lending);
    expect(validate({ ...rest, spec: { ...spec, parallelism: "many" } })).toBe(false);
  });
});
