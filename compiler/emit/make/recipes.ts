import type { WorkOrder, WorkOrderTask, WorkOrderWave } from "../../ir/work-order.ts";
import { jobNames } from "../jobs/job-names.ts";
import { notOwnPaths } from "../jobs/own-paths.ts";
import { commitMessage } from "../jobs/scripts.ts";
import { promptPaths } from "../prompt-path.ts";
import { shLine } from "../quote-make.ts";

/** Makes the worktrees of a wave, from what the checkout holds now; the stamp says which commit that was. */
export function startRecipe(order: WorkOrder, wave: WorkOrderWave): readonly string[] {
  const { base } = order.plan;
  const isFirst = wave.number === order.waves[0]?.number;
  if (order.dispatch.isolation === "none") return ["mkdir -p done", stamp(`start-${wave.number}`)];
  return [
    "mkdir -p done",
    'cd "$ROOT"',
    ...(isFirst && base !== undefined
      ? [
          `[ "$(git symbolic-ref --short HEAD)" = ${shLine(base)} ] || { printf 'check out %s first\\n' ${shLine(base)} >&2; exit 1; }`,
        ]
      : []),
    ...tasksOf(order, wave).map((task) => {
      const folder = `"$WORKTREES"/${nameOf(order, task)}`;
      return `[ -d ${folder} ] || git worktree add --quiet -b ${shLine(task.branch)} ${folder} HEAD`;
    }),
    `git rev-parse HEAD > "$HERE"/done/start-${wave.number}`,
  ];
}

/** Does one task, verifies it and commits what it may have written. */
export function taskRecipe(order: WorkOrder, task: WorkOrderTask): readonly string[] {
  const { id, role, branch, model, verify } = task;
  const isShared = order.dispatch.isolation === "none";
  return [
    `export PROMPT="$HERE"/../${promptPaths(order).get(id)} TASK=${id} ROLE=${role.id} BRANCH=${shLine(branch)} MODEL=${shLine(model.name)}`,
    isShared ? 'cd "$ROOT"' : `cd "$WORKTREES"/${nameOf(order, task)}`,
    'sh -c "$SETUP"',
    'sh -c "$AGENT"',
    ...verify.map((command) => `sh -c ${shLine(command)}`),
    ...(isShared ? [] : committed(task)),
    stamp(nameOf(order, task)),
  ];
}

function committed(task: WorkOrderTask): readonly string[] {
  const own = notOwnPaths(task, shLine).map((path) => ` ${path}`);
  return [
    "git add --all",
    `git diff --cached --quiet || git commit --quiet --message ${shLine(commitMessage(task))}`,
    `strayed="$(git diff --name-only --no-renames "$(cat "$HERE"/done/start-${task.wave})" HEAD -- .${own.join("")})"`,
    `if [ -n "$strayed" ]; then printf 'not a file of %s: %s\\n' "$TASK" "$strayed" >&2; exit 1; fi`,
  ];
}

/** Merges the branches of a wave into the checkout, in order. */
export function mergeRecipe(order: WorkOrder, wave: WorkOrderWave): readonly string[] {
  if (order.dispatch.isolation === "none") return [stamp(`merge-${wave.number}`)];
  const tasks = new Map(order.tasks.map((task) => [task.id, task]));
  const merges = wave.tasks.flatMap((id) => {
    const task = tasks.get(id);
    if (task === undefined) return [];
    return [
      `git merge --quiet --no-ff --message ${shLine(`Merge ${commitMessage(task)}`)} ${shLine(task.branch)}`,
    ];
  });
  return ['cd "$ROOT"', ...merges, stamp(`merge-${wave.number}`)];
}

/** Runs the gate of a wave on the checkout. */
export function gateRecipe(wave: WorkOrderWave): readonly string[] {
  return [
    'cd "$ROOT"',
    ...wave.gate.map((command) => `sh -c ${shLine(command)}`),
    stamp(`gate-${wave.number}`),
  ];
}

/** Removes the worktrees, unless there is work in them, and forgets what is done. */
export function removeRecipe(order: WorkOrder): readonly string[] {
  const folders = order.dispatch.isolation === "none" ? [] : order.tasks.map((task) => nameOf(order, task));
  const removals = folders.map(
    (name) => `[ ! -d "$WORKTREES"/${name} ] || git worktree remove "$WORKTREES"/${name}`,
  );
  return [...removals, "rm -rf done"];
}

function stamp(name: string): string {
  return `: > "$HERE"/done/${name}`;
}

function nameOf(order: WorkOrder, { id }: WorkOrderTask): string {
  return jobNames(order).get(id) ?? "";
}

function tasksOf(order: WorkOrder, wave: WorkOrderWave): readonly WorkOrderTask[] {
  return order.tasks.filter((task) => task.wave === wave.number);
}
