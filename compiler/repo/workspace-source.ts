import type { RepoFiles } from "./resolution-files.ts";
import { inFolder, joinPath } from "./resolution-path.ts";
import type { Tsconfig } from "./tsconfig.ts";
import { exportTargets } from "./workspace-exports.ts";
import { texts } from "./workspace-manifest.ts";
import type { WorkspacePackage } from "./workspaces.ts";

/** What is needed to find the source behind a path that may not be built yet. */
export interface SourceInput {
  readonly files: RepoFiles;
  /** The folder of the package and the tsconfig in it. */
  readonly folder: string;
  readonly tsconfig: Tsconfig | undefined;
}

const codeExtensions = [
  ".ts",
  ".tsx",
  ".mts",
  ".cts",
  ".js",
  ".jsx",
  ".mjs",
  ".cjs",
  ".d.ts",
  ".d.mts",
  ".d.cts",
];
const outputFolders = new Set(["dist", "build", "lib", "out", "esm", "cjs"]);

/**
 * The source file behind `name` (`.`) or `name/sub` (`./sub`) of a workspace package, whether or not it was
 * built: by `exports`, then the main fields, then the usual places; `undefined` when nothing is there.
 */
export function workspaceEntry(
  { manifest }: WorkspacePackage,
  subpath: string,
  { conditions, ...input }: SourceInput & { readonly conditions: readonly string[] },
): string | undefined {
  const { exports, source, types, typings, module, main } = manifest;
  const mainFields = subpath === "." ? texts([source, types, typings, module, main]) : [];
  const sub = subpath === "." ? "index" : subpath.slice(2);
  const targets = [...exportTargets(exports, subpath, conditions), ...mainFields];
  return firstSource([...targets, `src/${sub}`, sub], input);
}

/** The first of some paths, read from the package's folder, that leads to a file of the repository. */
export function firstSource(targets: readonly string[], input: SourceInput): string | undefined {
  for (const target of targets) {
    const path = joinPath(input.folder, target);
    if (path === undefined) continue;
    for (const place of [path, ...sourcesOf(path, input)]) {
      const file = fileAt(place, input.files);
      if (file !== undefined) return file;
    }
  }
  return undefined;
}

/** Where the source of a built file may lie. */
function sourcesOf(path: string, { folder, tsconfig }: SourceInput): readonly string[] {
  const { outDir, rootDir } = tsconfig ?? {};
  const places: string[] = [];
  if (outDir !== undefined && path.startsWith(`${outDir}/`)) {
    const rest = path.slice(outDir.length + 1);
    places.push(inFolder(rootDir ?? inFolder(folder, "src"), rest));
  }
  const segments = (folder === "" ? path : path.slice(folder.length + 1)).split("/");
  const first = segments.findIndex((segment) => outputFolders.has(segment));
  if (first < 0) return places;
  const before = segments.slice(0, first);
  const after = segments.slice(first + 1);
  const inner = after.slice(
    Math.max(
      0,
      after.findIndex((segment) => !outputFolders.has(segment)),
    ),
  );
  const rests = [["src", ...after], ["src", ...inner], after, inner];
  return [...places, ...rests.map((rest) => inFolder(folder, [...before, ...rest].join("/")))];
}

function fileAt(path: string, files: RepoFiles): string | undefined {
  const stem = codeStem(path);
  const candidates = [
    path,
    ...codeExtensions.map((extension) => `${stem}${extension}`),
    ...codeExtensions.map((extension) => inFolder(stem, `index${extension}`)),
  ];
  return candidates.find((candidate) => files.has(candidate));
}

function codeStem(path: string): string {
  return path.replace(/(?:\.d)?\.[mc]?ts$|\.tsx$|\.[mc]?js$|\.jsx$/, "");
}
