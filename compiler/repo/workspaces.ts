import { compareText } from "../source/compare.ts";
import type { FileIndex } from "./resolution-index.ts";
import { once } from "./resolution-once.ts";
import { foldersAbove, inFolder, joinPath } from "./resolution-path.ts";
import { matcherOf } from "./resolution-pattern.ts";
import type { ConfigFiles } from "./resolution-settings.ts";
import { isRecord, type Manifest, parseManifest, texts } from "./workspace-manifest.ts";
import { pnpmPackages } from "./workspace-pnpm.ts";

/** A package whose sources are in the repository. */
export interface WorkspacePackage {
  readonly name: string;
  /** Relative to the root of the repository, where it is `""`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The packages that files of the repository may import by name. */
export interface Workspaces {
  /**
   * The package that files in a folder mean by a bare name: one that a workspace above declares, the root package of
   * such a workspace, the package that the folder itself is in, or one that this package depends on by its folder.
   */
  find(name: string, folder: string): WorkspacePackage | undefined;
  /** What the package.json in a folder says; `undefined` when there is none, or it is broken. */
  manifestIn(folder: string): Manifest | undefined;
}

/** Reads `workspaces` of package.json, pnpm-workspace.yaml and lerna.json, each when a folder below first asks. */
export function readWorkspaces(files: ConfigFiles, index: FileIndex): Workspaces {
  const manifestIn = once((folder: string) =>
    index.packages.has(folder) ? parseManifest(files.read(inFolder(folder, "package.json"))) : undefined,
  );
  const declaredIn = once((folder: string) => {
    if (!index.homes.has(folder)) return noPackages;
    const declares = declaredPackages(workspacePatterns(files, folder, manifestIn(folder)), folder);
    if (declares === undefined) return noPackages;
    return packagesByName([folder, ...[...index.packages].filter(declares).sort(compareText)], manifestIn);
  });
  const visibleIn = once((folder: string): readonly ReadonlyMap<string, WorkspacePackage>[] => {
    const above = foldersAbove(inFolder(folder, "package.json"));
    const owner = above.find((candidate) => typeof manifestIn(candidate)?.["name"] === "string") ?? "";
    const linked = linkedFolders(above, manifestIn);
    const near = [owner, ...linked, ""].map((candidate) => packagesByName([candidate], manifestIn));
    return [...above.map(declaredIn), ...near].filter((packages) => packages.size > 0);
  });
  return {
    manifestIn,
    find: (name, folder) => {
      for (const packages of visibleIn(folder)) {
        const found = packages.get(name);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

const noPackages: ReadonlyMap<string, WorkspacePackage> = new Map();

function packageIn(folder: string, manifestIn: Workspaces["manifestIn"]): WorkspacePackage | undefined {
  const manifest = manifestIn(folder);
  const name = manifest?.["name"];
  return manifest !== undefined && typeof name === "string" ? { name, folder, manifest } : undefined;
}

const dependencyFields = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** Where `file:`, `link:` or `portal:` of the nearest package.json says that dependencies lie. */
function linkedFolders(above: readonly string[], manifestIn: Workspaces["manifestIn"]): readonly string[] {
  const folder = above.find((candidate) => manifestIn(candidate) !== undefined);
  if (folder === undefined) return [];
  return dependencyFields
    .flatMap((field) => Object.values(manifestIn(folder)?.[field] ?? {}))
    .map((value) => (typeof value === "string" ? /^(?:file|link|portal):(.*)$/s.exec(value)?.[1] : undefined))
    .flatMap((path) => (path === undefined ? [] : (joinPath(folder, path) ?? [])));
}

/** The patterns of a workspace root; `undefined` where a folder is none. */
function workspacePatterns(
  files: ConfigFiles,
  folder: string,
  manifest: Manifest | undefined,
): readonly string[] | undefined {
  const workspaces = manifest?.["workspaces"];
  const read = (name: string): string | undefined => {
    const path = inFolder(folder, name);
    return files.has(path) ? files.read(path) : undefined;
  };
  const lists = [
    isRecord(workspaces) ? workspaces["packages"] : workspaces,
    pnpmPackages(read("pnpm-workspace.yaml") ?? ""),
    parseManifest(read("lerna.json"))?.["packages"],
  ].filter(Array.isArray);
  return lists.length === 0 ? undefined : lists.flatMap(texts);
}

/** Patterns speak of folders below the workspace root; `!` takes some out again. */
function declaredPackages(
  patterns: readonly string[] | undefined,
  root: string,
): ((folder: string) => boolean) | undefined {
  if (patterns === undefined) return undefined;
  const [wanted, unwanted] = [false, true].map((negative) =>
    patterns
      .filter((pattern) => pattern.startsWith("!") === negative)
      .map((pattern) => matcherOf(pattern.replace(/^!?(?:\.?\/)*/, "").replace(/\/+$/, ""))),
  );
  return (folder) => {
    if (root !== "" && !folder.startsWith(`${root}/`)) return false;
    const below = root === "" ? folder : folder.slice(root.length + 1);
    const matches = (all: typeof wanted): boolean => (all ?? []).some((takes) => takes(below));
    return matches(wanted) && !matches(unwanted);
  };
}

/** The first folder in order keeps a name that two packages claim. */
function packagesByName(
  folders: readonly string[],
  manifestIn: Workspaces["manifestIn"],
): ReadonlyMap<string, WorkspacePackage> {
  const packages = new Map<string, WorkspacePackage>();
  for (const folder of folders) {
    const found = packageIn(folder, manifestIn);
    if (found !== undefined && !packages.has(found.name)) packages.set(found.name, found);
  }
  return packages;
}
