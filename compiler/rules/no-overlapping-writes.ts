import { valueAt } from "../diagnostics/diagnostic.ts";
import type { RepoFacts, ResolvedClaim, WriteWrite } from "../facts/facts.ts";
import type { TaskId } from "../plan/plan.ts";
import { accessVerbs } from "./claim-words.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports unordered tasks that may write one file. */
export const noOverlappingWrites: Rule<"repo"> = {
  id: "no-overlapping-writes",
  summary: "Tasks that may run at the same time do not write the same file.",
  why: "Two agents editing one file is not parallel work; it is a merge conflict with extra steps.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    for (const pair of pairs(facts)) yield finding(pair, facts);
  },
};

/** The overlaps of two tasks. */
type Pair = readonly [WriteWrite, ...WriteWrite[]];

function pairs({ hazards }: RepoFacts): readonly Pair[] {
  const byTasks = new Map<string, [WriteWrite, ...WriteWrite[]]>();
  for (const hazard of hazards) {
    if (hazard.kind !== "write-write") continue;
    const key = hazard.claims.map((claim) => claim.task).join("\n");
    const list = byTasks.get(key);
    if (list === undefined) byTasks.set(key, [hazard]);
    else list.push(hazard);
  }
  return [...byTasks.values()];
}

function finding(pair: Pair, facts: RepoFacts): Finding {
  const [{ claims, path, exists }] = pair;
  const [first, second] = claims;
  const pinned = pinnedTogether(first.task, second.task, facts);
  const files = countFiles(pair);
  const more = files > 1 ? ` and ${files - 1} more ${files === 2 ? "file" : "files"}` : "";
  const could = exists || first.glob.literal || second.glob.literal ? "" : " (for example)";
  return {
    message: `"${first.task}" and "${second.task}" both ${verb(first, second)} "${path}"${could}${more}`,
    at: valueAt(second.claim.route),
    label: `"${second.task}" ${accessVerbs[second.access]} it here`,
    related: [
      { place: valueAt(first.claim.route), message: `"${first.task}" ${accessVerbs[first.access]} it here` },
      ...pair.slice(1).map((hazard) => ({
        place: valueAt(hazard.claims[1].claim.route),
        message: `both write "${hazard.path}"`,
      })),
    ],
    ...(pinned !== undefined && { severity: "error" as const }),
    help:
      pinned === undefined
        ? `the schedule keeps them in different waves; make one depend on the other, or join them in one task`
        : `both are pinned to wave ${pinned}: move one, or join them in one task`,
  };
}

function countFiles(pair: Pair): number {
  const shared = new Set<string>();
  for (const { claims, path } of pair) {
    const other = new Set(claims[1].files);
    shared.add(path);
    for (const file of claims[0].files) if (other.has(file)) shared.add(file);
  }
  return shared.size;
}

function verb(first: ResolvedClaim, second: ResolvedClaim): string {
  return first.access === second.access ? first.access : "write";
}

function pinnedTogether(first: TaskId, second: TaskId, { plan }: RepoFacts): number | undefined {
  const pin = (id: TaskId) => plan.tasks.find((task) => task.id === id)?.wave;
  return pin(first) === pin(second) ? pin(first) : undefined;
}
