import { type Label, valueAt } from "../diagnostics/diagnostic.ts";
import { assertionClashes, isAsserted } from "../facts/assertion-clashes.ts";
import type { ResolvedClaim } from "../facts/facts.ts";
import { filesOf, type Overlap, overlaps, pinnedTogether } from "../facts/overlap.ts";
import { areApart } from "../facts/symbol-claims.ts";
import { accessVerbs } from "./claim-words.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports unordered tasks that may write one file. */
export const noOverlappingWrites: Rule<"repo"> = {
  id: "no-overlapping-writes",
  summary: "Tasks that may run at the same time do not write the same file.",
  why: "Two agents editing one file is not parallel work; it is a merge conflict with extra steps.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    const clashes = assertionClashes(facts);
    for (const overlap of overlaps(facts)) {
      const tasks = overlap.claims.map(({ task }) => task);
      if (!isAsserted(clashes, overlap.path, tasks)) yield finding(overlap, pinnedTogether(overlap, facts));
    }
  },
};

function finding(overlap: Overlap, pinned: number | undefined): Finding {
  const { claims, path, exists } = overlap;
  const last = claims[claims.length - 1] as ResolvedClaim;
  const example = exists || claims.some(({ glob }) => glob.literal) ? "" : " (for example)";
  return {
    message: `${subject(claims)} ${verb(claims)} "${path}"${example}${moreFiles(overlap)}`,
    at: valueAt(last.claim.route),
    label: labelOf(last),
    related: [
      ...claims
        .slice(0, -1)
        .map((claim): Label => ({ place: valueAt(claim.claim.route), message: labelOf(claim) })),
      ...otherPaths(overlap),
    ],
    ...(pinned !== undefined && { severity: "error" as const }),
    help: remedy(overlap, pinned),
  };
}

function subject(claims: readonly ResolvedClaim[]): string {
  const names = claims.map(({ task }) => `"${task}"`);
  return names.length === 2 ? `${names.join(" and ")} both` : `${names.length} tasks (${names.join(", ")})`;
}

function verb(claims: readonly ResolvedClaim[]): string {
  const [first] = claims;
  return first !== undefined && claims.every(({ access }) => access === first.access)
    ? first.access
    : "write";
}

function labelOf({ task, access, symbol }: ResolvedClaim): string {
  const what = symbol === undefined ? "it" : `"${symbol.name}" in it`;
  return `"${task}" ${symbol?.isNew === true ? "declares" : accessVerbs[access]} ${what} here`;
}

function moreFiles(overlap: Overlap): string {
  const more = filesOf(overlap).length - 1;
  return more < 1 ? "" : ` and ${more} more ${more === 1 ? "file" : "files"}`;
}

/** Where the same tasks meet again, one mark for each further path. */
function otherPaths({ hazards, path }: Overlap): readonly Label[] {
  const others = new Map(
    hazards.filter((hazard) => hazard.path !== path).map((hazard) => [hazard.path, hazard]),
  );
  return [...others.values()].map(({ claims, path: shared }) => ({
    place: valueAt(claims[1].claim.route),
    message: `they meet on "${shared}" too`,
  }));
}

function remedy({ claims, hazards }: Overlap, pinned: number | undefined): string {
  const apart = hazards.every(({ claims: [a, b] }) => areApart(a.symbol, b.symbol));
  if (apart) {
    return 'they name different symbols: list the file under "shared_files.append_only", or set "dispatch.commits: self-wiring", and they may share a wave';
  }
  if (pinned !== undefined) return `they are pinned to wave ${pinned}: move one, or join them in one task`;
  if (claims.length === 2) {
    return "the schedule keeps them in different waves; make one depend on the other, or join them in one task";
  }
  return `each takes a wave of its own for this file; join them in one task, or order them with depends_on`;
}
