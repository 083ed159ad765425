import { type Label, valueAt } from "../diagnostics/diagnostic.ts";
import type { RepoFacts, ResolvedClaim } from "../facts/facts.ts";
import { type GeneratedBy, generatedBy } from "../facts/generated-files.ts";
import { accessVerbs } from "./claim-words.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports claims to write files that a command makes. */
export const noGeneratedWrite: Rule<"repo"> = {
  id: "no-generated-write",
  summary: "A task writes what a generated file is made from, not the file.",
  why: "What an agent writes into a generated file is gone the next time the command runs.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    for (const claim of facts.claims) {
      const { path } = claim.glob;
      if (path === undefined || claim.implied !== undefined) continue;
      if (claim.access !== "modify" && claim.access !== "create") continue;
      const by = generatedBy(path, facts.plan, facts.repo);
      if (by !== undefined) yield finding(claim, by, facts);
    }
  },
};

function finding(claim: ResolvedClaim, by: GeneratedBy, facts: RepoFacts): Finding {
  return {
    message: `"${claim.task}" ${accessVerbs[claim.access]} "${claim.claim.pattern}", ${reason(by)}`,
    at: valueAt(claim.claim.route),
    related: [evidence(by)],
    help: remedy(by, claim, facts),
  };
}

function reason(by: GeneratedBy): string {
  switch (by.by) {
    case "plan":
      return "which the plan says is generated";
    case "text":
      return "whose first lines say that it is generated";
    case "attributes":
      return "which .gitattributes says is generated";
  }
}

function evidence(by: GeneratedBy): Label {
  if (by.by === "plan") return { place: valueAt(by.route), message: "made by a command" };
  const { file, span } = by.evidence;
  return { place: { in: "file", file, ...(span !== undefined && { span }) }, message: "it says so here" };
}

function remedy(by: GeneratedBy, { claim }: ResolvedClaim, { plan }: RepoFacts): string {
  if (by.by === "plan") {
    return `claim ${by.file.from.map(({ pattern }) => `"${pattern}"`).join(" or ")} instead; the generated file follows`;
  }
  const where = plan.sharedFiles.generated.length > 0 ? "it" : `"${claim.pattern}"`;
  return `claim what it is made from, and list ${where} under "shared_files.generated" with the command that makes it`;
}
