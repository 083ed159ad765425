import { matchAlias } from "./resolution-alias.ts";
import type { FileLookup, RepoFiles } from "./resolution-files.ts";
import { inFolder, isInstalled, joinPath } from "./resolution-path.ts";
import type { Tsconfig } from "./tsconfig.ts";
import { exportTargets } from "./workspace-exports.ts";
import { firstSource, workspaceEntry } from "./workspace-source.ts";
import { splitSpecifier } from "./workspace-specifier.ts";
import type { Workspaces } from "./workspaces.ts";

/** Where a specifier leads. `outside` is a package that is not in the repository. */
export type Resolution =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "outside" }
  | { readonly kind: "nowhere" };

/** What is known of the repository when a specifier is looked up. */
export interface Context {
  readonly files: RepoFiles;
  readonly workspaces: Workspaces;
  readonly readTsconfig: (path: string) => Tsconfig | undefined;
}

/** A specifier that is no relative path, the file it stands in, and how that file's project looks things up. */
export interface NamedSpecifier {
  readonly from: string;
  readonly specifier: string;
  readonly project: Tsconfig | undefined;
  readonly lookup: FileLookup;
}

/** Resolves by `paths`, then `baseUrl`, then the `imports` of the package or the packages of the workspace. */
export function resolveName(named: NamedSpecifier, context: Context): Resolution {
  const { specifier, project, lookup } = named;
  if (specifier === "") return { kind: "outside" };
  const alias = matchAlias(project?.aliases ?? [], specifier);
  const targets = (alias?.targets ?? []).filter((target) => !isInstalled(target));
  const based = project?.baseUrl === undefined ? undefined : joinPath(project.baseUrl, specifier);
  for (const path of based === undefined ? targets : [...targets, based]) {
    const file = lookup.file(path);
    if (file !== undefined) return { kind: "file", path: file };
  }
  if (specifier.startsWith("#")) return resolvePackageImport(named, context);
  const member = resolveMember(named, context);
  if (member !== undefined) return member;
  // A pattern that takes every name says nothing about this one.
  const isOurs = targets.length > 0 && !alias?.pattern.startsWith("*");
  return { kind: isOurs ? "nowhere" : "outside" };
}

/** `#name`, by the nearest package.json. Its target may be a built file, or another package. */
function resolvePackageImport(named: NamedSpecifier, context: Context): Resolution {
  const { from, specifier, project, lookup } = named;
  const { files, workspaces, readTsconfig } = context;
  const own = lookup.packageImport(specifier, from);
  if (own !== undefined) return { kind: "file", path: own };
  const { folder = "", manifest } = workspaces.manifestAbove(from) ?? {};
  const targets = exportTargets(manifest?.["imports"], specifier, project?.customConditions ?? []);
  const tsconfig = readTsconfig(inFolder(folder, "tsconfig.json"));
  const paths = targets.filter((target) => target.startsWith("."));
  const source = firstSource(paths, { files, folder, tsconfig });
  if (source !== undefined) return { kind: "file", path: source };
  const packages = targets.filter((target) => !/^[.#]/.test(target));
  const members = packages.map((target) => resolveMember({ ...named, specifier: target }, context));
  return (
    members.find((member) => member?.kind === "file") ?? { kind: packages.length > 0 ? "outside" : "nowhere" }
  );
}

/** A workspace package or a path in one; `undefined` when the name is not one of the workspace. */
function resolveMember(named: NamedSpecifier, context: Context): Resolution | undefined {
  const { files, workspaces, readTsconfig } = context;
  const { name, subpath } = splitSpecifier(named.specifier);
  const member = workspaces.find(name, named.from);
  if (member === undefined) return undefined;
  const { folder } = member;
  const tsconfig = readTsconfig(inFolder(folder, "tsconfig.json"));
  const conditions = named.project?.customConditions ?? [];
  const file = workspaceEntry(member, subpath, { files, folder, tsconfig, conditions });
  return file === undefined ? { kind: "nowhere" } : { kind: "file", path: file };
}
