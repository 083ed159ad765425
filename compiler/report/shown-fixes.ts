import type { LocatedDiagnostic } from "../diagnostics/locate.ts";
import type { SourceText } from "../source/text.ts";

/** How much text is read anew for the fixes of one report, in UTF-16 units. */
const readAtMost = 1_000_000;

/**
 * The diagnostics, of which as many keep their fix as can be worked out in a second or two: the plan is read anew for each. In a
 * plan of ordinary length that is all of them; there is at least one.
 */
export function withShownFixes<T extends LocatedDiagnostic>(
  diagnostics: readonly T[],
  plan: SourceText,
): readonly T[] {
  let left = Math.max(1, Math.floor(readAtMost / Math.max(1, plan.text.length)));
  return diagnostics.map((found) => {
    if (found.fix === undefined) return found;
    left -= 1;
    return left >= 0 ? found : { ...found, fix: undefined };
  });
}
