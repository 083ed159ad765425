import type { WorkOrder } from "../ir/work-order.ts";
import { argo } from "./argo.ts";
import { beads } from "./beads.ts";
import { claude } from "./claude.ts";
import { codeowners } from "./codeowners.ts";
import { csv } from "./csv.ts";
import { dot } from "./dot.ts";
import { git } from "./git.ts";
import { githubActions } from "./github-actions.ts";
import { gitlabCi } from "./gitlab-ci.ts";
import { mailbox } from "./mailbox.ts";
import { make } from "./make.ts";
import { mermaid } from "./mermaid.ts";
import type { Target } from "./target.ts";
import { taskmaster } from "./taskmaster.ts";

/** Every target, in order of id. */
export const targets: readonly Target[] = [
  argo,
  beads,
  claude,
  codeowners,
  csv,
  dot,
  git,
  githubActions,
  gitlabCi,
  mailbox,
  make,
  mermaid,
  taskmaster,
];

/** A work order with further targets. */
export function withTargets(order: WorkOrder, names: readonly string[]): WorkOrder {
  const wanted = [...new Set([...(order.targets ?? []), ...names])].sort();
  return wanted.length === 0 ? order : { ...order, targets: wanted };
}

/** What to say of a target that does not exist; `undefined` when all do. */
export function unknownTarget({ targets: wanted = [] }: WorkOrder): string | undefined {
  const unknown = wanted.find((name) => targets.every(({ id }) => id !== name));
  if (unknown === undefined) return undefined;
  return `there is no target ${JSON.stringify(unknown)}; run "seamwright targets" for the list`;
}
