import { type Label, type Place, valueAt } from "../diagnostics/diagnostic.ts";
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
    for (const group of merged(groups(facts))) yield finding(group, facts);
  },
};

/** Couplings of one importing task that rest on one import; several when several tasks write what it imports. */
type Group = readonly [ImportCoupling, ...ImportCoupling[]];

function groups({ hazards }: RepoFacts): readonly Group[] {
  const mutual = hazards.flatMap((hazard) => (hazard.kind === "mutual-imports" ? hazard.couplings : []));
  const byImport = new Map<string, [ImportCoupling, ...ImportCoupling[]]>();
  for (const hazard of hazards) {
    if (hazard.kind !== "import-coupling" || mutual.includes(hazard)) continue;
    const { from, to } = ends(hazard);
    const key = `${hazard.importer}\n${from}\n${to}\n${hazard.deletes}`;
    const list = byImport.get(key);
    if (list === undefined) byImport.set(key, [hazard]);
    else list.push(hazard);
  }
  return [...byImport.values()];
}

/** Groups of several importing tasks that differ in nothing else. */
interface MergedGroup {
  readonly importers: readonly TaskId[];
  readonly group: Group;
}

function merged(all: readonly Group[]): readonly MergedGroup[] {
  const alike = new Map<string, { readonly importers: TaskId[]; readonly group: Group }>();
  for (const group of all) {
    const [first] = group;
    const { from, to } = ends(first);
    const key = [from, to, first.deletes, ...group.map(({ imported }) => imported)].join("\n");
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { importers: [first.importer], group });
    else known.importers.push(first.importer);
  }
  return [...alike.values()];
}

function finding({ importers, group }: MergedGroup, facts: RepoFacts): Finding {
  const [coupling] = group;
  const { importer } = coupling;
  const { chain, from, to } = ends(coupling);
  const writers = listed(group.map(({ imported }) => imported));
  return {
    message: `"${from}" of ${listed(importers)} ${chain?.typeOnly === true ? "takes only types from" : "imports"} "${to}", which ${writers} ${verb(group)}${more(group)}`,
    at: claimPlace(importer, from, facts),
    label: `"${importer}" writes it here`,
    related: [
      ...importers
        .slice(1)
        .map(
          (other): Label => ({ place: claimPlace(other, from, facts), message: `"${other}" writes it here` }),
        ),
      ...(chain === undefined ? [] : chainLabels(chain)),
      ...group.map(
        ({ imported }): Label => ({
          place: claimPlace(imported, to, facts),
          message: `"${imported}" ${coupling.deletes ? "deletes" : "writes"} "${to}" here`,
        }),
      ),
    ],
    help: remedy(group, listed(importers), writers),
    ...(isAsListed({ importers, group }, facts) && { severity: "note" as const }),
  };
}

/** True where the plan is a list to be worked through, and what is imported is written before. */
function isAsListed({ importers, group }: MergedGroup, { plan }: RepoFacts): boolean {
  if (!plan.asserted.isOrdered || group[0].deletes) return false;
  const place = new Map(plan.tasks.map(({ id }, index) => [id, index]));
  const first = Math.min(...importers.map((id) => place.get(id) ?? 0));
  return group.every(({ imported }) => (place.get(imported) ?? first) < first);
}

function verb([{ deletes }, ...others]: Group): string {
  const stem = deletes ? "delete" : "write";
  return others.length === 0 ? `${stem}s` : stem;
}

function more(group: Group): string {
  const others = Math.max(...group.map((coupling) => ends(coupling).more));
  return others > 0 ? ` (and ${others} more ${others === 1 ? "import" : "imports"})` : "";
}

function remedy(group: Group, importers: string, writers: string): string {
  const { chain } = ends(group[0]);
  const [{ deletes }] = group;
  if (deletes)
    return `merge ${importers} first, so that the import is gone; add it to depends_on of ${writers}`;
  const symbols = chain === undefined ? "" : symbolWords(chain);
  const subject = symbols === "" ? "its exports" : symbols;
  return `merge ${writers} first; if ${subject} will change, add ${group.length === 1 ? "it" : "them"} to depends_on or fix the text in a contract`;
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
