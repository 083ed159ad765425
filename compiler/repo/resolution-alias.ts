import type { PathAlias } from "./tsconfig.ts";
import { fill } from "./workspace-exports.ts";

/**
 * The `paths` entry of a tsconfig that a specifier means, its `*` filled in; `undefined` when none matches. An
 * exact name wins, then the pattern with the longest part before its `*`.
 */
export function matchAlias(aliases: readonly PathAlias[], specifier: string): PathAlias | undefined {
  let best: PathAlias | undefined;
  let bestLength = -1;
  for (const { pattern, targets } of aliases) {
    if (pattern === specifier) return { pattern, targets };
    const filled = fill(pattern, specifier);
    const length = pattern.indexOf("*");
    if (filled === undefined || length <= bestLength) continue;
    best = { pattern, targets: targets.map((target) => target.replace("*", () => filled)) };
    bestLength = length;
  }
  return best;
}
