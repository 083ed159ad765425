import type { ImportedClaim, ImportedTask } from "../imported.ts";
import { fromTree } from "./tree.ts";

/**
 * A drawn tree shows what lies there in the end, whoever makes it: of its files, a task keeps those that no other task says
 * outright it writes.
 */
export function withoutDrawnContext(tasks: readonly ImportedTask[]): readonly ImportedTask[] {
  const writers = new Map<string, Set<string>>();
  for (const { id, claims } of tasks)
    for (const claim of claims)
      if (claim.access !== "read" && !isDrawn(claim))
        writers.set(claim.pattern, (writers.get(claim.pattern) ?? new Set()).add(id));
  return tasks.map((task) => ({
    ...task,
    claims: task.claims.filter((claim) => !isDrawn(claim) || !writers.has(claim.pattern)),
  }));
}

function isDrawn({ inferred }: ImportedClaim): boolean {
  return inferred?.startsWith(fromTree) === true;
}
