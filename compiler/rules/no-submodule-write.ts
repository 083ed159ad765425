import { type Label, valueAt } from "../diagnostics/diagnostic.ts";
import type { RepoFacts, ResolvedClaim } from "../facts/facts.ts";
import { submoduleAround } from "../repo/tree-layout.ts";
import { accessVerbs } from "./claim-words.ts";
import { lineSpan } from "./line-span.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports writes to files of another repository. */
export const noSubmoduleWrite: Rule<"repo"> = {
  id: "no-submodule-write",
  summary: "No task writes inside a submodule.",
  why: "A submodule is another repository: a commit here cannot hold its files, only which of its commits is used.",
  severity: "error",
  stage: "repo",
  *check(facts) {
    const found = new Map<string, ResolvedClaim[]>();
    for (const claim of facts.claims) {
      if (claim.access === "read" || claim.implied !== undefined) continue;
      const folder = submoduleAround(claim.claim.pattern, facts.repo.layout);
      if (folder !== undefined) found.set(folder, [...(found.get(folder) ?? []), claim]);
    }
    for (const [folder, claims] of found) yield* findings(folder, claims, facts);
  },
};

/** So many further claims are marked. */
const marked = 5;

function* findings(folder: string, claims: readonly ResolvedClaim[], facts: RepoFacts): Iterable<Finding> {
  const [first, ...others] = claims;
  if (first === undefined) return;
  const more = others.length;
  const rest = more < 1 ? "" : ` (and ${more} more ${more === 1 ? "claim" : "claims"})`;
  yield {
    message: `"${first.task}" ${accessVerbs[first.access]} "${first.claim.pattern}" in the submodule "${folder}"${rest}`,
    at: valueAt(first.claim.route),
    related: [
      ...others
        .slice(0, marked)
        .map(({ claim }): Label => ({ place: valueAt(claim.route), message: "in the submodule too" })),
      ...declared(folder, facts),
    ],
    help: `plan it in the submodule's own repository; a task here can only claim "${folder}" itself, to use another commit of it`,
  };
}

function declared(folder: string, { repo }: RepoFacts): readonly Label[] {
  const text = repo.text(".gitmodules");
  const line = (text ?? "")
    .split("\n")
    .findIndex((one) => /^\s*path\s*=/.test(one) && one.split("=")[1]?.trim() === folder);
  const span = lineSpan(text, line + 1);
  if (span === undefined) return [];
  return [{ place: { in: "file", file: ".gitmodules", span }, message: "declared here" }];
}
