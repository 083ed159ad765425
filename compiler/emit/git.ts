import type { WorkOrder, WorkOrderWave } from "../ir/work-order.ts";
import type { Artifact } from "./emitter.ts";
import { lineMark } from "./generated-mark.ts";
import { planData } from "./git/plan-data.ts";
import { cleanupScript, libScript, mergeScript, worktreesScript } from "./git/script-texts.ts";
import { shText } from "./quote-shell.ts";
import type { Target } from "./target.ts";

/** Scripts that give every task a worktree, gate and merge wave after wave, and clean up. */
export const git: Target = {
  id: "git",
  summary: "Bash scripts for worktrees, gates, merges with conflict prediction, and cleaning up.",
  needs: "git 2.38 or newer, bash 4.4 or newer",
  emit: (order) => [
    part("lib.sh", libScript, order),
    part("plan.sh", planData(order), order),
    command("worktrees.sh", worktreesScript, order),
    ...order.waves.map((wave) => command(`gate-${wave.number}.sh`, gateScript(wave), order)),
    command("merge.sh", mergeScript, order),
    command("cleanup.sh", cleanupScript, order),
  ],
};

function part(name: string, text: string, order: WorkOrder): Artifact {
  return { path: `git/${name}`, content: `${lineMark(order, "#")}\n# shellcheck shell=bash\n${text}` };
}

function command(name: string, text: string, order: WorkOrder): Artifact {
  const head = `#!/usr/bin/env bash\n${lineMark(order, "#")}\n`;
  return { path: `git/${name}`, content: `${head}${text}${start}`, executable: true };
}

function gateScript({ number, gate }: WorkOrderWave): string {
  return [
    `# Runs the gate of wave ${number} on what is merged of it, once for each state.`,
    "",
    ["commands=(", ...gate.map((one) => `  ${shText(one)}`), ")"].join("\n"),
    "",
    `run() { run_gate ${number} "\${commands[@]}"; }`,
    "",
  ].join("\n");
}

/** The last line is read before the first command runs: a merge may change the script itself. */
const start = `
set -euo pipefail
here=\${BASH_SOURCE[0]%/*}
[[ $here != "\${BASH_SOURCE[0]}" ]] || here=.
[[ $here == /* ]] || here=$PWD/$here
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$here/lib.sh"
{
  run "$@"
  exit
}
`;
