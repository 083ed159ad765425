import type { Plan } from "../plan/plan.ts";
import type { RepoGraph } from "../repo/repo.ts";
import { resolveClaims } from "./claims.ts";
import { contractCoverage, hasText } from "./contract-coverage.ts";
import { couplings } from "./coupling.ts";
import { couplingHazards } from "./coupling-hazards.ts";
import type { RepoFacts } from "./facts.ts";
import { fileHazards } from "./file-hazards.ts";
import { lockClashes } from "./lock-clashes.ts";
import { ownership } from "./ownership.ts";
import { taskGraph } from "./task-graph.ts";

/** Reads the plan against the repository. */
export function repoFacts(plan: Plan, repo: RepoGraph): RepoFacts {
  const graph = taskGraph(plan, (contract) => hasText(contract, repo));
  const claims = resolveClaims(plan, repo);
  const owned = ownership(plan, claims);
  const coupled = couplings(plan, repo, owned);
  const covers = contractCoverage(plan, repo);
  return {
    plan,
    taskGraph: graph,
    repo,
    claims,
    ownership: owned,
    couplings: coupled,
    hazards: [
      ...fileHazards({ plan, claims, graph, repo, covers }),
      ...lockClashes(plan, graph),
      ...(plan.dispatch.coupling === "off" ? [] : couplingHazards(coupled, graph, covers)),
    ],
  };
}
