import { parseDocument } from "../source/document.ts";
import { sourceText } from "../source/text.ts";
import { compileGlob } from "./glob.ts";
import type { RepoFiles } from "./resolution-files.ts";
import { once } from "./resolution-once.ts";
import { foldersAbove, inFolder } from "./resolution-path.ts";
import { isRecord, type Manifest, parseManifest, texts } from "./workspace-manifest.ts";

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
   * The package a file means by a bare name: one that a workspace above the file declares, the root package of
   * such a workspace, or the package that the file itself is in.
   */
  find(name: string, from: string): WorkspacePackage | undefined;
  /** The innermost package.json above a file. */
  manifestAbove(from: string): { readonly folder: string; readonly manifest: Manifest } | undefined;
}

/** Reads `workspaces` of package.json, pnpm-workspace.yaml and lerna.json, each when a file below first asks. */
export function readWorkspaces(files: RepoFiles, folders: ReadonlySet<string>): Workspaces {
  const manifestIn = once((folder: string) => parseManifest(files.read(inFolder(folder, "package.json"))));
  const declaredIn = once((folder: string) => {
    const declares = declaredPackages(workspacePatterns(files, folder, manifestIn(folder)), folder);
    const members = declares === undefined ? [] : [folder, ...[...folders].filter(declares).sort()];
    return packagesByName(members, manifestIn);
  });
  const nameOwner = (name: string, from: string): WorkspacePackage | undefined => {
    const owner = foldersAbove(from).find((folder) => typeof manifestIn(folder)?.["name"] === "string");
    return owner === undefined ? undefined : packagesByName([owner], manifestIn).get(name);
  };
  const rootPackage = once(() => packagesByName([""], manifestIn));
  return {
    find: (name, from) => {
      for (const folder of foldersAbove(from)) {
        const declared = declaredIn(folder).get(name);
        if (declared !== undefined) return declared;
      }
      return nameOwner(name, from) ?? rootPackage("").get(name);
    },
    manifestAbove: (from) => {
      for (const folder of foldersAbove(from)) {
        const manifest = manifestIn(folder);
        if (manifest !== undefined) return { folder, manifest };
      }
      return undefined;
    },
  };
}

/** The patterns of a workspace root; `undefined` where a folder is none. */
function workspacePatterns(
  files: RepoFiles,
  folder: string,
  manifest: Manifest | undefined,
): readonly string[] | undefined {
  const workspaces = manifest?.["workspaces"];
  const lerna = parseManifest(files.read(inFolder(folder, "lerna.json")));
  const lists = [
    isRecord(workspaces) ? workspaces["packages"] : workspaces,
    pnpmPackages(files, inFolder(folder, "pnpm-workspace.yaml")),
    lerna?.["packages"],
  ].filter(Array.isArray);
  return lists.length === 0 ? undefined : lists.flatMap(texts);
}

function pnpmPackages(files: RepoFiles, path: string): unknown {
  const text = files.read(path);
  if (text === undefined) return undefined;
  const { value } = parseDocument(sourceText(path, text));
  return isRecord(value) ? value["packages"] : undefined;
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
      .map((pattern) => compileGlob(pattern.replace(/^!?(?:\.?\/)*/, "").replace(/\/+$/, ""))),
  );
  return (folder) => {
    if (root !== "" && !folder.startsWith(`${root}/`)) return false;
    const below = root === "" ? folder : folder.slice(root.length + 1);
    const matches = (globs: typeof wanted): boolean => (globs ?? []).some((glob) => glob.matches(below));
    return matches(wanted) && !matches(unwanted);
  };
}

/** The first folder in order keeps a name that two packages claim. */
function packagesByName(
  folders: readonly string[],
  manifestIn: (folder: string) => Manifest | undefined,
): ReadonlyMap<string, WorkspacePackage> {
  const packages = new Map<string, WorkspacePackage>();
  for (const folder of folders) {
    const manifest = manifestIn(folder);
    const name = manifest?.["name"];
    if (manifest === undefined || typeof name !== "string" || packages.has(name)) continue;
    packages.set(name, { name, folder, manifest });
  }
  return packages;
}
