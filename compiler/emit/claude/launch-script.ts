import { jsonText } from "../../ir/json-text.ts";
import type { WorkOrder, WorkOrderTask } from "../../ir/work-order.ts";
import type { Artifact } from "../emitter.ts";
import { lineMark } from "../generated-mark.ts";
import { shText } from "../quote-shell.ts";
import { agentNames } from "./agent-names.ts";
import { taskSubject } from "./claims.ts";
import { editRules, ignorePatterns } from "./edit-rule.ts";
import { foreignPatterns } from "./foreign-paths.ts";
import { modelOf } from "./model.ts";
import { waveRef } from "./places.ts";
import { guardedTools } from "./settings.ts";

/** The script that runs the tasks of a wave, each in a session and a worktree of its own. */
export function launchScript(order: WorkOrder): string {
  const cases = order.waves.map(({ number }) => {
    const tasks = order.tasks.filter((task) => task.wave === number);
    return [`${number})`, ...tasks.map((task) => `  ${launchLine(task, order)}`), "  ;;"].join("\n");
  });
  return [
    `#!/usr/bin/env bash\n${lineMark(order, "#")}`,
    usage,
    `refs=${waveRef(order, 0).replace(/0$/, "")}`,
    library,
    [`case \${1-} in`, ...cases, `*) die "usage: launch.sh 1..${order.waves.length}" ;;`, "esac"].join("\n"),
    finish,
  ].join("\n\n");
}

/** The settings of the session of each task, in files. */
export function sessionFiles(order: WorkOrder): readonly Artifact[] {
  const names = agentNames(order);
  return order.tasks.map((task) => ({
    path: `claude/sessions/${names.tasks.get(task.id)}.json`,
    content: jsonText(session(task)),
  }));
}

function session(task: WorkOrderTask): object {
  const hooks = [{ type: "command", command: 'node "$SEAMWRIGHT_GUARD_FILE"', timeout: 30 }];
  // The sandbox heeds denied edits only here, and here a pattern with a slash is anchored by having none in front. One without
  // a slash would be denied in every folder.
  const foreign = foreignPatterns(task).map((pattern) => pattern.slice(1));
  const deny = editRules(foreign.filter((pattern) => pattern.includes("/")));
  return {
    generated_by: "seamwright",
    permissions: { allow: [...workCommands, ...task.verify.map(bashRule)], deny },
    hooks: { PreToolUse: [{ matcher: guardedTools, hooks }] },
    sandbox: {
      enabled: true,
      failIfUnavailable: false,
      autoAllowBashIfSandboxed: true,
      allowUnsandboxedCommands: false,
    },
  };
}

const workCommands = ["status", "diff", "log", "show", "add", "commit"].map((name) => `Bash(git ${name} *)`);

/** A rule reads `*` as any text; a command with one is allowed as it is and in longer forms. */
function bashRule(command: string): string {
  return `Bash(${command.trim().replace(/\s+/g, " ")})`;
}

function launchLine(task: WorkOrderTask, order: WorkOrder): string {
  const name = agentNames(order).tasks.get(task.id) ?? "";
  const { create, modify, delete: gone } = task.files;
  const own = [
    ...create.flatMap((path) => ignorePatterns(path, true)),
    ...[...modify, ...gone].flatMap((path) => ignorePatterns(path)),
  ];
  const allowed = editRules(own).map(shText);
  const prompt = `Do task ${taskSubject(task)}. Your instructions say what it is, which files are yours and when it is done.`;
  return [
    `launch ${name} ${shText(task.branch)} ${modelOf(task) ?? "inherit"} ${task.wave - 1} ${shText(prompt)}`,
    ["--allowedTools", "Read", ...allowed].join(" "),
  ].join(" \\\n    ");
}

const usage = `# launch.sh N   runs the tasks of wave N at once, each as \`claude -p\` in its own session and worktree
#
# Between waves run wave.sh (0 first), which merges and gates. Only the files of a task may be edited: by the rules below,
# by the hook in the session, and for the shell by the sandbox where the runtime has one (on Linux: bubblewrap and socat).
# Run from .claude/seamwright/PLAN, where install.mjs puts it. CLAUDE names another program than "claude".
set -euo pipefail
{`;

const library = `here=$(cd "$(dirname "\${BASH_SOURCE[0]}")" && pwd -P)
cd "$here/../../.."
export SEAMWRIGHT_GUARD_FILE=$here/guard.mjs
failed=0
running=()

die() { printf 'launch.sh: %s\\n' "$1" >&2; exit 1; }
[ -e .git ] && [ -e "$here/installed.json" ] || die "run install.mjs first, and the copy that it makes"

# launch AGENT BRANCH MODEL WAVE PROMPT OPTION…
launch() {
  local agent=$1 branch=$2 model=$3 start=$refs$4 prompt=$5 tree=.claude/worktrees/$1
  shift 5
  git rev-parse --verify --quiet "$start" >/dev/null || die "the wave before has not passed: run wave.sh"
  [ -e "$tree" ] || git worktree add --quiet -b "$branch" "$tree" "$start"
  [ "$model" = inherit ] || set -- --model "$model" "$@"
  mkdir -p "$here/results"
  "\${CLAUDE:-claude}" -p "$prompt" --worktree "$agent" --agent "$agent" --agents "$(definition "$agent")" \\
    --settings "$(cat "$here/sessions/$agent.json")" --permission-mode dontAsk --output-format json "$@" \\
    </dev/null >"$here/results/$agent.json" &
  running+=("$!:$agent")
}

# The definition of an agent for a session whose worktree may not hold it.
definition() {
  node -e '
    const text = require("fs").readFileSync(process.argv[1], "utf8");
    const body = text.slice(text.indexOf("\\n---\\n", 4) + 5).trim();
    process.stdout.write(JSON.stringify({ [process.argv[2]]: { description: "Does one task of a plan.", prompt: body } }));
  ' ".claude/agents/$1.md" "$1"
}`;

const finish = `for one in "\${running[@]}"; do
  wait "\${one%%:*}" || { failed=1; printf 'launch.sh: %s failed: see %s\\n' "\${one#*:}" "$here/results/\${one#*:}.json" >&2; }
done
[ "$failed" = 0 ] || exit 1
echo "wave $1 has ended: read results/, then run wave.sh $1"
exit
}
`;
