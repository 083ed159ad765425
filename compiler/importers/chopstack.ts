import type { SourceText } from "../source/text.ts";
import { phaseOrder } from "./chopstack/order.ts";
import { chopstackTask } from "./chopstack/task.ts";
import { isMap } from "./claims/written-values.ts";
import type { ImportedPlan } from "./imported.ts";
import type { Importer, ImportInput } from "./importer.ts";
import { kebabName, stemOf } from "./words/plan-words.ts";
import { parallelPhases } from "./yaml/yaml-phases.ts";
import { firstText, titleFrom, unreadPlan, yamlPlan } from "./yaml/yaml-plan.ts";
import { taskEntries } from "./yaml/yaml-tasks.ts";

/** Reads the plans of chopstack: its tasks with `files`, and the older ones with `touches` and `produces`. */
export const chopstack: Importer = {
  id: "chopstack",
  title: "chopstack",
  place: "the plan file of chopstack, such as plan.yaml",
  detects,
  read,
};

function detects(files: readonly SourceText[]): boolean {
  const [file, second] = files;
  if (file === undefined || second !== undefined || !/\.ya?ml$/i.test(file.path)) return false;
  if (!/^tasks:/m.test(file.text)) return false;
  const document = yamlPlan(files);
  const { value } = document;
  if (document.problems.length > 0)
    return (
      /^strategy:\s*(?:sequential|parallel|phased-parallel)\b/m.test(file.text) ||
      (/^\s+touches:/m.test(file.text) && /^\s+produces:/m.test(file.text))
    );
  if (!isMap(value) || Object.hasOwn(value, "version") || !Array.isArray(value["tasks"])) return false;
  const isNew = ["sequential", "parallel", "phased-parallel"].includes(String(value["strategy"]));
  return value["tasks"].some(
    (task) =>
      isMap(task) &&
      (isNew
        ? Object.hasOwn(task, "name") && Object.hasOwn(task, "files")
        : Object.hasOwn(task, "touches") && Object.hasOwn(task, "produces")),
  );
}

function read({ files, tree }: ImportInput): ImportedPlan {
  const document = yamlPlan(files);
  if (document.value === undefined) return unreadPlan(document, "tasks", /^\s*-\s+id:/gm);
  const { entries, problems, found } = taskEntries(document, ["tasks"], ["id"]);
  const tasks = entries.map((entry) => chopstackTask(entry, { document, tree, entries }));
  const named = new Map(tasks.map(({ task }) => [task.id, task.dependsOn.map(({ value }) => value)]));
  const order = phaseOrder(document, entries, named);
  const marks = parallelPhases(document, entries);
  const goal = firstText(document, [], ["description"]);
  return {
    name: kebabName(firstText(document, [], ["name"])?.value ?? stemOf(document.source.path)),
    ...(goal && { goal: titleFrom(goal) }),
    tasks: tasks.map(({ task }) => {
      const parallel = marks.get(task.id);
      const dependsOn = [...task.dependsOn, ...(order.before.get(task.id) ?? [])];
      return { ...task, dependsOn, ...(parallel && { parallel }) };
    }),
    contracts: [],
    gate: [],
    problems: [...problems, ...tasks.flatMap((one) => one.problems), ...order.problems],
    isOrdered: false,
    found,
  };
}
