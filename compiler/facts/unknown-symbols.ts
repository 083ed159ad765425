import { nearest, type Route, sortedUnique } from "../plan/order.ts";
import { pathProblem } from "../plan/path-problem.ts";
import type { TaskId } from "../plan/plan.ts";
import type { Declaration } from "../repo/repo.ts";
import type { RepoFacts, ResolvedClaim } from "./facts.ts";
import { overlap } from "./symbol-claims.ts";

/** A `path#Symbol` of the plan that does not mean what it says. */
export type SymbolProblem = SymbolPlace &
  (
    | {
        readonly kind: "unknown";
        /** What the file has instead, by closeness to what is wanted. */
        readonly known: readonly string[];
        readonly meant: string | undefined;
      }
    /** It is to be created, and is there already. */
    | { readonly kind: "exists"; readonly declaration: Declaration }
    /** It is broken, but nobody else can use it. */
    | { readonly kind: "not-exported"; readonly declaration: Declaration }
    /** Nothing can tell declarations of such a file apart. */
    | { readonly kind: "unbound" }
    | { readonly kind: "glob" }
    /** An entry of `breaks` that names a file only. */
    | { readonly kind: "no-symbol"; readonly known: readonly string[] }
  );

/** Where a plan names a part of a file. */
export interface SymbolPlace {
  readonly task: TaskId;
  readonly path: string;
  readonly symbol: string;
  readonly route: Route;
}

/** Everything that is wrong with the symbols of claims and of `breaks`, in plan order. */
export function symbolProblems(facts: RepoFacts): readonly SymbolProblem[] {
  return facts.plan.tasks.flatMap(({ id }) => [
    ...facts.claims.filter(({ task }) => task === id).flatMap((claim) => claimProblem(claim, facts)),
    ...breakProblems(id, facts),
  ]);
}

function claimProblem(claim: ResolvedClaim, facts: RepoFacts): readonly SymbolProblem[] {
  const { pattern: path, symbol, route } = claim.claim;
  if (symbol === undefined) return [];
  const place: SymbolPlace = { task: claim.task, path, symbol, route };
  if (claim.glob.path === undefined) return [{ ...place, kind: "glob" }];
  if (!facts.repo.has(path)) return [];
  if (claim.symbol === undefined) return [{ ...place, kind: "unbound" }];
  const declared = facts.repo.declarationsOf(path);
  if (declared === undefined) return [];
  const declaration = declared.find(({ name }) => name === symbol);
  if (claim.symbol.isNew) return declaration === undefined ? [] : [{ ...place, kind: "exists", declaration }];
  if (declaration !== undefined || isMade(place, facts)) return [];
  return [{ ...place, kind: "unknown", ...namesNear(symbol, declared) }];
}

/** True when some task adds the declaration, or what holds it. */
function isMade({ path, symbol }: SymbolPlace, { claims }: RepoFacts): boolean {
  return claims.some(
    (claim) => claim.symbol?.isNew === true && claim.glob.path === path && overlap(claim.symbol.name, symbol),
  );
}

function breakProblems(id: TaskId, facts: RepoFacts): readonly SymbolProblem[] {
  const { plan, repo } = facts;
  const breaks = plan.tasks.find((task) => task.id === id)?.breaks ?? [];
  return breaks.flatMap(({ path, symbol, route }): readonly SymbolProblem[] => {
    if (pathProblem(path) !== undefined || !repo.has(path)) return [];
    const place: SymbolPlace = { task: id, path, symbol: symbol ?? "", route };
    const declared = repo.declarationsOf(path);
    const exported = (declared ?? []).filter((one) => one.exported);
    if (symbol === undefined) return [{ ...place, kind: "no-symbol", known: topNames(exported) }];
    // Imports of other languages name what they take, so that uses are found without a declaration.
    if (declared === undefined) return [];
    if (exported.some(({ name }) => name === symbol) || isPassedOn(path, facts)) return [];
    const declaration = declared.find(({ name }) => name === symbol);
    if (declaration !== undefined) return [{ ...place, kind: "not-exported", declaration }];
    return [{ ...place, kind: "unknown", ...namesNear(symbol, exported) }];
  });
}

/** Through `export *` a file exports what it does not name. */
function isPassedOn(path: string, { repo }: RepoFacts): boolean {
  return repo
    .importsOf(path)
    .some(({ kind, names }) => kind === "re-export" && names.some(({ as }) => as === "*"));
}

/** The names beside which the wanted one would stand: members for a member of something known, else the top. */
function namesNear(
  symbol: string,
  declared: readonly Declaration[],
): { readonly known: readonly string[]; readonly meant: string | undefined } {
  const all = declared.map(({ name }) => name);
  const owner = symbol.slice(0, Math.max(symbol.lastIndexOf("."), 0));
  const within = all.filter(
    (name) => name.startsWith(`${owner}.`) && !name.slice(owner.length + 1).includes("."),
  );
  const known = owner !== "" && within.length > 0 ? sortedUnique(within) : topNames(declared);
  const member = all.filter((name) => name.endsWith(`.${symbol}`));
  const meant = nearest(symbol, all) ?? (member.length === 1 ? member[0] : undefined);
  return { known, meant };
}

function topNames(declared: readonly Declaration[]): readonly string[] {
  return sortedUnique(declared.map(({ name }) => name).filter((name) => !name.includes(".")));
}
