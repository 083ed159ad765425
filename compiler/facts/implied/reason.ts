import type { Implication } from "../facts.ts";

/** Why a task writes a path, after that path has been named: `it re-exports every module beside "src/a.ts"`. */
export function reasonFor(path: string, { reason }: Implication): string {
  const named = `"${path}" `;
  return reason.startsWith(named) ? `it ${reason.slice(named.length)}` : reason;
}
