import type { RepoFacts } from "./facts.ts";

/** True when syntax trees could tell more exactly which names cross between tasks. */
export function isInDoubt({ repo, couplings }: RepoFacts): boolean {
  return (
    repo.wantsSyntax() || couplings.some(({ chains }) => chains.some(({ symbols }) => symbols.includes("*")))
  );
}
