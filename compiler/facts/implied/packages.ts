import type { Task } from "../../plan/plan.ts";
import type { ResolvedClaim } from "../facts.ts";
import { missingPackages, packageHome } from "../package-home.ts";
import { type ImpliedInput, impliedClaim } from "./implied-input.ts";

/** The manifest and lock file in which a task writes down the packages that it adds. */
export function packageClaims(input: ImpliedInput): readonly ResolvedClaim[] {
  return input.plan.tasks.flatMap((task) => ofTask(task, input));
}

function ofTask(task: Task, { claims, repo }: ImpliedInput): readonly ResolvedClaim[] {
  if (task.packages.length === 0) return [];
  const home = packageHome(
    claims.filter((claim) => claim.task === task.id),
    repo,
  );
  const [first, ...others] = home === undefined ? [] : missingPackages(task, home, repo);
  if (home === undefined || first === undefined) return [];
  const { manifest, lockFile } = home;
  const origin = { task: task.id, route: first.route };
  const what = [first, ...others].map(({ id }) => `"${id}"`).join(", ");
  const claimOf = (path: string, kind: "manifest" | "lockfile", reason: string): ResolvedClaim =>
    impliedClaim(origin, path, { kind, reason, evidence: { file: path }, repo });
  return [
    claimOf(manifest, "manifest", `"${manifest}" lists the packages, and the task adds ${what}`),
    ...(lockFile === undefined
      ? []
      : [
          claimOf(
            lockFile,
            "lockfile",
            `"${lockFile}" follows "${manifest}", to which the task adds ${what}`,
          ),
        ]),
  ];
}
