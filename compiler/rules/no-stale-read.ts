import { valueAt } from "../diagnostics/diagnostic.ts";
import { type StaleRead, staleReads } from "../facts/stale-reads.ts";
import { quotedNames } from "./coupling-words.ts";
import type { Rule } from "./rule.ts";

/** Reports tasks that read what an unordered task changes. */
export const noStaleRead: Rule<"repo"> = {
  id: "no-stale-read",
  summary: "A task does not read what another may change at the same time.",
  why: "What an agent reads at the start of its wave is no longer so at the end, and its work says otherwise.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    for (const stale of staleReads(facts)) {
      const { reader, writer, path, isSure } = stale;
      // The texts of other formats name much that is no part of the work.
      if (!isSure && facts.plan.isImported) continue;
      yield {
        message: `"${reader.task}" reads "${path}", which "${writer.task}" modifies${words(stale)}`,
        at: valueAt(reader.claim.route),
        related: [{ place: valueAt(writer.claim.route), message: `"${writer.task}" modifies it here` }],
        help: `add "${writer.task}" to depends_on of "${reader.task}", or fix what is read in a contract`,
        ...(!isSure && { severity: "note" as const }),
      };
    }
  },
};

function words({ proof, writer }: StaleRead): string {
  const names = quotedNames(proof.names);
  if (proof.kind === "breaks") return `: it breaks ${names}`;
  if (proof.kind === "claims") return `: it changes ${names}`;
  return proof.kind === "both-name" ? `; both tasks name ${names}` : `; "${writer.task}" names ${names}`;
}
