import { type Label, valueAt } from "../diagnostics/diagnostic.ts";
import type { LockClash, LockHolder, RepoFacts } from "../facts/facts.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports unordered tasks that hold one lock. */
export const noLockClash: Rule<"repo"> = {
  id: "no-lock-clash",
  summary: "Tasks that may run at the same time do not hold the same lock.",
  why: "A lock stands for what is no file: a database, a port, a device. Two agents on it disturb each other, in ways no diff shows.",
  severity: "warning",
  stage: "repo",
  *check({ hazards, plan }) {
    const byKey = new Map<string, LockClash[]>();
    for (const hazard of hazards) {
      if (hazard.kind !== "lock") continue;
      const clashes = byKey.get(hazard.key) ?? [];
      clashes.push(hazard);
      byKey.set(hazard.key, clashes);
    }
    for (const [key, clashes] of byKey) yield finding(key, clashes, plan);
  },
};

function finding(key: string, clashes: readonly LockClash[], { tasks }: RepoFacts["plan"]): Finding {
  const found = new Map<string, LockHolder>();
  for (const { holders } of clashes) for (const holder of holders) found.set(holder.task, holder);
  const holders = tasks.flatMap(({ id }) => found.get(id) ?? []);
  const last = holders[holders.length - 1] as LockHolder;
  const names = holders.map(({ task }) => `"${task}"`);
  const who =
    names.length === 2 ? `${names.join(" and ")} both` : `${names.length} tasks (${names.join(", ")})`;
  return {
    message: `${who} hold the lock "${key}"`,
    at: valueAt(last.route),
    label: `"${last.task}" holds it here`,
    related: holders
      .slice(0, -1)
      .map(({ task, route }): Label => ({ place: valueAt(route), message: `"${task}" holds it here` })),
    help:
      names.length === 2
        ? "the schedule keeps them in different waves; make one depend on the other, or join them in one task"
        : "each takes a wave of its own; order them with depends_on, or join them in one task",
  };
}
