import type { Plan } from "../../plan/plan.ts";
import type { RepoGraph } from "../../repo/repo.ts";
import type { ResolvedClaim } from "../facts.ts";
import { foldersOfTree } from "../folders.ts";
import { writes } from "../ownership.ts";
import { sharedPatterns } from "../shared-patterns.ts";
import { barrelClaims } from "./barrel.ts";
import { generatedClaims } from "./generated.ts";
import type { ImpliedInput } from "./implied-input.ts";
import { migrationClaims } from "./migration.ts";
import { packageClaims } from "./packages.ts";
import { registrationClaims } from "./registration.ts";
import { snapshotClaims } from "./snapshot.ts";

const kinds: readonly ((input: ImpliedInput) => readonly ResolvedClaim[])[] = [
  barrelClaims,
  registrationClaims,
  packageClaims,
  migrationClaims,
  generatedClaims,
  snapshotClaims,
];

/**
 * What tasks will write although the plan does not say so, each with the reason, in order of tasks. Nothing that the
 * task claims for writing anyhow, nothing that the plan leaves to the lead, and a path once for a task.
 */
export function impliedClaims(
  plan: Plan,
  claims: readonly ResolvedClaim[],
  repo: RepoGraph,
): readonly ResolvedClaim[] {
  const input: ImpliedInput = { plan, claims, repo, folders: foldersOfTree(repo.files) };
  const isLead = sharedPatterns(plan.sharedFiles.lead);
  const seen = new Set<string>();
  const found = kinds
    .flatMap((find) => find(input))
    .filter((implied) => {
      const key = `${implied.task}\n${implied.claim.pattern}`;
      if (seen.has(key) || isLead(implied.claim.pattern) !== undefined || isClaimed(implied, claims))
        return false;
      seen.add(key);
      return true;
    });
  const place = new Map(plan.tasks.map(({ id }, index) => [id, index]));
  return found.sort((a, b) => (place.get(a.task) ?? 0) - (place.get(b.task) ?? 0));
}

function isClaimed({ task, claim, implied }: ResolvedClaim, claims: readonly ResolvedClaim[]): boolean {
  // A number to be chosen lies within the glob that it follows from.
  if (implied?.kind === "migration") return false;
  return claims.some((own) => own.task === task && writes(own) && own.glob.matches(claim.pattern));
}
