import { valueAt } from "../diagnostics/diagnostic.ts";
import type { RepoFacts } from "../facts/facts.ts";
import { pathsOf, writes } from "../facts/ownership.ts";
import type { RepoGraph } from "../repo/repo.ts";
import type { Rule } from "./rule.ts";

/** Endings of languages in which files import one another. */
const languages =
  /\.(rs|py|go|java|kts?|scala|groovy|c|cc|cpp|cxx|h|hh|hpp|m|mm|cs|fs|vb|rb|php|swift|dart|lua|pl|pm|r|jl|ex|exs|erl|hs|ml|mli|clj|cljs|elm|nim|zig|sol|proto|vue|svelte|astro|graphql|scss|sass|less)$/i;

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
  const files = new Set(claims.filter(writes).flatMap(pathsOf));
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
  return repo.isAnalysable(file) ? repo.skipped.includes(file) : languages.test(file);
}
