import type { Plan } from "../plan/plan.ts";
import type { RepoGraph } from "../repo/repo.ts";
import { brokenSymbols } from "./break-uses.ts";
import { resolveClaims } from "./claims.ts";
import { contractCoverage, hasText } from "./contract-coverage.ts";
import { couplings } from "./coupling.ts";
import { withEvidence } from "./coupling-evidence.ts";
import { couplingHazards } from "./coupling-hazards.ts";
import type { RepoFacts } from "./facts.ts";
import { fileHazards } from "./file-hazards.ts";
import { impliedClaims } from "./implied/implied-claims.ts";
import { lockClashes } from "./lock-clashes.ts";
import { ownership } from "./ownership.ts";
import { taskGraph } from "./task-graph.ts";

/** Reads the plan against the repository. */
export function repoFacts(plan: Plan, repo: RepoGraph): RepoFacts {
  const graph = taskGraph(plan, (contract) => hasText(contract, repo));
  const declared = resolveClaims(plan, repo);
  const claims = [...declared, ...impliedClaims(plan, declared, repo)];
  // A line more in a list changes nothing for those who import the list, or are imported by it.
  const owners = ownership(plan, declared);
  const coupled = withEvidence(couplings(plan, repo, owners), { plan, repo, graph, owned: owners });
  const covers = contractCoverage(plan, repo);
  const owned = ownership(plan, claims);
  return {
    plan,
    taskGraph: graph,
    repo,
    claims,
    ownership: owned,
    couplings: coupled,
    breaks: brokenSymbols(plan, { repo, owned, graph }),
    hazards: [
      ...fileHazards({ plan, claims, graph, repo, covers }),
      ...lockClashes(plan, graph),
      ...(plan.dispatch.coupling === "off" ? [] : couplingHazards(coupled, graph, covers)),
    ],
  };
}
