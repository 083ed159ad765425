import type { SourceDocument } from "../source/document.ts";
import type { SourceText } from "../source/text.ts";
import { isMap, valueAt } from "./claims/written-values.ts";
import type { ImportedPlan, ImportProblem, Written } from "./imported.ts";
import type { Importer, ImportInput } from "./importer.ts";
import { shepTask } from "./shep/task.ts";
import { kebabName, stemOf } from "./words/plan-words.ts";
import { parallelPhases } from "./yaml/yaml-phases.ts";
import { firstText, titleFrom, unreadPlan, yamlPlan } from "./yaml/yaml-plan.ts";
import { taskEntries } from "./yaml/yaml-tasks.ts";

/** Reads the task lists of shep: `specs/<name>/tasks.yaml`. */
export const shep: Importer = {
  id: "shep",
  title: "shep",
  place: "specs/<name>/tasks.yaml",
  detects,
  read,
};

const itemKeys = ["tdd", "state", "estimatedEffort", "phaseId", "tddCycle"] as const;
const rootKeys = ["summary", "totalEstimate", "technologies", "relatedFeatures", "relatedLinks"] as const;

function detects(files: readonly SourceText[]): boolean {
  const [file, second] = files;
  if (file === undefined || second !== undefined || !/\.ya?ml$/i.test(file.path)) return false;
  if (!/^tasks:/m.test(file.text) || !/^\s*-?\s+title:/m.test(file.text)) return false;
  const document = yamlPlan(files);
  const { value } = document;
  if (document.problems.length > 0)
    return /^\s+acceptanceCriteria:/m.test(file.text) && /^\s+(?:tdd|state):/m.test(file.text);
  if (!isMap(value) || Object.hasOwn(value, "version") || !Array.isArray(value["tasks"])) return false;
  return (
    rootKeys.some((key) => Object.hasOwn(value, key)) &&
    value["tasks"].some(
      (task) =>
        isMap(task) && Object.hasOwn(task, "title") && itemKeys.some((key) => Object.hasOwn(task, key)),
    )
  );
}

function read({ files, tree }: ImportInput): ImportedPlan {
  const document = yamlPlan(files);
  if (document.value === undefined) return unreadPlan(document, "tasks", /^\s*-\s+id:/gm);
  const { entries, problems, found } = taskEntries(document, ["tasks"], ["id"]);
  const marks = parallelPhases(document, entries);
  const tasks = entries.map((entry) => shepTask(entry, { document, tree, entries }));
  const goal = firstText(document, [], ["summary"]);
  return {
    name: kebabName(nameOf(document)),
    ...(goal && { goal: titleFrom(goal) }),
    tasks: tasks.map(({ task }) => {
      const parallel = marks.get(task.id);
      return parallel === undefined ? task : { ...task, parallel };
    }),
    contracts: [],
    gate: [],
    problems: [
      ...problems,
      ...tasks.flatMap((one) => one.problems),
      ...sizeProblem(tasks.flatMap(({ size }) => (size === undefined ? [] : [size]))),
    ],
    isOrdered: false,
    found,
  };
}

/** Many of these files are called `tasks.yaml`. */
function nameOf(document: SourceDocument): string {
  const named = firstText(document, [], ["name"])?.value;
  if (named !== undefined) return named;
  const parts = document.source.path.split("/");
  return valueAt(document, ["tasks"]) === undefined ? stemOf(document.source.path) : (parts.at(-2) ?? "plan");
}

function sizeProblem(sizes: readonly Written<string>[]): readonly ImportProblem[] {
  const [first] = sizes;
  if (first === undefined) return [];
  const many = sizes.length === 1 ? "the effort of a task is" : `the effort of ${sizes.length} tasks is`;
  const message = `${many} a size, such as "${first.value}", and no time; it is left out`;
  return [{ kind: "doubtful-reading", message, origin: first.origin }];
}
