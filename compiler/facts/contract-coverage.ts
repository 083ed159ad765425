import type { Contract, Plan } from "../plan/plan.ts";
import type { RepoGraph } from "../repo/repo.ts";

/** What contracts with text fix before the first wave, so that nobody needs to wait for it. */
export interface Coverage {
  /** True when some contract gives the text of the file, or of part of it. */
  file(path: string): boolean;
  /** True when every one of these symbols of the file has its text in a contract. */
  symbols(path: string, symbols: readonly string[]): boolean;
}

/** True when the declaration can be read before the first wave: from the plan, the code or the environment. */
export function hasText({ declare, path, env }: Contract, repo: RepoGraph): boolean {
  return declare !== undefined || env.length > 0 || (path !== undefined && repo.has(path));
}

/** What the plan's contracts cover. A contract without `symbols` covers all of its file. */
export function contractCoverage(plan: Plan, repo: RepoGraph): Coverage {
  const fixed = plan.contracts.filter(
    ({ path, declare }) => path !== undefined && (declare !== undefined || repo.has(path)),
  );
  const namesOf = (path: string) => fixed.filter((contract) => contract.path === path).map(coveredNames);
  return {
    file: (path) => namesOf(path).length > 0,
    symbols: (path, symbols) => {
      const names = namesOf(path);
      if (names.includes("all")) return true;
      const listed = new Set(names.flat());
      return symbols.length > 0 && symbols.every((symbol) => listed.has(symbol));
    },
  };
}

function coveredNames({ symbols }: Contract): readonly string[] | "all" {
  return symbols.length === 0 ? "all" : symbols.map((symbol) => symbol.id);
}
