import { jsonText } from "../../ir/json-text.ts";
import type { WorkOrder, WorkOrderTask } from "../../ir/work-order.ts";
import { oneLine } from "../visible.ts";
import { agentNames } from "./agent-names.ts";
import { expressionOf } from "./expression.ts";
import { hasOnlyBrackets, isPlain, withNames } from "./segments.ts";

/** What the guard reads: who may write what, as JSON. */
export function claimsJson(order: WorkOrder): string {
  const names = agentNames(order);
  return jsonText({
    generated_by: "seamwright",
    format: "seamwright/claims",
    version: 1,
    plan: order.plan.name,
    ...(order.plan.base !== undefined && { base: order.plan.base }),
    integrator: names.integrator,
    tasks: order.tasks.map((task) => ({
      task: task.id,
      agent: names.tasks.get(task.id),
      subject: taskSubject(task),
      wave: task.wave,
      writes: writesOf(task),
    })),
  });
}

/** The line of a task in a task list. */
export function taskSubject({ id, title }: WorkOrderTask): string {
  return `${id}: ${oneLine(title)}`;
}

/** All that a task may write, as the plan says it. */
export function writtenBy({ files }: WorkOrderTask): readonly string[] {
  return [...new Set([...files.create, ...files.modify, ...files.delete])];
}

function writesOf(task: WorkOrderTask): readonly object[] {
  const implied = new Set((task.implied ?? []).map(({ path }) => path));
  return (["create", "modify", "delete"] as const).flatMap((access) =>
    task.files[access].map((pattern) => {
      const isDue = (isPlain(pattern) || isFresh(access, pattern)) && !implied.has(pattern);
      return { pattern, ...matchOf(access, pattern), ...(isDue && { due: access }) };
    }),
  );
}

/** What is to be created cannot be looked up in the tree: brackets alone are a name then. */
function isFresh(access: string, pattern: string): boolean {
  return access === "create" && hasOnlyBrackets(pattern);
}

function matchOf(access: string, pattern: string): object {
  if (isFresh(access, pattern)) return { match: expressionOf(withNames(pattern)) };
  const segments = pattern.split("/");
  const bracketed = [...segments.keys()].filter((at) => segments[at]?.includes("[")).reverse();
  const named = bracketed.map((at) => ({
    path: segments.slice(0, at + 1).join("/"),
    match: expressionOf(withNames(pattern, at)),
  }));
  return { match: expressionOf(pattern), ...(named.length > 0 && { named }) };
}
