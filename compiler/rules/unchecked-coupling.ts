import { valueAt } from "../diagnostics/diagnostic.ts";
import type { RepoFacts } from "../facts/facts.ts";
import { pathsOf, writes } from "../facts/ownership.ts";
import { codeEnding } from "../repo/code-ending.ts";
import type { RepoGraph } from "../repo/repo.ts";
import type { Rule } from "./rule.ts";

/** Says which claimed files are written in a language whose imports are not read. */
export const uncheckedCoupling: Rule<"repo"> = {
  id: "unchecked-coupling",
  summary: "Names the claimed files whose imports could not be read.",
  why: "A check that did not run must not look as if it had passed.",
  severity: "note",
  stage: "repo",
  *check(facts) {
    const byEnding = unread(facts);
    if (byEnding.size === 0) return;
    const files = [...byEnding].map(
      ([ending, count]) => `${count} ${ending} ${count === 1 ? "file" : "files"}`,
    );
    yield {
      message: `${files.join(", ")}: ownership is checked, import coupling is not`,
      at: valueAt(["tasks"]),
    };
  },
};

function unread({ claims, repo }: RepoFacts): ReadonlyMap<string, number> {
  const files = new Set(
    claims.filter((claim) => writes(claim) && claim.implied === undefined).flatMap(pathsOf),
  );
  const counts = new Map<string, number>();
  for (const file of [...files].sort()) {
    if (!isUnread(file, repo)) continue;
    const ending = file.slice(file.lastIndexOf("."));
    counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  return counts;
}

/** True for a file of a language without a front end, and for one that was too large or unreadable. */
function isUnread(file: string, repo: RepoGraph): boolean {
  return repo.isAnalysable(file) ? repo.isSkipped(file) : codeEnding(file) !== undefined;
}
