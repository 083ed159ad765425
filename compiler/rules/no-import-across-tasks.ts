import { type Place, valueAt } from "../diagnostics/diagnostic.ts";
import type { ImportCoupling, RepoFacts } from "../facts/facts.ts";
import type { TaskId } from "../plan/plan.ts";
import { chainLabels, ends, symbolWords } from "./coupling-words.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports unordered tasks of which one writes a file that the other's file imports. */
export const noImportAcrossTasks: Rule<"repo"> = {
  id: "no-import-across-tasks",
  summary: "Tasks that may run at the same time do not write files that import each other.",
  why: "Each agent sees the other's file as it was before; what both finish may not fit together.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    if (facts.plan.dispatch.coupling === "separate") return;
    const mutual = facts.hazards.flatMap((hazard) =>
      hazard.kind === "mutual-imports" ? hazard.couplings : [],
    );
    for (const hazard of facts.hazards) {
      if (hazard.kind === "import-coupling" && !mutual.includes(hazard)) yield finding(hazard, facts);
    }
  },
};

function finding(coupling: ImportCoupling, facts: RepoFacts): Finding {
  const { importer, imported } = coupling;
  const { chain, from, to, more } = ends(coupling);
  const symbols = chain === undefined ? "" : symbolWords(chain);
  const others = more > 0 ? ` (and ${more} more ${more === 1 ? "import" : "imports"})` : "";
  const types = chain?.typeOnly === true ? "takes only types from" : "imports";
  return {
    message: `"${from}" of "${importer}" ${types} "${to}", which "${imported}" writes${others}`,
    at: claimPlace(importer, from, facts),
    label: `"${importer}" writes it here`,
    related: [
      ...(chain === undefined ? [] : chainLabels(chain)),
      { place: claimPlace(imported, to, facts), message: `"${imported}" writes "${to}" here` },
    ],
    help: `merge "${imported}" first; if ${symbols === "" ? "its exports" : symbols} will change, add it to depends_on or fix the text in a contract`,
  };
}

function claimPlace(task: TaskId, path: string, { ownership, plan }: RepoFacts): Place {
  const claim = ownership
    .claimsOn(path)
    .find((candidate) => candidate.task === task && candidate.access !== "read");
  const route = claim?.claim.route ?? plan.tasks.find((candidate) => candidate.id === task)?.route ?? [];
  return valueAt(route);
}
