import type { ImportChain, RepoFacts } from "./facts.ts";

/** True when syntax trees could tell more exactly which names cross between tasks. */
export function isInDoubt({ repo, couplings }: RepoFacts): boolean {
  return repo.wantsSyntax() || couplings.some(({ chains }) => chains.some(isVague));
}

/** Other languages name what they take, or take all; no tree of TypeScript tells more. */
function isVague({ edges, symbols }: ImportChain): boolean {
  return (
    symbols.includes("*") && edges.every(({ from }) => /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/.test(from))
  );
}
