import type { TeamTask } from "../../compiler/mailbox/team.ts";
import { pick, type Script, type Send, say, type World } from "./mailbox-script.ts";

/** What the members of a build team do, each task for itself, and what they do wrong. */
export function buildScripts(world: World): readonly Script[] {
  return [baseline(world), ...[...world.team.tasks.values()].map((task) => build(world, task))];
}

function* baseline(world: World): Script {
  for (let times = 0; times < 3; times += 1) {
    const early = world.random() < world.wrong ? startOfAnother(world, 1) : undefined;
    if (early !== undefined) {
      yield say(world, started(early), "no-baseline");
      world.started.add(early.id);
    }
  }
  yield say(world, { from: world.team.qa, type: "qa_baseline_ready", payload: {} });
  world.hasBaseline = true;
}

function* build(world: World, task: TeamTask): Script {
  const { id, owner, wave } = task;
  yield () => world.hasBaseline && isOpen(world, wave);
  if (!world.begun.has(id)) {
    world.begun.add(id);
    yield* perhaps(world, () => say(world, ready(task), "out-of-order"));
    yield say(world, started(task));
  } else yield () => world.started.has(id);
  yield* perhaps(world, () => say(world, started(task), "out-of-order"));
  yield* perhaps(world, () => say(world, verdict(task, "pass"), "out-of-order"));
  yield* review(world, task);
  world.finished.add(id);
  yield* perhaps(world, () => say(world, verdict(task, "block"), "out-of-order"));
  yield say(world, completed(task));
  yield* perhaps(world, () => say(world, completed(task), "out-of-order"));
  if (world.random() < 0.3) {
    const stuck = yield say(world, { from: owner, type: "blocker", payload: { text: "the disk is full" } });
    yield say(world, {
      from: "lead",
      to: owner,
      type: "finding",
      payload: { text: "there is another", in_reply_to: stuck },
    });
  }
}

function* review(world: World, task: TeamTask): Script {
  for (;;) {
    yield say(world, ready(task));
    yield* early(world, task, ["wave-too-early", "open-block"]);
    yield* perhaps(world, () => say(world, completed(task), "out-of-order"));
    const isBlocked = world.random() < 0.6;
    if (!isBlocked) break;
    yield say(world, verdict(task, "block"));
    yield* early(world, task, ["open-block"]);
    yield* perhaps(world, () => say(world, completed(task), "open-block"));
  }
  yield say(world, verdict(task, world.random() < 0.5 ? "pass" : "warn"));
}

/** A task of a later wave is started now, though this one has not passed: it will not before this has landed. */
function* early(world: World, { wave }: TeamTask, codes: NonNullable<Send["codes"]>): Script {
  const other = world.random() < world.wrong ? startOfAnother(world, wave + 1) : undefined;
  if (other === undefined) return;
  yield say(world, started(other), ...codes);
  world.started.add(other.id);
}

function startOfAnother(world: World, wave: number): TeamTask | undefined {
  const others = [...world.team.tasks.values()].filter(
    (task) => task.wave >= wave && !world.begun.has(task.id),
  );
  if (others.length === 0) return undefined;
  const task = pick(world.random, others.slice(0, 20));
  world.begun.add(task.id);
  return task;
}

/** The list is in the order of waves, and what is finished stays so. */
function isOpen(world: World, wave: number): boolean {
  while (world.finished.has(world.order[world.first]?.id ?? "")) world.first += 1;
  return wave <= (world.order[world.first]?.wave ?? wave);
}

/** Sends what is wrong now and then. */
export function* perhaps(world: World, wrong: () => Send): Script {
  if (world.random() < world.wrong) yield wrong();
}

/** The start of a task. */
export function started({ id, owner }: TeamTask): object {
  return { from: owner, type: "task_started", payload: { task_id: id } };
}

/** The end of a task. */
export function completed({ id, owner }: TeamTask): object {
  const payload = { task_id: id, summary: "all is well", counts: { files: 2 } };
  return { from: owner, type: "task_completed", payload };
}

function ready({ id, owner, reviewer }: TeamTask): object {
  return { from: owner, to: reviewer, type: "task_ready_for_review", payload: { task_id: id } };
}

function verdict({ id, owner, reviewer }: TeamTask, given: string): object {
  const payload = { task_id: id, verdict: given, text: "as read" };
  return { from: reviewer, to: owner, type: "task_review_findings", payload };
}
