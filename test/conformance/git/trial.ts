import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { WorkOrderTask } from "../../../compiler/ir/work-order.ts";
import type { GitCase } from "./cases.ts";
import {
  closeWorkshop,
  gateLog,
  git,
  type Interruption,
  openWorkshop,
  script,
  type Workshop,
  write,
} from "./workshop.ts";

/** How often each script is killed at most, and where. */
export type Interruptions = () => Interruption | undefined;

/** Does a whole plan twice, once without and once with interruptions, and holds the results against the case. */
export function trial(given: GitCase, interruptions: Interruptions): { readonly kills: number } {
  const [calm, broken] = [openWorkshop(given), openWorkshop(given)];
  try {
    carryOut(given, calm, () => undefined);
    checkResult(given, calm);
    const kills = carryOut(given, broken, interruptions);
    assert.deepEqual(refs(broken), refs(calm), "interrupted and resumed, it ends elsewhere");
    assert.deepEqual(new Set(gateLog(broken)), new Set(gateLog(calm)));
    checkClean(given, broken);
    checkRepeated(given, calm);
    checkCleanup(given, broken, interruptions);
    return { kills };
  } finally {
    closeWorkshop(calm);
    closeWorkshop(broken);
  }
}

/** All waves, with agents that write exactly what they claim. Gives the number of kills. */
function carryOut(given: GitCase, shop: Workshop, interruptions: Interruptions): number {
  let kills = 0;
  for (const { number } of given.order.waves) {
    kills += insist(shop, number % 2 === 0 ? ["worktrees.sh"] : ["worktrees.sh", `${number}`], interruptions);
    for (const task of given.order.tasks.filter(({ wave }) => wave === number)) work(given, shop, task);
    if (given.others.includes(number)) interfere(given, shop, number);
    kills += insist(shop, ["merge.sh"], interruptions);
  }
  return kills;
}

/** Runs a script again and again until it is not killed. */
function insist(shop: Workshop, words: readonly [string, ...string[]], interruptions: Interruptions): number {
  for (let kills = 0; ; kills += 1) {
    const result = script(shop, words, kills < 4 ? interruptions() : undefined);
    if (result.signal === "SIGKILL") continue;
    assert.equal(result.status, 0, `${words.join(" ")}: ${result.stdout}${result.stderr}`);
    return kills;
  }
}

function work(given: GitCase, shop: Workshop, task: WorkOrderTask): void {
  const place = worktreeOf(shop, task.branch);
  assert.ok(place !== undefined, `no worktree for ${task.id}`);
  const edits = given.edits.get(task.id) ?? [];
  const habit = given.habits.get(task.id);
  const commit = (): void => {
    git(shop, place, ["add", "--all"]);
    git(shop, place, ["commit", "--quiet", "--allow-empty", "--message", `work of ${task.id}`]);
  };
  if (habit === "half") {
    write(place, edits.slice(0, 1));
    commit();
    write(place, edits.slice(1));
  } else {
    write(place, edits);
    if (habit === "committed") commit();
    if (habit === "staged") git(shop, place, ["add", "--all"]);
  }
}

function interfere(given: GitCase, shop: Workshop, wave: number): void {
  write(shop.repository, [{ path: `others/${wave}.txt`, content: "news\n" }]);
  git(shop, shop.repository, ["add", "--all"]);
  git(shop, shop.repository, ["commit", "--quiet", "--message", `others in wave ${wave} on ${given.branch}`]);
}

function worktreeOf(shop: Workshop, branch: string): string | undefined {
  const fields = git(shop, shop.repository, ["worktree", "list", "--porcelain", "-z"]).split("\0\0");
  const found = fields.find((field) => field.split("\0").includes(`branch refs/heads/${branch}`));
  return found?.split("\0")[0]?.slice("worktree ".length);
}

function refs(shop: Workshop): readonly string[] {
  return git(shop, shop.repository, ["for-each-ref", "--format=%(objectname) %(symref) %(refname)"]).split(
    "\n",
  );
}

function targetOf({ order, branch }: GitCase): string {
  return order.dispatch.merge === "integration-branch" ? "integration/shop" : branch;
}

function checkResult(given: GitCase, shop: Workshop): void {
  const names = gateLog(shop).map((line) => line.split(" ")[0]);
  assert.deepEqual(
    names,
    given.order.waves.map(({ number }) => `${number}`),
    "every gate runs once",
  );
  checkFiles(given, shop);
  checkHistory(given, shop);
  checkClean(given, shop);
}

/** The tree of the target is what all edits make of the first commit, and so is that of the main worktree. */
function checkFiles(given: GitCase, shop: Workshop): void {
  const files = new Map(given.files.map((path) => [path, `${path}\nline\n`]));
  for (const { id } of given.order.tasks) {
    for (const { path, content } of given.edits.get(id) ?? []) {
      if (content === undefined) files.delete(path);
      else files.set(path, content);
    }
  }
  const commits = `refs/heads/${targetOf(given)}`;
  const listed = git(shop, shop.repository, ["ls-tree", "-r", "-z", commits]).split("\0");
  const own = listed
    .map((line) => line.replace(/^100644 blob (\w+)\t/, "$1 "))
    .filter((line) => line !== "" && !/^\w+ others\//.test(line));
  assert.deepEqual(own.sort(), [...files].map(([path, content]) => `${blobId(content)} ${path}`).sort());
}

function blobId(content: string): string {
  const bytes = Buffer.from(content);
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** Merges in order of merging, one for each task that writes, with or without a rebase. */
function checkHistory(given: GitCase, shop: Workshop): void {
  const log = git(shop, shop.repository, [
    "log",
    "--merges",
    "--reverse",
    "--first-parent",
    "--format=%P%x00%s",
    `refs/heads/${targetOf(given)}`,
  ]);
  const merges = log.split("\n").filter((line) => /\0Merge t/.test(line));
  const wanted = given.order.tasks.filter(({ id }) => hasWork(given, id)).map(({ id }) => id);
  assert.deepEqual(
    merges.map((line) => /\0Merge ([^:]*):/.exec(line)?.[1]),
    wanted,
    "one merge for each task, in order",
  );
  for (const line of merges) {
    const [first = "", second = ""] = line.split("\0")[0]?.split(" ") ?? [];
    const from = git(shop, shop.repository, ["merge-base", first, second]).trim();
    const wave = /\0Merge t(\d)/.exec(line)?.[1];
    const start = git(shop, shop.repository, ["rev-parse", `refs/seamwright/shop/start-${wave}`]).trim();
    assert.equal(from, given.order.dispatch.merge === undefined ? first : start);
  }
}

/** Agents that commit also commit nothing at all. */
function hasWork(given: GitCase, id: string): boolean {
  const habit = given.habits.get(id);
  return (given.edits.get(id) ?? []).length > 0 || habit === "committed" || habit === "half";
}

function checkClean(given: GitCase, shop: Workshop): void {
  assert.equal(git(shop, shop.repository, ["status", "--porcelain"]), "");
  assert.equal(git(shop, shop.repository, ["symbolic-ref", "HEAD"]).trim(), `refs/heads/${given.branch}`);
  const strange = readdirSync(shop.base).filter((name) => name === "pwned");
  assert.deepEqual([...strange, ...(existsSync(join(shop.repository, "pwned")) ? ["pwned"] : [])], []);
}

function checkRepeated(given: GitCase, shop: Workshop): void {
  const state = () => [
    refs(shop),
    git(shop, shop.repository, ["worktree", "list", "--porcelain"]),
    git(shop, shop.repository, ["status", "--porcelain"]),
    gateLog(shop),
  ];
  const before = state();
  for (const { number } of given.order.waves) insist(shop, ["worktrees.sh", `${number}`], () => undefined);
  for (const { number } of given.order.waves) insist(shop, [`gate-${number}.sh`], () => undefined);
  for (const name of ["worktrees.sh", "merge.sh", "merge.sh"]) insist(shop, [name], () => undefined);
  assert.deepEqual(state(), before, "a second run changes something");
}

function checkCleanup(given: GitCase, shop: Workshop, interruptions: Interruptions): void {
  insist(shop, ["cleanup.sh"], interruptions);
  insist(shop, ["cleanup.sh"], () => undefined);
  const heads = git(shop, shop.repository, ["for-each-ref", "--format=%(refname)", "refs/heads/"])
    .trim()
    .split("\n");
  const kept = new Set([`refs/heads/${given.branch}`, `refs/heads/${targetOf(given)}`]);
  assert.deepEqual(new Set(heads), kept);
  const worktrees = git(shop, shop.repository, ["worktree", "list", "--porcelain", "-z"]).split("\0\0");
  assert.equal(worktrees.filter((one) => one !== "").length, 1);
  const before = refs(shop);
  insist(shop, ["merge.sh"], () => undefined);
  insist(shop, ["worktrees.sh"], () => undefined);
  assert.deepEqual(refs(shop), before);
  insist(shop, ["cleanup.sh", "--forget"], () => undefined);
  assert.equal(git(shop, shop.repository, ["for-each-ref", "refs/seamwright/"]), "");
  checkClean(given, shop);
}
