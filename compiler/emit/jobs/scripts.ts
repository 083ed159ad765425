import type { WorkOrder, WorkOrderTask, WorkOrderWave } from "../../ir/work-order.ts";
import { shText } from "../quote-shell.ts";
import { oneLine } from "../visible.ts";
import { heldRefs } from "./held-refs.ts";
import { mergeBranch } from "./merge-branch.ts";
import { notOwnPaths } from "./own-paths.ts";

// Lines for a POSIX shell that stops at the first failure, run from the root of a clone. They find REMOTE, an address to
// fetch from and push to, and RUN, which no other run has; what comes from the plan stands in them, quoted.

/** Holds the paths of the plan, or fails when another plan holds one, and makes the branch to merge into. */
export function holdScript(order: WorkOrder): string {
  const merged = shText(`+FETCH_HEAD:refs/heads/${mergeBranch(order)}`);
  return lines([
    ...holder(order),
    'git fetch --quiet "$REMOTE" "$BASE"',
    "# Git refuses a reference that is there already, and one above or below it.",
    words([
      'git push --quiet --atomic "$REMOTE"',
      merged,
      ...heldRefs(order).map((ref) => `"$holder":${ref}`),
    ]),
  ]);
}

/** Gives the paths back, and only if this run holds them. */
export function releaseScript(order: WorkOrder): string {
  const refs = heldRefs(order);
  const ours = refs.map((ref) => `--force-with-lease=${ref}:"$holder"`);
  if (refs.length === 0) return lines([":"]);
  return lines([
    ...holder(order),
    words(["git push --quiet --atomic", ...ours, '"$REMOTE"', ...refs.map((ref) => `:${ref}`)]),
  ]);
}

/** Makes the branch of a task and puts its prompt where no commit will find it. */
export function startScript(
  order: WorkOrder,
  { branch, prompt }: { branch: string; prompt: string },
): string {
  return lines([
    `cp "$OUT"/${shText(prompt)} .git/seamwright-prompt.md`,
    ...identity,
    `git fetch --quiet "$REMOTE" ${shText(`refs/heads/${mergeBranch(order)}`)}`,
    `git checkout --quiet -B ${shText(branch)} FETCH_HEAD`,
    "git update-ref refs/seamwright/start HEAD",
  ]);
}

/** Does the task. The command for that finds PROMPT, TASK, ROLE, BRANCH and MODEL. */
export function agentScript({ id, role, branch, model }: WorkOrderTask): string {
  return lines([
    'export PROMPT="$PWD/.git/seamwright-prompt.md"',
    `export TASK=${shText(id)} ROLE=${shText(role.id)} BRANCH=${shText(branch)} MODEL=${shText(model.name)}`,
    'sh -c "$SETUP"',
    'sh -c "$AGENT"',
  ]);
}

/** Commits what is there and pushes the branch, but fails when there is a change that the task does not own. */
export function publishScript(task: WorkOrderTask): string {
  const own = notOwnPaths(task);
  return lines([
    "git add --all",
    `git diff --cached --quiet || git commit --quiet --message ${shText(commitMessage(task))}`,
    `strayed="$(${words(["git diff --name-only --no-renames refs/seamwright/start HEAD -- .", ...own])})"`,
    `if [ -n "$strayed" ]; then printf 'not a file of this task: %s\\n' "$strayed" >&2; exit 1; fi`,
    `git push --quiet --force "$REMOTE" ${shText(`HEAD:refs/heads/${task.branch}`)}`,
  ]);
}

/** Merges the branches of a wave, in order. */
export function mergeScript(order: WorkOrder, wave: WorkOrderWave): string {
  const tasks = new Map(order.tasks.map((task) => [task.id, task]));
  return lines([
    ...identity,
    `git fetch --quiet "$REMOTE" ${shText(`refs/heads/${mergeBranch(order)}`)}`,
    "git checkout --quiet --detach FETCH_HEAD",
    ...wave.tasks.flatMap((id) => {
      const task = tasks.get(id);
      if (task === undefined) return [];
      return [
        `git fetch --quiet "$REMOTE" ${shText(`refs/heads/${task.branch}`)}`,
        `git merge --quiet --no-ff --message ${shText(`Merge ${commitMessage(task)}`)} FETCH_HEAD`,
      ];
    }),
  ]);
}

/** Makes what was merged the start of the next wave. */
export function passScript(order: WorkOrder): string {
  return lines([`git push --quiet "$REMOTE" ${shText(`HEAD:refs/heads/${mergeBranch(order)}`)}`]);
}

/** A command of the plan in a shell of its own, so that it changes nothing for the next. */
export function commandLine(command: string): string {
  return `sh -c ${shText(command)}`;
}

/** What a commit of a task says: its id and title on one line. */
export function commitMessage({ id, title }: WorkOrderTask): string {
  return oneLine(`${id}: ${title}`);
}

/** Lines with LF at the end. */
export function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join("");
}

/** A script without its last LF when it is one line. */
export function oneOrMore(script: string): string {
  return script.replace(/^([^\n]*)\n$/, "$1");
}

const identity = ["git config user.name seamwright", "git config user.email seamwright@localhost"];

/** A commit that this run makes each time anew and no other run makes. */
function holder({ plan }: WorkOrder): readonly string[] {
  return [
    "export GIT_AUTHOR_NAME=seamwright GIT_AUTHOR_EMAIL=seamwright@localhost GIT_AUTHOR_DATE='@1 +0000'",
    "export GIT_COMMITTER_NAME=seamwright GIT_COMMITTER_EMAIL=seamwright@localhost GIT_COMMITTER_DATE='@1 +0000'",
    `holder="$(git commit-tree -m ${shText(plan.name)}" $RUN" "$(git mktree </dev/null)")"`,
  ];
}

/** Words of one command; more than a few stand on lines of their own. */
function words(all: readonly string[]): string {
  return all.join(" \\\n  ");
}
