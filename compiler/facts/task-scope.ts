import { sortedUnique } from "../plan/order.ts";
import type { Plan, TaskId } from "../plan/plan.ts";
import type { RepoFacts, ResolvedClaim } from "./facts.ts";
import { isDocumentPath, isTestPath, layersOf } from "./layers.ts";
import { pathsOf } from "./ownership.ts";

/** What a task writes, by what its plan says. What it only deletes, and what follows from the rest, is no work to speak of. */
export interface TaskScope {
  /** Paths that it creates or may modify, sorted. */
  readonly written: readonly string[];
  /** Those of them that are neither tests nor documents. */
  readonly work: readonly string[];
  /** The layers of those, with the paths in each. */
  readonly layers: ReadonlyMap<string, readonly string[]>;
}

/** The scope of every task, in plan order. */
export function taskScopes({ plan, claims }: RepoFacts): ReadonlyMap<TaskId, TaskScope> {
  const byTask = new Map<TaskId, ResolvedClaim[]>(plan.tasks.map(({ id }) => [id, []]));
  for (const claim of claims) if (isWork(claim) && isMeant(claim, plan)) byTask.get(claim.task)?.push(claim);
  return new Map([...byTask].map(([id, own]) => [id, scopeOf(own)]));
}

/** Tasks that create, modify or delete something, or could: those of the short form and globs count. */
export function writingTasks({ claims }: RepoFacts): ReadonlySet<TaskId> {
  return new Set(claims.filter(({ access }) => access !== "read").map(({ task }) => task));
}

/** False for the globs of other formats: there, prose names folders loosely, and nobody means all that is in them. */
export function isMeant({ glob }: ResolvedClaim, { isImported }: Plan): boolean {
  return glob.literal || !isImported;
}

function isWork({ access, implied }: ResolvedClaim): boolean {
  return implied === undefined && (access === "create" || access === "modify");
}

function scopeOf(claims: readonly ResolvedClaim[]): TaskScope {
  const written = sortedUnique(claims.flatMap(pathsOf));
  const work = written.filter((path) => !isTestPath(path) && !isDocumentPath(path));
  return { written, work, layers: layersOf(work) };
}
