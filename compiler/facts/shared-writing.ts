import type { Plan } from "../plan/plan.ts";
import { compileGlob } from "../repo/glob.ts";
import type { ResolvedClaim } from "./facts.ts";

/**
 * True when the plan lets two tasks add to one file at the same time: the file is for that, or it is a list to which
 * both only add the line for what they create, and agents merge such lines themselves.
 */
export function mayBothAdd(
  path: string,
  [first, second]: readonly [ResolvedClaim, ResolvedClaim],
  { sharedFiles, dispatch }: Plan,
): boolean {
  if (first.access !== "modify" || second.access !== "modify") return false;
  if (first.symbol !== undefined && second.symbol !== undefined) return false;
  if (dispatch.commits === "self-wiring" && addsLine(first) && addsLine(second)) return true;
  return sharedFiles.appendOnly.some(({ pattern }) => compileGlob(pattern).matches(path));
}

function addsLine({ implied }: ResolvedClaim): boolean {
  return implied?.kind === "barrel" || implied?.kind === "registration" || implied?.kind === "manifest";
}
