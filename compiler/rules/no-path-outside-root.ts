import { type Place, valueAt } from "../diagnostics/diagnostic.ts";
import type { Plan } from "../plan/plan.ts";
import type { Rule } from "./rule.ts";

/** Reports claims and contracts that leave the repository. */
export const noPathOutsideRoot: Rule<"plan"> = {
  id: "no-path-outside-root",
  summary: "Paths are relative to the root of the repository and stay below it.",
  why: "An agent in a worktree must not write elsewhere, and no check can see files outside the repository.",
  severity: "error",
  stage: "plan",
  *check({ plan }) {
    for (const { path, at } of pathsOf(plan)) {
      const reason = outside(path);
      if (reason === undefined) continue;
      yield {
        message: `"${path}" ${reason}`,
        at,
        help: "write the path relative to the root, such as src/server.ts",
      };
    }
  },
};

function pathsOf(plan: Plan): readonly { readonly path: string; readonly at: Place }[] {
  const claims = plan.tasks.flatMap((task) =>
    task.files.map(({ pattern, route }) => ({ path: pattern, at: valueAt(route) })),
  );
  const contracts = plan.contracts.flatMap(({ path, route }) =>
    path === undefined ? [] : [{ path, at: valueAt([...route, "path"]) }],
  );
  return [...claims, ...contracts];
}

function outside(path: string): string | undefined {
  if (path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path)) return "is an absolute path";
  if (path.startsWith("~")) return "begins in a home folder";
  if (path.split("/").includes("..")) return 'leaves the repository with ".."';
  return undefined;
}
