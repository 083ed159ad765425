import type { RepoFacts, ResolvedClaim, WriteWrite } from "./facts.ts";

/** Tasks that meet on the same paths. */
export interface Overlap {
  /** In plan order, one claim for each task on the first path. */
  readonly claims: readonly ResolvedClaim[];
  readonly path: string;
  readonly exists: boolean;
  /** The hazards between these tasks on all their paths. */
  readonly hazards: readonly WriteWrite[];
}

/**
 * One overlap for each set of tasks: first by path, then paths with the same tasks together. Without what only follows
 * from something else.
 */
export function overlaps({ hazards, claims }: RepoFacts): readonly Overlap[] {
  const byPath = new Map<string, WriteWrite[]>();
  for (const hazard of hazards) {
    if (hazard.kind !== "write-write" || isImplied(hazard)) continue;
    const list = byPath.get(hazard.path);
    if (list === undefined) byPath.set(hazard.path, [hazard]);
    else list.push(hazard);
  }
  const byTasks = new Map<string, Overlap>();
  for (const [path, found] of byPath) {
    const meeting = new Set(found.flatMap((hazard) => hazard.claims));
    const tasks = new Set<string>();
    const distinct = claims.filter((claim) => {
      const isFirst = meeting.has(claim) && !tasks.has(claim.task);
      if (isFirst) tasks.add(claim.task);
      return isFirst;
    });
    const key = distinct.map(({ task }) => task).join("\n");
    const known = byTasks.get(key);
    const overlap = known ?? { claims: distinct, path, exists: found[0]?.exists ?? false, hazards: [] };
    byTasks.set(key, { ...overlap, hazards: [...overlap.hazards, ...found] });
  }
  return [...byTasks.values()];
}

/** True when at least one of the two tasks writes the path only because something else implies it. */
export function isImplied({ claims }: WriteWrite): boolean {
  return claims.some(({ implied }) => implied !== undefined);
}

/** Every path that two of the tasks may both write: existing files and the witnesses. */
export function filesOf({ hazards }: Overlap): readonly string[] {
  return [...new Set(hazards.flatMap(sharedFiles))];
}

function sharedFiles({ claims, path }: WriteWrite): readonly string[] {
  const other = new Set(claims[1].files);
  return [path, ...claims[0].files.filter((file) => other.has(file))];
}

/** The wave that two of the tasks are both pinned to. */
export function pinnedTogether({ hazards }: Overlap, { plan }: RepoFacts): number | undefined {
  const pin = (claim: ResolvedClaim) => plan.tasks.find((task) => task.id === claim.task)?.wave;
  const clash = hazards.find(({ claims: [a, b] }) => pin(a) !== undefined && pin(a) === pin(b));
  return clash === undefined ? undefined : pin(clash.claims[0]);
}
