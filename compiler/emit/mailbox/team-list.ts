import type { WorkOrder, WorkOrderTask } from "../../ir/work-order.ts";
import { promptPaths } from "../prompt-path.ts";

/** A member of the team. */
export interface Member {
  readonly name: string;
  readonly title: string;
}

/** A task of the shared list. */
export interface ListedTask {
  readonly id: string;
  /** The task of the plan; absent for what the mode of the team adds. */
  readonly plan_task?: string;
  readonly title: string;
  readonly phase: "build" | "bid" | "cross-review" | "validation";
  readonly wave: number;
  readonly owner: string;
  readonly reviewer?: string;
  /** Bids that are reviewed. */
  readonly reviews?: readonly string[];
  readonly branch?: string;
  /** Relative to the output folder. */
  readonly prompt?: string;
}

/** A work order as the task list of a team with a mailbox. */
export interface TeamList {
  readonly team_id: string;
  readonly mode: "plan-team" | "build-team";
  readonly batch: number;
  readonly lead: string;
  readonly qa: string;
  readonly members: readonly Member[];
  readonly tasks: readonly ListedTask[];
}

/**
 * Lowers waves to those of a team with a mailbox. A build team gets waves of `batch` tasks, each reviewed by QA; a planning team
 * a bid for each task, then reviews in a ring, then one validation by QA. QA is the agent of a role `qa`, or one of its own.
 */
export function teamList(order: WorkOrder): TeamList {
  const agents = [...new Map(order.tasks.map(({ agent, role }) => [agent, role.title]))];
  const names = agents.map(([name]) => name);
  const quality = order.tasks.find(({ role }) => /^qa(?:$|[._-])/i.test(role.id))?.agent;
  const qa = quality ?? freeName("qa", names);
  const lead = freeName("lead", [...names, qa]);
  const { mode = "build-team", batch = 5 } = order.dispatch;
  const team = { lead, qa, batch };
  return {
    team_id: order.plan.name,
    mode,
    ...team,
    members: [
      { name: lead, title: "Lead of the team" },
      ...agents.map(([name, title]) => ({ name, title })),
      ...(quality === undefined ? [{ name: qa, title: "Quality assurance" }] : []),
    ],
    tasks: mode === "plan-team" ? planTasks(order, qa) : buildTasks(order, team),
  };
}

function freeName(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string): boolean =>
    taken.some((other) => other.toLowerCase() === name.toLowerCase());
  let name = wanted;
  for (let number = 2; isTaken(name); number += 1) name = `${wanted}-${number}`;
  return name;
}

function buildTasks(
  order: WorkOrder,
  { lead, qa, batch }: Pick<TeamList, "lead" | "qa" | "batch">,
): readonly ListedTask[] {
  const waves = order.waves.flatMap(({ number }) =>
    chunks(
      order.tasks.filter(({ wave }) => wave === number),
      batch,
    ),
  );
  const placed = waves.flatMap((tasks, index) => tasks.map((task) => ({ task, wave: index + 1 })));
  const listed = listedTask(order);
  return placed.map(({ task, wave }, index) => ({
    ...listed(taskId("BLD", index), task),
    phase: "build",
    wave,
    owner: task.agent,
    reviewer: task.agent === qa ? lead : qa,
    branch: task.branch,
  }));
}

function planTasks(order: WorkOrder, qa: string): readonly ListedTask[] {
  const listed = listedTask(order);
  const bids = order.tasks.map(
    (task, index): ListedTask => ({
      ...listed(taskId("PLN", index), task),
      phase: "bid",
      wave: 1,
      owner: task.agent,
    }),
  );
  const reviews = crossReviews(bids, qa);
  const validation: ListedTask = {
    id: taskId("PLN", bids.length + reviews.length),
    title: "Validate all bids together",
    phase: "validation",
    wave: 3,
    owner: qa,
  };
  return [...bids, ...reviews, validation];
}

/** Each bidder's work is reviewed by the next one, that of the last by the first; who bids alone is reviewed by QA. */
function crossReviews(bids: readonly ListedTask[], qa: string): readonly ListedTask[] {
  const bidders = [...new Set(bids.map(({ owner }) => owner))];
  const pairs = bidders.flatMap((author, index) => {
    const next = bidders[(index + 1) % bidders.length] ?? author;
    const reviewer = next === author ? qa : next;
    return reviewer === author ? [] : [{ author, reviewer }];
  });
  return pairs.map(({ author, reviewer }, index) => ({
    id: taskId("PLN", bids.length + index),
    title: `Review the bids of ${author}`,
    phase: "cross-review",
    wave: 2,
    owner: reviewer,
    reviews: bids.filter(({ owner }) => owner === author).map(({ id }) => id),
  }));
}

function listedTask(
  order: WorkOrder,
): (id: string, task: WorkOrderTask) => Pick<ListedTask, "id" | "plan_task" | "title" | "prompt"> {
  const prompts = promptPaths(order);
  return (id, task) => ({
    id,
    plan_task: task.id,
    title: task.title,
    prompt: prompts.get(task.id) ?? "",
  });
}

function taskId(kind: "PLN" | "BLD", index: number): string {
  return `TT-${kind}-${String(index + 1).padStart(3, "0")}`;
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const starts = Array.from({ length: Math.ceil(items.length / size) }, (_, index) => index * size);
  return starts.map((start) => items.slice(start, start + size));
}
