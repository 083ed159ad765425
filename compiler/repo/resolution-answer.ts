import { type UnresolvedReason, unresolvedReasons } from "./repo.ts";

/** The answer for what is not in the repository: packages, built-in modules, addresses. */
export const outside = -1;

/** The answer for a specifier that should lead to a file and does not. Always below `outside`. */
export function unresolved(reason: UnresolvedReason): number {
  return -2 - unresolvedReasons.indexOf(reason);
}

/** Why an answer is no file; `undefined` for a file and for what is outside. */
export function reasonOf(answer: number): UnresolvedReason | undefined {
  return unresolvedReasons[-2 - answer];
}
