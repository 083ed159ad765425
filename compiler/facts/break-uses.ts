import { compareText } from "../plan/order.ts";
import { pathProblem } from "../plan/path-problem.ts";
import type { Plan, SymbolReference, TaskId } from "../plan/plan.ts";
import { type ImportUse, importUses } from "../repo/import-uses.ts";
import type { RepoGraph } from "../repo/repo.ts";
import type { BreakUse, BrokenSymbol } from "./broken-symbol.ts";
import type { Ownership, TaskGraph } from "./facts.ts";

/** What uses are looked up in. */
export interface BreakInput {
  readonly repo: RepoGraph;
  readonly owned: Ownership;
  readonly graph: TaskGraph;
}

/** Every entry of `breaks` with its uses in the whole repository, in plan order; nothing is read for a plan without one. */
export function brokenSymbols(plan: Plan, input: BreakInput): readonly BrokenSymbol[] {
  return plan.tasks.flatMap(({ id: task, breaks }) =>
    breaks.flatMap((reference): readonly BrokenSymbol[] => {
      const { path, symbol, route } = reference;
      // Called for what names no symbol, too: a graph without syntax trees learns here that they are wanted.
      const names = exportedAs(reference, input.repo);
      if (symbol === undefined || names === undefined) return [];
      return [{ task, path, symbol, route, uses: usesOf(names, { task, path, symbol }, input) }];
    }),
  );
}

/** The names under which others get the symbol; `undefined` where nothing can be looked up. */
function exportedAs({ path, symbol }: SymbolReference, repo: RepoGraph): readonly string[] | undefined {
  if (pathProblem(path) !== undefined || !repo.has(path)) return undefined;
  const declared = repo.declarationsOf(path);
  if (symbol === undefined || (declared === undefined && repo.wantsSyntax())) return undefined;
  const [top = symbol] = symbol.split(".");
  const local = declared?.find(({ name }) => name === top)?.local ?? top;
  const names = (declared ?? []).filter((one) => one.exported && one.local === local);
  return names.length === 0 ? [top] : names.map(({ name }) => name);
}

interface Broken {
  readonly task: TaskId;
  readonly path: string;
  readonly symbol: string;
}

function usesOf(names: readonly string[], broken: Broken, input: BreakInput): readonly BreakUse[] {
  const { repo } = input;
  const all = names.flatMap((symbol) => importUses({ file: broken.path, symbol }, repo, repo.importersOf));
  const known = all.flatMap((use) => use.names.filter(({ name }) => name !== "*"));
  const spoken = [...new Set([...names, ...known.flatMap(({ name, as }) => [name, as])])];
  const isSpoken = (file: string): boolean => spoken.some((name) => mentions(file, name, repo));
  const found = new Map<string, BreakUse>();
  for (const use of all) {
    const isVague = use.names.every(({ name }) => name === "*");
    if (use.from === broken.path || isPassedOn(use, repo) || (isVague && !isSpoken(use.from))) continue;
    if (!mentions(use.from, memberOf(broken.symbol), repo)) continue;
    found.set(`${use.from}\n${use.span.start}`, useOf(use, broken.task, input));
  }
  return [...found.values()].sort((a, b) => compareText(a.file, b.file) || a.line - b.line);
}

/** `export … from` has no code that could break; an import that is exported again may have. */
function isPassedOn({ kind, from, span }: ImportUse, repo: RepoGraph): boolean {
  if (kind !== "re-export") return false;
  return repo.importsOf(from).every((edge) => edge.span.start !== span.start || edge.kind === "re-export");
}

/** Who takes a class and never says the name of its method does not use it. */
function memberOf(symbol: string): string {
  const member = symbol.slice(symbol.lastIndexOf(".") + 1);
  return member === symbol || member === "constructor" ? "*" : member;
}

/** `*` stands for names that are not said. */
function mentions(file: string, name: string, repo: RepoGraph): boolean {
  if (name === "*") return true;
  const text = repo.text(file);
  return (
    text === undefined ||
    new RegExp(`(?<![\\p{L}\\p{N}_$])${name.replaceAll("$", "\\$")}(?![\\p{L}\\p{N}_$])`, "u").test(text)
  );
}

function useOf({ from: file, line, span, kind }: ImportUse, task: TaskId, input: BreakInput): BreakUse {
  const owners = input.owned.writersOf(file);
  return {
    file,
    line,
    span,
    typeOnly: kind === "type-only",
    owners,
    when: whenOf(task, owners, input.graph),
  };
}

function whenOf(task: TaskId, owners: readonly TaskId[], graph: TaskGraph): BreakUse["when"] {
  if (owners.length === 0) return "nobody";
  if (owners.includes(task)) return "self";
  if (owners.some((owner) => graph.isBefore(task, owner))) return "after";
  return owners.some((owner) => graph.isUnordered(task, owner)) ? "unordered" : "before";
}
