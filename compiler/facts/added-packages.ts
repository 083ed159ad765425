import type { Route } from "../plan/order.ts";
import type { TaskId } from "../plan/plan.ts";
import type { RepoFacts } from "./facts.ts";
import { packageHome, packageName, packagesIn } from "./package-home.ts";

/** A package that a task adds. */
export interface AddedPackage {
  readonly task: TaskId;
  readonly name: string;
  readonly route: Route;
  /** Where it will be written down; `undefined` without a package.json. */
  readonly manifest: string | undefined;
  /** What that manifest asks for already. */
  readonly known: ReadonlySet<string>;
}

/** Every package of every task, in order of the plan. */
export function addedPackages({ plan, claims, repo }: RepoFacts): readonly AddedPackage[] {
  return plan.tasks
    .filter(({ packages }) => packages.length > 0)
    .flatMap(({ id: task, packages }) => {
      const own = claims.filter((claim) => claim.task === task && claim.implied === undefined);
      const manifest = packageHome(own, repo)?.manifest;
      const known: ReadonlySet<string> = manifest === undefined ? new Set() : packagesIn(manifest, repo);
      return packages.map(({ id, route }) => ({ task, name: packageName(id), route, manifest, known }));
    });
}
