import type { WorkOrder } from "../../ir/work-order.ts";
import { lineMark } from "../generated-mark.ts";
import { mergeBranch } from "../jobs/merge-branch.ts";
import { shText } from "../quote-shell.ts";
import { oneLine } from "../visible.ts";
import { agentNames } from "./agent-names.ts";
import { hasWorktrees, waveRef } from "./places.ts";

/** The script that merges a wave in order, runs its gate, and notes in a ref that it passed. */
export function waveScript(order: WorkOrder): string {
  const cases = order.waves.map(({ number }) => waveCase(order, number));
  return [
    `#!/usr/bin/env bash\n${lineMark(order, "#")}`,
    usage,
    `base=${shText(order.plan.base ?? "")}\nrefs=${waveRef(order, 0).replace(/0$/, "")}`,
    library,
    [
      `case \${1-} in`,
      beginCase(order),
      ...cases,
      `*) die "usage: wave.sh 0..${order.waves.length}" ;;`,
      "esac",
    ].join("\n"),
    'git update-ref "$refs$1" HEAD\necho "wave $1 passed: $(git rev-parse --short HEAD)"\nexit\n}\n',
  ].join("\n\n");
}

function waveCase(order: WorkOrder, wave: number): string {
  const names = agentNames(order);
  const tasks = order.tasks.filter((task) => task.wave === wave);
  const by = hasWorktrees(order) ? order.dispatch.commits : undefined;
  const merges = tasks.map((task) =>
    [
      `merge_task`,
      names.tasks.get(task.id),
      shText(task.branch),
      shText(`${task.id}: ${oneLine(task.title)}`),
    ].join(" "),
  );
  const gate = order.waves.find(({ number }) => number === wave)?.gate ?? [];
  const lines = [
    ...(by === undefined ? ["# The agents share this checkout: there is nothing to merge."] : merges),
    ...gate.map((command) => `run_gate ${shText(command)}`),
  ];
  return [`${wave})`, `needs_wave ${wave - 1}`, ...lines, ";;"]
    .map((line, at) => (at === 0 ? line : `  ${line}`))
    .join("\n");
}

const usage = `# wave.sh 0     begins the plan at what is checked out
# wave.sh N     merges the branches of wave N into what is checked out, in order, and runs the gate of the wave
#
# Before it merges a branch it commits what its agent left in the worktree, and asks the guard whether the agent kept to
# its files: what went past the hook is found here. Run from .claude/seamwright/PLAN, where install.mjs puts it.
set -euo pipefail
# Read as a whole before anything runs: a merge may change this file.
{`;

const library = `here=$(cd "$(dirname "\${BASH_SOURCE[0]}")" && pwd -P)
cd "$here/../../.."
[ -e .git ] || { echo "wave.sh: run install.mjs first, and the copy that it makes" >&2; exit 1; }

die() { printf 'wave.sh: %s\\n' "$1" >&2; exit 1; }

needs_wave() {
  git rev-parse --verify --quiet "$refs$1" >/dev/null || die "wave $1 has not passed: run wave.sh $1 first"
  git merge-base --is-ancestor "$refs$1" HEAD || die "what is checked out does not hold wave $1"
  clean
}

clean() {
  git diff --quiet HEAD -- . ":(exclude).claude" || die "there are uncommitted changes in $PWD: commit them, or have them taken back"
}

# The worktree in which a branch is checked out, or nothing.
worktree_of() {
  git worktree list --porcelain | awk -v branch="branch refs/heads/$1" '/^worktree /{ path = substr($0, 10) } $0 == branch { print path }'
}

# merge_task AGENT BRANCH SUBJECT
merge_task() {
  local tree
  git rev-parse --verify --quiet "refs/heads/$2" >/dev/null || die "there is no branch $2: agent $1 has not begun"
  tree=$(worktree_of "$2")
  if [ -n "$tree" ] && [ -n "$(git -C "$tree" status --porcelain)" ]; then
    git -C "$tree" add --all
    git -C "$tree" commit --quiet --message "$3"
  fi
  git diff --name-only -z --no-renames "HEAD...refs/heads/$2" | node "$here/guard.mjs" --audit "$1" || die "nothing of $2 is merged"
  git merge --quiet --no-ff --message "Merge $3" "refs/heads/$2" || {
    git merge --abort
    die "$2 does not merge"
  }
  echo "merged $2"
}

run_gate() {
  echo "gate: $1"
  bash -c "$1" </dev/null || die "the gate failed: $1"
}`;

function beginCase(order: WorkOrder): string {
  const branch = shText(mergeBranch(order));
  const isApart = order.dispatch.merge === "integration-branch";
  const lines = [
    'if git rev-parse --verify --quiet "$refs"0 >/dev/null; then',
    "  needs_wave 0",
    '  echo "the plan was begun before; it goes on"',
    "  exit",
    "fi",
    '[ -z "$base" ] || [ "$(git branch --show-current)" = "$base" ] || die "check out $base first: git switch $base"',
    "clean",
    ...(isApart ? [`git switch --quiet -c ${branch}`] : []),
    ";;",
  ];
  return ["0)", ...lines.map((line) => `  ${line}`)].join("\n");
}
