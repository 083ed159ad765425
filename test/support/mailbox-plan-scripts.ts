import type { TeamTask } from "../../compiler/mailbox/team.ts";
import { completed, perhaps, started } from "./mailbox-build-scripts.ts";
import { pick, type Script, say, type World } from "./mailbox-script.ts";

/** What the members of a planning team do, and what they do wrong. */
export function planScripts(world: World): readonly Script[] {
  const tasks = [...world.team.tasks.values()];
  const owners = [...new Set(inPhase(world, "bid").map(({ owner }) => owner))];
  const pairs = tasks.flatMap((_, index) => {
    const author = owners[index % owners.length] ?? "amy";
    const reviewer = owners[(index + 1 + Math.floor(world.random() * (owners.length - 1))) % owners.length];
    return reviewer === undefined || reviewer === author
      ? []
      : [{ author, reviewer, artifact: `drafts/${index}.md` }];
  });
  world.exchanges = pairs.length;
  return [
    ...inPhase(world, "bid").map((task) => bid(world, task)),
    ...inPhase(world, "cross-review").map((task) => crossReview(world, task)),
    ...pairs.map((pair) => exchange(world, pair)),
    ...inPhase(world, "validation").map((task) => validation(world, task)),
  ];
}

function inPhase({ team }: World, phase: TeamTask["phase"]): readonly TeamTask[] {
  return [...team.tasks.values()].filter((task) => task.phase === phase);
}

function isOpened(world: World): boolean {
  return inPhase(world, "bid").every(({ id }) => world.completed.has(id));
}

function* bid(world: World, task: TeamTask): Script {
  yield* perhaps(world, () => say(world, completed(task), "out-of-order"));
  yield say(world, started(task));
  yield* perhaps(world, () => say(world, started(task), "out-of-order"));
  const others = inPhase(world, "bid").filter(({ owner }) => owner !== task.owner);
  const other = others.length === 0 ? undefined : pick(world.random, others).owner;
  yield* toldEarly(world, task, other);
  const isDoubted = other !== undefined && world.random() < world.wrong;
  const issue = { artifact: "a.md", text: "so dear" };
  const doubt = { from: "qa", to: other, type: "qa_review_finding", payload: issue };
  const asked = isDoubted ? yield say(world, doubt, "sealed-bid-opened") : 0;
  if (isDoubted) world.exchanges += 1;
  yield say(world, completed(task));
  world.completed.add(task.id);
  if (!isDoubted) return;
  yield () => isOpened(world);
  yield* mended(world, other, asked);
  world.exchanges -= 1;
}

/** The bid of this task is not in before this has landed. */
function* toldEarly(world: World, { owner }: TeamTask, to: string | undefined): Script {
  if (to === undefined) return;
  const told = { from: owner, type: "finding", payload: { text: "my price" } };
  yield* perhaps(world, () => say(world, told, "sealed-bid-opened"));
  yield* perhaps(world, () => say(world, { ...told, to }, "sealed-bid-opened"));
}

/** QA looks again. */
function* mended(world: World, author: string, found: number): Script {
  const payload = { artifact: "all.md", in_reply_to: found };
  const again = { from: author, to: "qa", type: "cross_review_request", payload };
  const asked = yield say(world, again);
  yield* perhaps(world, () => say(world, again, "answered-twice"));
  const answer = { in_reply_to: asked, verdict: "pass" };
  yield say(world, { from: "qa", to: author, type: "cross_review_response", payload: answer });
}

interface Pair {
  readonly author: string;
  readonly reviewer: string;
  readonly artifact: string;
}

function* exchange(world: World, { author, reviewer, artifact }: Pair): Script {
  yield () => isOpened(world);
  for (let isBlocked = true; isBlocked; ) {
    const request = { from: author, to: reviewer, type: "cross_review_request", payload: { artifact } };
    const asked = yield say(world, request);
    yield* whileUnanswered(world, reviewer);
    const answer = (verdict: string, from = reviewer): object => {
      const payload = { in_reply_to: asked, verdict, text: "as read" };
      return { from, to: author, type: "cross_review_response", payload };
    };
    yield* perhaps(world, () => say(world, answer("pass", "qa"), "wrong-reply"));
    isBlocked = world.random() < 0.4;
    yield say(world, answer(isBlocked ? "block" : "pass"));
    yield* perhaps(world, () => say(world, answer("pass"), "answered-twice"));
    if (isBlocked) yield* tooEarly(world, ["open-block"]);
  }
  world.exchanges -= 1;
}

/** A review and the validation end, or start, though something was not answered. */
function* whileUnanswered(world: World, reviewer: string): Script {
  const task = inPhase(world, "cross-review").find(
    ({ id, owner }) => owner === reviewer && world.started.has(id) && !world.begun.has(`end ${id}`),
  );
  if (task !== undefined && world.random() < world.wrong) {
    world.begun.add(`end ${task.id}`);
    yield say(world, completed(task), "review-unanswered");
    world.completed.add(task.id);
  }
  yield* tooEarly(world, ["early-validation", "open-block"]);
}

function* tooEarly(world: World, codes: readonly ("early-validation" | "open-block")[]): Script {
  const [task] = inPhase(world, "validation");
  if (task === undefined || world.begun.has(task.id) || world.random() >= world.wrong) return;
  world.begun.add(task.id);
  yield say(world, started(task), ...codes);
  world.started.add(task.id);
}

function* crossReview(world: World, task: TeamTask): Script {
  yield () => isOpened(world);
  yield say(world, started(task));
  world.started.add(task.id);
  yield () => world.exchanges === 0;
  if (world.begun.has(`end ${task.id}`)) return;
  world.begun.add(`end ${task.id}`);
  yield say(world, completed(task));
  world.completed.add(task.id);
}

function* validation(world: World, task: TeamTask): Script {
  const isReviewed = (): boolean =>
    world.exchanges === 0 && inPhase(world, "cross-review").every(({ id }) => world.completed.has(id));
  yield isReviewed;
  if (!world.begun.has(task.id)) {
    world.begun.add(task.id);
    yield say(world, started(task));
  } else yield () => world.started.has(task.id);
  for (let times = 0; times < 3; times += 1) yield* doubt(world, task);
  if (!world.completed.has(task.id)) yield say(world, completed(task));
}

function* doubt(world: World, task: TeamTask): Script {
  const author = pick(world.random, inPhase(world, "bid")).owner;
  const issue = { artifact: "all.md", text: "two prices" };
  const found = yield say(world, { from: "qa", to: author, type: "qa_review_finding", payload: issue });
  if (!world.completed.has(task.id) && world.random() < world.wrong) {
    yield say(world, completed(task), "review-unanswered");
    world.completed.add(task.id);
  }
  yield* mended(world, author, found);
}
