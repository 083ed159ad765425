import type { ImportProblem } from "../imported.ts";

/** The first of the problems that say the same. */
export function distinctProblems(problems: readonly ImportProblem[]): readonly ImportProblem[] {
  const first = new Map<string, ImportProblem>();
  for (const problem of problems) if (!first.has(problem.message)) first.set(problem.message, problem);
  return [...first.values()];
}
