import { applyPoliciesAgain } from "../rules/apply-policies.ts";
import type { OtherPlan } from "../rules/no-plan-clash.ts";
import { runRules } from "../rules/run.ts";
import type { Compilation } from "./compilation.ts";

/** Adds to compiled plans what they do to each other when they run at once; each is held against those before it. */
export function checkTogether(compilations: readonly Compilation[]): readonly Compilation[] {
  return compilations.map((own, index) => {
    const { checked } = own;
    if (checked === undefined) return own;
    const others = compilations.slice(0, index).flatMap((other) => asOther(other, own));
    if (others.length === 0) return own;
    const found = runRules("plans", { own: checked.claims, others });
    const judged = applyPoliciesAgain(found, checked.policies);
    return {
      ...own,
      diagnostics: [...own.diagnostics, ...judged.diagnostics],
      waived: [...own.waived, ...judged.waived],
    };
  });
}

/** Plans of other repositories do not meet. */
function asOther({ checked, document, source, root }: Compilation, own: Compilation): readonly OtherPlan[] {
  if (checked === undefined || document === undefined || root !== own.root) return [];
  return [
    {
      ...checked.claims,
      placeOf: (route) => ({
        in: "text",
        span: document.locate(route, "value"),
        source: document.sourceOf(route) ?? source,
      }),
    },
  ];
}
