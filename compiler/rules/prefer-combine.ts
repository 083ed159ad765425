import { valueAt } from "../diagnostics/diagnostic.ts";
import { type TaskScope, taskScopes } from "../facts/task-scope.ts";
import { compareText } from "../plan/order.ts";
import type { Task, TaskType } from "../plan/plan.ts";
import { folderOf } from "../repo/resolution-path.ts";
import type { ScheduleFacts } from "../schedule/schedule.ts";
import { namesOf } from "./implied-words.ts";
import type { Finding, Rule } from "./rule.ts";
import { contextShare } from "./task-size.ts";

/** Smaller plans need no combining (seed 002, scaling guidelines). */
const fewestTasks = 9;
/** The first waves lay foundations, each of which is new. */
const foundationWaves = 2;
/** A light task writes no more files than this. */
const lightFiles = 3;
/** Two tasks in one folder are one piece of work when each writes no more than this. */
const sharedFiles = 2;

/** Notes late tasks that one agent could do together. */
export const preferCombine: Rule<"schedule"> = {
  id: "prefer-combine",
  summary: "Light tasks of a late wave are one task.",
  why: "Checks, documents and polish do not fill an agent; each further one reads the same files again and must be merged by itself.",
  severity: "note",
  stage: "schedule",
  *check(facts) {
    const { plan, schedule } = facts;
    if (plan.tasks.length < fewestTasks || plan.asserted.isOrdered) return;
    const scopes = taskScopes(facts);
    for (const { number, tasks } of schedule.waves) {
      if (number <= foundationWaves) continue;
      const inWave = plan.tasks.filter(({ id, dependsOn }) => tasks.includes(id) && dependsOn.length > 0);
      const light = inWave.filter(({ id, type }) => isLight(type.type, scopes.get(id)));
      const groups = [{ tasks: light, what: "checks and documents" }, ...sameFolder(inWave, light, scopes)];
      for (const group of groups.flatMap((one) => byRole(one, facts))) yield* combined(group, number, facts);
    }
  },
};

interface Group {
  readonly tasks: readonly Task[];
  /** What they have in common. */
  readonly what: string;
}

function isLight(type: TaskType, scope: TaskScope | undefined): boolean {
  return (type === "verification" || type === "documentation") && (scope?.written.length ?? 0) <= lightFiles;
}

/** Tasks that wait for the same, and all of whose few files lie in one folder below the topmost, by folder. */
function sameFolder(
  tasks: readonly Task[],
  without: readonly Task[],
  scopes: ReadonlyMap<string, TaskScope>,
): readonly Group[] {
  const byFolder = new Map<string, Task[]>();
  for (const task of tasks) {
    const work = scopes.get(task.id)?.work ?? [];
    const folders = new Set(work.map(folderOf));
    const [folder] = folders;
    if (
      folder === undefined ||
      !folder.includes("/") ||
      folders.size > 1 ||
      work.length > sharedFiles ||
      without.includes(task)
    )
      continue;
    const key = [folder, ...task.dependsOn.map(({ id }) => id).sort(compareText)].join("\n");
    byFolder.set(key, [...(byFolder.get(key) ?? []), task]);
  }
  return [...byFolder.values()].map((group) => ({
    tasks: group,
    what: `small changes in "${folderOf(scopes.get(group[0]?.id ?? "")?.work[0] ?? "")}"`,
  }));
}

/** Whoever declares two roles wants two agents. */
function byRole({ tasks, what }: Group, { plan }: ScheduleFacts): readonly Group[] {
  const declared = new Set(plan.roles.filter((role) => role.declared).map(({ id }) => id));
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const role = declared.has(task.role) ? task.role : "";
    groups.set(role, [...(groups.get(role) ?? []), task]);
  }
  return [...groups.values()].map((group) => ({ tasks: group, what }));
}

function* combined({ tasks, what }: Group, wave: number, facts: ScheduleFacts): Iterable<Finding> {
  const [first, ...others] = tasks;
  if (first === undefined || tasks.length < fewestTogether(facts) || !fitsOne(tasks, facts)) return;
  yield {
    message: `${namesOf(tasks.map(({ id }) => id))} in wave ${wave} are ${what} that one agent can do`,
    at: valueAt([...first.route, "id"]),
    related: others.map(({ route }) => ({ place: valueAt([...route, "id"]) })),
    help: "join them in one task",
  };
}

/** Plans of other formats cut work finely, for one agent to tick off; there, two are no reason to speak up. */
function fewestTogether({ plan }: ScheduleFacts): number {
  return plan.isImported ? 3 : 2;
}

function fitsOne(tasks: readonly Task[], { schedule }: ScheduleFacts): boolean {
  const fits = tasks.map(({ id }) => schedule.fits.get(id));
  const windows = fits.flatMap((fit) => fit?.window ?? []);
  const total = fits.reduce((sum, fit) => sum + (fit?.context.total ?? 0), 0);
  return windows.length === tasks.length && total <= Math.min(...windows) * contextShare;
}
