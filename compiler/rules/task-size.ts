import { type TaskScope, taskScopes } from "../facts/task-scope.ts";
import type { Task, TaskType } from "../plan/plan.ts";
import type { ModelFit, ScheduleFacts } from "../schedule/schedule.ts";

/** More of the context than this leaves no margin for a second attempt (seed 002, issue combining). */
export const contextShare: number = 0.4;
/** Agents of published runs owned about five files; the one that ran out of context wrote twelve (seed 002). */
export const mostFiles: number = 8;
/** So many in one layer belong together. */
export const mostInLayer: number = 12;
/** Seed 002 counts four layers as a task of its own. */
export const mostLayers: number = 3;

/** Rules that say a task is too big; each task gets the first that holds. */
export type SizeRule =
  | "context-budget"
  | "prefer-split-foundation"
  | "max-layers-per-task"
  | "max-files-per-task";

/** A task that is too big, by its most telling measure. */
export interface BigTask {
  readonly task: Task;
  readonly scope: TaskScope;
  readonly fit: ModelFit | undefined;
}

/** The tasks whose size one rule speaks of, in plan order. */
export function bigTasks(rule: SizeRule, facts: ScheduleFacts): readonly BigTask[] {
  return measured(facts).filter((one) => ruleOf(one, facts) === rule);
}

/** True when some rule says that the task is too big. */
export function isBig(id: Task["id"], facts: ScheduleFacts): boolean {
  return measured(facts).some((one) => one.task.id === id && ruleOf(one, facts) !== undefined);
}

function measured(facts: ScheduleFacts): readonly BigTask[] {
  const scopes = taskScopes(facts);
  const { tasks } = facts.plan;
  return tasks.map((task) => ({
    task,
    scope: scopes.get(task.id) ?? { written: [], work: [], layers: new Map() },
    fit: facts.schedule.fits.get(task.id),
  }));
}

function ruleOf(one: BigTask, facts: ScheduleFacts): SizeRule | undefined {
  const { task, scope, fit } = one;
  if (fit?.window !== undefined && fit.context.total > fit.window * contextShare) return "context-budget";
  if (mechanical.has(task.type.type)) return undefined;
  if (isBroad(scope) && isFoundation(task, facts)) return "prefer-split-foundation";
  if (scope.layers.size > mostLayers) return "max-layers-per-task";
  return scope.work.length > (scope.layers.size > 1 ? mostFiles : mostInLayer)
    ? "max-files-per-task"
    : undefined;
}

/** One of the first two waves, and most of the plan waits for it. */
function isFoundation(task: Task, facts: ScheduleFacts): boolean {
  const wave = facts.schedule.tasks.get(task.id)?.wave ?? 0;
  if (wave > 2) return false;
  const waiting = waitingFor(task, facts);
  return waiting >= 3 && waiting * 2 > facts.plan.tasks.length - 1;
}

/** How many tasks come after one. */
export function waitingFor({ id }: Task, { plan, taskGraph }: ScheduleFacts): number {
  return plan.tasks.filter((other) => taskGraph.isBefore(id, other.id)).length;
}

/** Many layers, or many files that have little to do with one another. */
function isBroad({ work, layers }: TaskScope): boolean {
  return layers.size > mostLayers || (work.length >= manyFiles && layers.size >= unrelated);
}

const manyFiles = 8;
const unrelated = 3;

/** Work of one kind on many files, which tools check. */
const mechanical: ReadonlySet<TaskType> = new Set([
  "lint-fix",
  "type-annotations",
  "dependency-update",
  "documentation",
  "test-generation",
  "code-review",
  "security-review",
  "research",
]);

/** The layers of a task, most files first, e.g. `frontend (5 files), database (2 files)`; what is in none comes last. */
export function layerWords({ layers, work }: TaskScope): string {
  const sorted = [...layers]
    .map(([layer, files]) => [layer, files.length] as const)
    .sort(([, a], [, b]) => b - a);
  const shown = sorted.slice(0, longest);
  const rest = work.length - shown.reduce((sum, [, count]) => sum + count, 0);
  const all = rest > 0 ? [...shown, ["elsewhere", rest] as const] : shown;
  return all.map(([layer, count]) => `${layer} (${fileWords(count)})`).join(", ");
}

const longest = 5;

/** `1 file`, `5 files`. */
export function fileWords(count: number): string {
  return `${count} ${count === 1 ? "file" : "files"}`;
}
