import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { rules } from "./registry.ts";
import type { CompileStage, FactsAt, Finding, Rule, Stage } from "./rule.ts";

/** The stages in the order in which they run. */
export const stages: readonly CompileStage[] = ["source", "plan", "repo", "contract", "schedule"];

/** What every rule of one stage has to say, in order of rules. */
export function runRules<S extends Stage>(stage: S, facts: FactsAt[S]): readonly Diagnostic[] {
  return rules
    .filter((rule): rule is Rule<S> => rule.stage === stage)
    .flatMap((rule) => [...rule.check(facts)].map((finding) => diagnostic(rule, finding)));
}

function diagnostic(rule: Rule, { message, at, label, related, help, fix, severity }: Finding): Diagnostic {
  return {
    code: rule.id,
    severity: severity ?? rule.severity,
    message,
    primary: { place: at, ...(label !== undefined && { message: label }) },
    related: related ?? [],
    ...(help !== undefined && { help }),
    ...(fix !== undefined && { fix }),
  };
}
