import { type Label, type Place, valueAt } from "../diagnostics/diagnostic.ts";
import type { Hazard, ImportCoupling, MutualImports, RepoFacts } from "../facts/facts.ts";
import type { TaskId } from "../plan/plan.ts";
import { chainLabels, ends, proofWords } from "./coupling-words.ts";
import type { Finding, Rule } from "./rule.ts";
import { isWorthAWord, weakCouplings } from "./weak-couplings.ts";

/** Reports unordered tasks of which one changes what the other's file imports. */
export const noImportAcrossTasks: Rule<"repo"> = {
  id: "no-import-across-tasks",
  summary: "Of tasks that may run at the same time, none changes what a file of another imports.",
  why: "Each agent sees the other's file as it was before; what both finish may not fit together.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    if (facts.plan.dispatch.coupling === "separate") return;
    const open = couplingsOf(facts);
    for (const group of groups(open.filter(({ evidence }) => evidence !== "same-file"))) {
      yield finding(group, facts);
    }
    const weak = open.filter(({ evidence }) => evidence === "same-file");
    yield* weakCouplings(weak.filter((coupling) => isWorthAWord(coupling, facts)));
  },
};

/** Couplings that differ in their importing task only. */
type Group = readonly [ImportCoupling, ...ImportCoupling[]];

function couplingsOf({ hazards }: RepoFacts): readonly ImportCoupling[] {
  const mutual = hazards.flatMap((hazard) => (isKnot(hazard) ? hazard.couplings : []));
  return hazards.filter(
    (hazard): hazard is ImportCoupling => hazard.kind === "import-coupling" && !mutual.includes(hazard),
  );
}

/** What `no-mutual-imports` speaks of. */
function isKnot(hazard: Hazard): hazard is MutualImports {
  return hazard.kind === "mutual-imports" && hazard.evidence === "changed";
}

function groups(couplings: readonly ImportCoupling[]): readonly Group[] {
  const alike = new Map<string, [ImportCoupling, ...ImportCoupling[]]>();
  for (const coupling of couplings) {
    const { chain, from, to } = ends(coupling);
    const key = [
      from,
      to,
      coupling.imported,
      coupling.evidence,
      chain?.proof?.kind,
      ...(chain?.proof?.names ?? []),
    ].join("\n");
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [coupling]);
    else known.push(coupling);
  }
  return [...alike.values()];
}

function finding(group: Group, facts: RepoFacts): Finding {
  const [coupling] = group;
  const { imported, evidence, deletes } = coupling;
  const { chain, from, to, more } = ends(coupling);
  const importers = group.map(({ importer }) => importer);
  const others = more > 0 ? ` (and ${more} more ${more === 1 ? "import" : "imports"})` : "";
  return {
    message: `"${from}" of ${listed(importers)} ${chain?.typeOnly === true ? "takes only types from" : "imports"} "${to}"${proofWords(coupling)}${others}`,
    at: claimPlace(coupling.importer, from, facts),
    label: `"${coupling.importer}" writes it here`,
    related: [
      ...importers.slice(1).map(
        (other): Label => ({
          place: claimPlace(other, from, facts),
          message: `"${other}" writes it here`,
        }),
      ),
      ...(chain === undefined ? [] : chainLabels(chain)),
      {
        place: claimPlace(imported, to, facts),
        message: `"${imported}" ${deletes ? "deletes" : "writes"} "${to}" here`,
      },
    ],
    help: remedy(coupling, importers),
    ...(evidence === "type" && { severity: "note" as const }),
  };
}

function remedy({ imported, deletes }: ImportCoupling, importers: readonly TaskId[]): string {
  const them = listed(importers);
  if (deletes)
    return `merge ${them} first, so that the import is gone; add ${importers.length > 1 ? "them" : "it"} to depends_on of "${imported}"`;
  return `add "${imported}" to depends_on of ${them}, or fix what crosses in a contract; as it is, "${imported}" is merged first`;
}

function listed(tasks: readonly TaskId[]): string {
  const names = tasks.map((task) => `"${task}"`);
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}

function claimPlace(task: TaskId, path: string, { ownership, plan }: RepoFacts): Place {
  const claim = ownership
    .claimsOn(path)
    .find((candidate) => candidate.task === task && candidate.access !== "read");
  const route = claim?.claim.route ?? plan.tasks.find((candidate) => candidate.id === task)?.route ?? [];
  return valueAt(route);
}
