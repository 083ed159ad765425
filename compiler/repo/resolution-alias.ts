import { asset, kindOf } from "./resolution-kinds.ts";
import type { PathAlias } from "./tsconfig.ts";

/** A pattern that a specifier matches, and its targets with the `*` filled in. */
export interface AliasMatch extends PathAlias {
  /** For each target, whether it is written with an ending: then it means first the very file it names. */
  readonly isExact: readonly boolean[];
}

/** A pattern in two parts: what stands before and behind its `*`. */
interface Pattern {
  readonly alias: PathAlias;
  readonly start: string;
  readonly end: string;
}

/** Aliases made ready for many questions. */
interface Prepared {
  readonly names: ReadonlyMap<string, PathAlias>;
  /** The longest beginning first; of equal ones the one written first. */
  readonly patterns: readonly Pattern[];
  /** What was asked before. */
  readonly known: Map<string, AliasMatch | undefined>;
}

const prepared = new WeakMap<readonly PathAlias[], Prepared>();

/**
 * The `paths` entry of a tsconfig that a specifier means; `undefined` when none matches. An exact name wins, then
 * the pattern with the longest part before its `*`. A pattern with two `*` matches nothing.
 */
export function matchAlias(aliases: readonly PathAlias[], specifier: string): AliasMatch | undefined {
  if (aliases.length === 0) return undefined;
  let ready = prepared.get(aliases);
  if (ready === undefined) {
    ready = prepare(aliases);
    prepared.set(aliases, ready);
  }
  const { known } = ready;
  if (!known.has(specifier)) known.set(specifier, bestMatch(ready, specifier));
  return known.get(specifier);
}

function bestMatch({ names, patterns }: Prepared, specifier: string): AliasMatch | undefined {
  const named = names.get(specifier);
  if (named !== undefined) return filledWith(named, "*");
  for (const { alias, start, end } of patterns) {
    if (!specifier.startsWith(start) || !specifier.endsWith(end)) continue;
    if (specifier.length < start.length + end.length) continue;
    return filledWith(alias, specifier.slice(start.length, specifier.length - end.length));
  }
  return undefined;
}

function prepare(aliases: readonly PathAlias[]): Prepared {
  const names = new Map<string, PathAlias>();
  const patterns: Pattern[] = [];
  for (const alias of aliases) {
    const [start = "", end, more] = alias.pattern.split("*");
    if (end === undefined) names.set(alias.pattern, alias);
    else if (more === undefined) patterns.push({ alias, start, end });
  }
  patterns.sort((a, b) => b.start.length - a.start.length);
  return { names, patterns, known: new Map() };
}

/** To TypeScript a `*` that stands for nothing stays a `*`, so that targets with one come last. */
function filledWith({ pattern, targets }: PathAlias, filled: string): AliasMatch {
  const isOpen = (target: string): boolean => filled === "" && target.includes("*");
  const ordered = [...targets.filter((target) => !isOpen(target)), ...targets.filter(isOpen)];
  return {
    pattern,
    targets: ordered.map((target) => target.replace("*", () => filled)),
    isExact: ordered.map((target) => kindOf(target) !== asset || target.endsWith(".json")),
  };
}
