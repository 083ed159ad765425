import { jsonLine } from "../ir/json-text.ts";
import type { WorkOrder, WorkOrderTask } from "../ir/work-order.ts";
import { jobNames } from "./jobs/job-names.ts";
import { mdList } from "./markdown.ts";
import { promptPaths } from "./prompt-path.ts";
import { mdCode } from "./quote.ts";
import type { Target } from "./target.ts";
import { trackerCriteria, trackerDescription, trackerFiles, trackerTitle } from "./tracker-text.ts";

/** The issues of beads. */
export const beads: Target = {
  id: "beads",
  summary: "An issues.jsonl for beads: an issue for each task, blocked by those it waits for.",
  needs: "beads",
  emit: (order) => [
    {
      path: "beads/issues.jsonl",
      content: order.tasks.map((task) => jsonLine(issueOf(order, task))).join(""),
    },
  ],
};

function issueOf(order: WorkOrder, task: WorkOrderTask): unknown {
  const { id, title, wave, branch, role, agent, model, estimate, depends_on, acceptance, verify } = task;
  const ids = issueIds(order);
  const proof = verify.length === 0 ? [] : ["## Verification", mdList(verify.map(mdCode))];
  const blockers = depends_on.flatMap(({ task: on }) => ids.get(on) ?? []);
  return {
    id: ids.get(id),
    title: trackerTitle(title, 500),
    description: [trackerDescription(task), ...trackerFiles(task), ...proof]
      .filter((part) => part !== "")
      .join("\n\n"),
    ...(acceptance.length > 0 && { acceptance_criteria: trackerCriteria(acceptance) }),
    status: "open",
    priority: order.critical_path.tasks.includes(id) ? 1 : 2,
    issue_type: "task",
    labels: [`wave:${wave}`, `role:${role.id}`],
    estimated_minutes: Math.max(1, Math.round(estimate.minutes)),
    dependencies: blockers.map((blocker) => ({
      issue_id: ids.get(id),
      depends_on_id: blocker,
      type: "blocks",
    })),
    metadata: {
      generated_by: "seamwright",
      task: id,
      wave,
      branch,
      agent,
      model: model.name,
      prompt: promptPaths(order).get(id),
    },
  };
}

/** `<plan>-<task>`: a dot would make an issue the child of another. */
function issueIds(order: WorkOrder): ReadonlyMap<string, string> {
  return new Map(
    [...jobNames(order)].map(([id, name]) => [id, `${order.plan.name}-${name.replace(/^task-/, "")}`]),
  );
}
