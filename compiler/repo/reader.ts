import { compileGlob } from "./glob.ts";
import { startListing, type Tree } from "./listing.ts";
import type { RepoReader } from "./repo.ts";
import { foldersOf, nameOf } from "./resolution-path.ts";
import type { ScanAccess } from "./scan-port.ts";

/** Which files the plan is about; no `include` means all. */
export interface Scope {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** A reader that also knows the files outside its scope: they can be read, but are not part of the repository's graph. */
export interface ScopedReader extends RepoReader {
  /** Every file of the tree, in scope or not, sorted by code unit. */
  readonly listed: readonly string[];
}

/** What can be done while git lists the files. */
export interface EarlyWork {
  /** True when there is something to do with the tracked files alone. */
  readonly wantsTracked: boolean;
  /** Called once; with no files when the tracked ones are not known yet. */
  run(tracked: readonly string[]): void;
}

/** Makes what is to be done early, given the ways to the files. */
export type Preparation = (access: ScanAccess) => EarlyWork;

/** Lists a tree once. Texts are read when they are asked for; only those of small configuration files are kept. */
export async function repoReader(tree: Tree, scope: Scope, prepare?: Preparation): Promise<ScopedReader> {
  const early = tree.scan === undefined ? undefined : prepare?.(tree.scan);
  const { tracked, whole } = startListing(tree, tree.isLarge === true && early?.wantsTracked === true);
  early?.run(await tracked);
  const { files: listed, links, strayLinks, submodules } = await whole;
  const known = new Set(listed);
  const kept = new Map<string, string | undefined>();
  const readOnce = (path: string): string | undefined => {
    if (!kept.has(path)) kept.set(path, tree.read(path));
    return kept.get(path);
  };
  return {
    listed,
    files: isWhole(scope) ? listed : listed.filter(inScope(scope, listed)),
    links,
    strayLinks,
    submodules,
    ...ignoring(tree, listed),
    ...(tree.caseInsensitive === true && { caseInsensitive: true }),
    ...(tree.scan !== undefined && { scan: tree.scan }),
    read: (path) => {
      if (!known.has(path)) return undefined;
      return isConfiguration(path) ? readOnce(path) : tree.read(path);
    },
  };
}

/** Without a repository there is nothing to be ignored in, but files that are written for git say that there will be one. */
function ignoring({ ignored }: Tree, listed: readonly string[]): Pick<RepoReader, "ignored"> {
  if (ignored !== undefined) return { ignored };
  return listed.some((path) => nameOf(path) === ".gitignore") ? { ignored: async () => undefined } : {};
}

function isWhole({ include, exclude }: Scope): boolean {
  return include.length === 0 && exclude.length === 0;
}

function inScope(scope: Scope, listed: readonly string[]): (path: string) => boolean {
  const folders = foldersOf(listed);
  const names = new Set([...folders, ...listed]);
  const matcher = (patterns: readonly string[]): ((path: string) => boolean) => {
    const globs = patterns.map((pattern) =>
      compileGlob(folders.has(pattern) ? `${pattern}/` : pattern, { isLiteral: (path) => names.has(path) }),
    );
    return (path) => globs.some((glob) => glob.matches(path));
  };
  const included = scope.include.length > 0 ? matcher(scope.include) : () => true;
  const excluded = matcher(scope.exclude);
  return (path) => included(path) && !excluded(path);
}

/** Files that say how modules are found. They are read often and are small. */
function isConfiguration(path: string): boolean {
  return /^(?:package\.json|pnpm-workspace\.yaml|lerna\.json|[tj]sconfig.*\.json)$/.test(nameOf(path));
}
