import { exactFile, type FileIndex, none } from "./resolution-index.ts";
import { endings } from "./resolution-kinds.ts";
import { inFolder, joinPath } from "./resolution-path.ts";
import { versionedPaths } from "./resolution-versions.ts";
import type { Tsconfig } from "./tsconfig.ts";
import { exportTargets, isClosed } from "./workspace-exports.ts";
import { type Manifest, texts } from "./workspace-manifest.ts";

/** What is needed to find the source behind a path that may not be built yet. */
export interface SourceInput {
  readonly index: FileIndex;
  readonly tsconfigIn: (folder: string) => Tsconfig | undefined;
}

/** A package and what its package.json says. */
export interface SourcePackage {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Kinds of files by how near they are to what a person wrote. */
const sourceEndings: readonly string[] = [
  ...endings.filter((ending) => !/^\.d|js/.test(ending)),
  ...endings.filter((ending) => ending.includes("js")),
  ...endings.filter((ending) => ending.startsWith(".d")),
];
const outputFolders = new Set(["dist", "build", "lib", "out", "esm", "cjs"]);

/**
 * The source file behind `name` (`.`) or `name/sub` (`./sub`) of a workspace package, whether or not it was
 * built: by `exports`, then `typesVersions` and the main fields, then the usual places; `none` when nothing is there.
 */
export function workspaceEntry(
  { folder, manifest }: SourcePackage,
  subpath: string,
  { conditions, ...input }: SourceInput & { readonly conditions: readonly string[] },
): number {
  const { exports, source, types, typings, module, main } = manifest;
  if (isClosed(exports, subpath)) return none;
  const mainFields = subpath === "." ? texts([source, types, typings, module, main]) : [];
  const sub = subpath === "." ? "index" : subpath.slice(2);
  const versioned = versionedPaths(manifest)?.(sub)?.targets ?? [];
  const targets = [...exportTargets(exports, subpath, conditions), ...versioned, ...mainFields];
  return firstSource([...targets, `src/${sub}`, sub], folder, input);
}

/** The first of some paths, read from the package's folder, that leads to a file of the repository. */
export function firstSource(
  targets: readonly string[],
  folder: string,
  { index, tsconfigIn }: SourceInput,
): number {
  for (const target of targets) {
    const path = joinPath(folder, target);
    if (path === undefined) continue;
    for (const place of [path, ...sourcesOf(path, folder, tsconfigIn(folder))]) {
      const file = fileAt(place, index);
      if (file !== none) return file;
    }
  }
  return none;
}

/** Where the source of a built file may lie. */
function sourcesOf(path: string, folder: string, tsconfig: Tsconfig | undefined): readonly string[] {
  const { outDir, declarationDir, rootDir } = tsconfig ?? {};
  const places: string[] = [];
  for (const output of [outDir, declarationDir]) {
    if (output === undefined || !path.startsWith(`${output}/`)) continue;
    const rest = path.slice(output.length + 1);
    places.push(inFolder(rootDir ?? inFolder(folder, "src"), rest));
  }
  const segments = (folder === "" ? path : path.slice(folder.length + 1)).split("/");
  const first = segments.findIndex((segment) => outputFolders.has(segment));
  if (first < 0) return places;
  const before = segments.slice(0, first);
  const after = segments.slice(first + 1);
  const inside = after.findIndex((segment) => !outputFolders.has(segment));
  const inner = after.slice(Math.max(0, inside));
  const rests = [["src", ...after], ["src", ...inner], after, inner];
  return [...places, ...rests.map((rest) => inFolder(folder, [...before, ...rest].join("/")))];
}

function fileAt(path: string, index: FileIndex): number {
  const stem = path.replace(/(?:\.d)?\.[mc]?ts$|\.tsx$|\.[mc]?js$|\.jsx$/, "");
  const written = exactFile(index, path);
  if (written !== none) return written;
  for (const place of [stem, inFolder(stem, "index")]) {
    for (const ending of sourceEndings) {
      const file = exactFile(index, place + ending);
      if (file !== none) return file;
    }
  }
  return none;
}
