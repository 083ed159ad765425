import type { Claim } from "../plan/plan.ts";
import type { RepoGraph } from "../repo/repo.ts";
import type { Access, SymbolClaim } from "./facts.ts";

/** What a claim with a symbol says, once the file is known. */
export interface BoundClaim {
  readonly access: Access;
  readonly symbol: SymbolClaim;
}

/**
 * Binds a claim with a symbol on one path. In a file that exists, creating means a new declaration, and deleting takes one
 * away: the file itself is modified. `undefined` where a symbol can limit nothing: on globs, and in other languages.
 */
export function boundClaim(claim: Claim, path: string | undefined, repo: RepoGraph): BoundClaim | undefined {
  const { symbol: name, access } = claim;
  if (name === undefined || path === undefined) return undefined;
  if (!repo.has(path))
    return { access: access === "write" ? "create" : access, symbol: unseen(name, access) };
  const declared = repo.declarationsOf(path);
  if (declared === undefined && !isUnread(path, repo)) return undefined;
  const known = declared?.find((one) => one.name === name);
  const isNew = access === "create" || (access === "write" && known === undefined && declared !== undefined);
  return {
    access: access === "read" ? "read" : "modify",
    symbol: { name, local: known?.local ?? name, isNew },
  };
}

function unseen(name: string, access: Claim["access"]): SymbolClaim {
  return { name, local: name, isNew: access === "create" || access === "write" };
}

/** A scan knows no declarations; the graph then asks for syntax trees, and all is read again. */
function isUnread(path: string, repo: RepoGraph): boolean {
  return repo.wantsSyntax() && /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/.test(path);
}

/** True when one declaration is the other or holds it: `Store` holds `Store.save`. */
export function overlap(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

/** True when two claims on one file cannot meet, since each names another part of it. */
export function areApart(a: SymbolClaim | undefined, b: SymbolClaim | undefined): boolean {
  return a !== undefined && b !== undefined && !overlap(a.local, b.local);
}
