import type { Route } from "../../plan/order.ts";
import type { Plan, TaskId } from "../../plan/plan.ts";
import { compileGlob } from "../../repo/glob.ts";
import type { RepoGraph } from "../../repo/repo.ts";
import type { Implication, ResolvedClaim } from "../facts.ts";
import type { Folders } from "../folders.ts";

/** What implied claims are found in. */
export interface ImpliedInput {
  readonly plan: Plan;
  /** What the plan says. */
  readonly claims: readonly ResolvedClaim[];
  readonly repo: RepoGraph;
  readonly folders: Folders;
}

/** Whose claim it is, and the place in the plan that it follows from. */
export interface Origin {
  readonly task: TaskId;
  readonly route: Route;
}

/** The claim to modify one path that follows from something in the plan. */
export function impliedClaim(
  { task, route }: Origin,
  path: string,
  { repo, ...implied }: Implication & { readonly repo: RepoGraph },
): ResolvedClaim {
  return {
    task,
    access: "modify",
    claim: { access: "modify", pattern: path, symbol: undefined, route },
    glob: compileGlob(path, { isLiteral: () => true }),
    files: repo.has(path) ? [path] : [],
    implied,
  };
}

/** A claim as the origin of another. */
export function originOf({ task, claim }: ResolvedClaim): Origin {
  return { task, route: claim.route };
}
