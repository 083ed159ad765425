import type { Dependency, TaskGraph } from "./facts.ts";

/** A declared dependency that follows from others of the same task. */
export interface RedundantDependency {
  readonly dependency: Dependency;
  /** The nearest of what the task depends on that itself comes after the dependency. */
  readonly through: Dependency["on"];
}

/**
 * Declared dependencies without which the order of tasks stays the same, in plan order: all of them may go at once.
 * None for tasks on circles.
 */
export function redundantDependencies({ dependencies, isBefore }: TaskGraph): readonly RedundantDependency[] {
  const ofTask = new Map<string, Dependency[]>();
  for (const dependency of dependencies) {
    ofTask.set(dependency.task, [...(ofTask.get(dependency.task) ?? []), dependency]);
  }
  return dependencies.flatMap((dependency): readonly RedundantDependency[] => {
    const { task, on, reason } = dependency;
    if (reason.kind !== "declared" || isBefore(task, task)) return [];
    const others = ofTask.get(task)?.filter((other) => other.on !== on) ?? [];
    const through = others.find((other) => isBefore(on, other.on) && !isBefore(other.on, on));
    return through === undefined ? [] : [{ dependency, through: through.on }];
  });
}
