import { exactAnswer } from "./exact-answer.ts";
import { findChange } from "./find-change.ts";
import { type Impact, impactOf } from "./impact.ts";
import type { Answer, Query } from "./open-query.ts";
import { type PlannedImpact, plannedImpact } from "./planned-impact.ts";

/** Whom a change reaches, and with a plan whose files that are. */
export interface ImpactAnswer {
  readonly impact: Impact;
  readonly planned: PlannedImpact | undefined;
}

/** Answers for `file` or `file#export`. */
export function answerImpact(query: Query, name: string): Promise<Answer<ImpactAnswer>> {
  return exactAnswer(query, (asked) => ask(asked, name), isVague);
}

function ask(query: Query, name: string): Answer<ImpactAnswer> {
  const change = findChange(name, query);
  if (!change.ok) return change;
  const impact = impactOf(query, change.value);
  return { ok: true, value: { impact, planned: query.facts && plannedImpact(impact, query.facts) } };
}

/** True where a whole module is taken: what of it is used, only its code can tell. */
function isVague(answer: Answer<ImpactAnswer>): boolean {
  if (!answer.ok) return false;
  const uses = answer.value.impact.importers.flatMap((importer) => importer.uses);
  return uses.some(({ kind, names }) => kind !== "re-export" && names.some(({ name }) => name === "*"));
}
