import { type Place, valueAt } from "../diagnostics/diagnostic.ts";
import { type PathProblem, pathProblem } from "../plan/path-problem.ts";
import type { Plan } from "../plan/plan.ts";
import type { Finding } from "./rule.ts";

/** A finding for each path of claims and contracts that has a problem of one kind. */
export function* pathFindings(plan: Plan, kind: PathProblem["kind"]): Iterable<Finding> {
  for (const { path, at } of pathsOf(plan)) {
    const problem = pathProblem(path);
    if (problem?.kind !== kind) continue;
    yield { message: `${JSON.stringify(path)} ${problem.what}`, at, help: problem.help };
  }
}

function pathsOf(plan: Plan): readonly { readonly path: string; readonly at: Place }[] {
  const claims = plan.tasks.flatMap((task) =>
    task.files.map(({ pattern, route }) => ({ path: pattern, at: valueAt(route) })),
  );
  const contracts = plan.contracts.flatMap(({ path, route }) =>
    path === undefined ? [] : [{ path, at: valueAt([...route, "path"]) }],
  );
  return [...claims, ...contracts];
}
