import { type Fix, type Place, valueAt } from "../diagnostics/diagnostic.ts";
import { type PathProblem, pathProblem } from "../plan/path-problem.ts";
import type { Plan } from "../plan/plan.ts";
import { pathFix, wellFormed } from "./path-fix.ts";
import type { Finding } from "./rule.ts";

/** A finding for each path of claims and contracts that has a problem of one kind. */
export function* pathFindings(plan: Plan, kind: PathProblem["kind"]): Iterable<Finding> {
  for (const { path, at } of pathsOf(plan)) {
    const problem = pathProblem(path);
    if (problem?.kind !== kind) continue;
    const message = `${JSON.stringify(path)} ${problem.what}`;
    yield { message, at, help: problem.help, ...fixOf(path, at) };
  }
}

function fixOf(path: string, at: Place): { readonly fix?: Fix } {
  const meant = wellFormed(path);
  return meant === undefined || at.in !== "plan" ? {} : { fix: pathFix(at.route, path, meant) };
}

interface PlacedPath {
  readonly path: string;
  readonly at: Place;
}

function pathsOf(plan: Plan): readonly PlacedPath[] {
  const claims = plan.tasks.flatMap((task) =>
    task.files.map(({ pattern, route }) => ({ path: pattern, at: valueAt(route) })),
  );
  const contracts = plan.contracts.flatMap(({ path, route }) =>
    path === undefined ? [] : [{ path, at: valueAt([...route, "path"]) }],
  );
  return [...claims, ...contracts, ...sharedPaths(plan)];
}

function sharedPaths({ sharedFiles, tasks, waivers }: Plan): readonly PlacedPath[] {
  const { lead, locked, appendOnly, generated } = sharedFiles;
  const shared = [...lead, ...locked, ...appendOnly, ...generated, ...generated.flatMap(({ from }) => from)];
  const broken = tasks.flatMap(({ breaks }) => breaks);
  return [
    ...shared.map(({ pattern, route }) => ({ path: pattern, at: valueAt(route) })),
    ...broken.map(({ path, route }) => ({ path, at: valueAt(route) })),
    ...waivers.flatMap(({ path, route }) =>
      path === undefined ? [] : [{ path, at: valueAt([...route, "path"]) }],
    ),
  ];
}
