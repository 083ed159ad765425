import type { WorkOrder, WorkOrderTask } from "../../ir/work-order.ts";
import { shText } from "../quote-shell.ts";
import { oneLine } from "../visible.ts";
import { claimPath, claimPattern } from "./claim-pattern.ts";
import { taskNames } from "./task-names.ts";

/** What the scripts need to know of a plan, as assignments: tasks in order of merging, and what each may write. */
export function planData(order: WorkOrder): string {
  const { plan, dispatch, waves } = order;
  return [
    "# shellcheck disable=SC2034 # lib.sh reads this",
    `plan=${shText(plan.name)}`,
    `plan_base=${shText(plan.base ?? "")}`,
    `strategy=${dispatch.merge ?? "sequential"}`,
    `commits=${dispatch.commits}`,
    `waves=${waves.length}`,
    "",
    "# By task, in order of merging",
    ...taskLists(order),
    "",
    "# By claim: the task by its place above, the path, and a pattern where the path has wildcards",
    ...claimLists(order),
    "",
  ].join("\n");
}

function taskLists(order: WorkOrder): readonly string[] {
  const names = taskNames(order);
  const by = (name: string, word: (task: WorkOrderTask) => string): string =>
    list(name, order.tasks.map(word));
  return [
    by("ids", ({ id }) => shText(id)),
    by("folders", ({ id }) => shText(names.get(id)?.folder ?? "")),
    by("keys", ({ id }) => shText(names.get(id)?.key ?? "")),
    by("task_wave", ({ wave }) => `${wave}`),
    by("branches", ({ branch }) => shText(branch)),
    by("titles", ({ title }) => shText(oneLine(title))),
    by("writes", (task) => `${written(task).length}`),
  ];
}

function claimLists({ tasks }: WorkOrder): readonly string[] {
  const claims = tasks.flatMap((task, index) => written(task).map((path) => ({ index, path })));
  return [
    list(
      "claim_task",
      claims.map(({ index }) => `${index}`),
    ),
    list(
      "claim_path",
      claims.map(({ path }) => shText(claimPath(path))),
    ),
    list(
      "claim_pattern",
      claims.map(({ path }) => shText(claimPattern(path))),
    ),
  ];
}

function written({ files }: WorkOrderTask): readonly string[] {
  return [...files.create, ...files.modify, ...files.delete];
}

function list(name: string, words: readonly string[]): string {
  return [`${name}=(`, ...words.map((word) => `  ${word}`), ")"].join("\n");
}
