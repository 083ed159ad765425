import type { RepoReader, UnresolvedReason } from "./repo.ts";
import { outside, reasonOf } from "./resolution-answer.ts";
import { isRelative } from "./resolution-kinds.ts";
import { resolveName } from "./resolution-name.ts";
import { folderOf } from "./resolution-path.ts";
import { type Ancestors, ancestorsOf, resolveRelative, usualFile } from "./resolution-relative.ts";
import { openScopes, type ResolverTree, type Scope, type Scopes } from "./resolution-scope.ts";

/** Resolves many specifiers of a repository. */
export interface FastResolver {
  /**
   * Where a specifier leads that stands in file number `from` of the tree's files: the number of a file, or less
   * than zero. `reasonOf` tells whether that is outside of the repository or a mistake.
   */
  resolve(from: number, specifier: string): number;
  /**
   * The configuration files asked for so far, in the order of asking. One that was listed is there; one that was
   * not may appear later. What is listed and not among them has not been looked at.
   */
  readonly read: readonly string[];
}

/** Where a specifier leads. `outside` is a package that is not in the repository. */
export type Resolution =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "outside" }
  | { readonly kind: "nowhere"; readonly reason: UnresolvedReason };

/**
 * Says where specifiers lead: as TypeScript resolves for a bundler, whatever `module` says, and to the sources of
 * workspace packages that nobody has built or installed. Answers from the list of files; never looks into installed
 * packages. Files find their modules by the nearest tsconfig, or by the one that is given.
 */
export function openResolver(tree: ResolverTree, tsconfig?: string): FastResolver {
  const scopes = openScopes(tree, tsconfig);
  const resolveFrom = placeResolver(scopes);
  const { files } = tree;
  return { resolve: (from, specifier) => resolveFrom(files[from] ?? "", specifier), read: scopes.read };
}

/** The same for single questions, by path. */
export function createResolver(
  reader: RepoReader,
  tsconfig?: string,
): (from: string, specifier: string) => Resolution {
  const files = reader.listed ?? reader.files;
  const { links, caseInsensitive } = reader;
  const tree: ResolverTree = {
    files,
    read: (path) => reader.read(path),
    ...(links !== undefined && { links }),
    ...(caseInsensitive !== undefined && { caseInsensitive }),
  };
  const resolveFrom = placeResolver(openScopes(tree, tsconfig));
  return (from, specifier) => {
    const answer = resolveFrom(from, specifier);
    const path = files[answer];
    if (path !== undefined) return { kind: "file", path };
    const reason = reasonOf(answer);
    return reason === undefined ? { kind: "outside" } : { kind: "nowhere", reason };
  };
}

/** A folder that holds importing files. */
interface Place {
  readonly folder: string;
  readonly ancestors: Ancestors;
  readonly scope: ReturnType<Scopes["of"]>;
}

/** Files come one after the other, each with all its specifiers; so the last one is remembered. */
function placeResolver({ index, of }: Scopes): (from: string, specifier: string) => number {
  const places = new Map<string, Place>();
  let last: { readonly from: string; readonly place: Place; readonly scope: Scope } | undefined;
  const placeOf = (from: string): Place => {
    if (last !== undefined && isIn(from, last.place.ancestors[0] ?? "")) return last.place;
    const folder = folderOf(from);
    let place = places.get(folder);
    if (place === undefined) {
      place = { folder, ancestors: ancestorsOf(folder), scope: of(folder) };
      places.set(folder, place);
    }
    return place;
  };
  return (from, specifier) => {
    if (last === undefined || last.from !== from) {
      const place = placeOf(from);
      last = { from, place, scope: typeof place.scope === "function" ? place.scope(from) : place.scope };
    }
    const { place, scope } = last;
    if (isRelative(specifier)) {
      const usual = scope.isUsual ? usualFile(index, place.ancestors, specifier) : outside;
      return usual >= 0 ? usual : resolveRelative(scope, place.folder, specifier);
    }
    return scope.names.get(specifier) ?? newName(scope, specifier);
  };
}

function newName(scope: Scope, written: string): number {
  // A copy: as a part of the text that it was cut from, it would keep all of that text in memory.
  const specifier = ` ${written}`.slice(1);
  const answer = resolveName(scope, specifier);
  scope.names.set(specifier, answer);
  return answer;
}

/** True for a file directly in the folder that a path begins with. */
function isIn(file: string, beginning: string): boolean {
  return file.startsWith(beginning) && file.indexOf("/", beginning.length) < 0;
}
