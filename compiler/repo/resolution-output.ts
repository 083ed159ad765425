import { exactFile, none } from "./resolution-index.ts";
import type { Lookup } from "./resolution-load.ts";
import { loadField } from "./resolution-load.ts";
import { folderOf, inFolder } from "./resolution-path.ts";
import type { Tsconfig } from "./tsconfig.ts";

const builtEndings: readonly (readonly [string, readonly string[]])[] = [
  [".mjs", [".mts", ".mjs"]],
  [".cjs", [".cts", ".cjs"]],
  [".js", [".tsx", ".ts", ".jsx", ".js"]],
  [".json", [".tsx", ".ts", ".jsx", ".js"]],
  [".d.mts", [".mts", ".mjs"]],
  [".d.cts", [".cts", ".cjs"]],
  [".d.ts", [".tsx", ".ts", ".jsx", ".js"]],
];

/**
 * The file that a project builds into a path, as TypeScript tells it when a package names its own built files: by
 * `outDir` or `declarationDir`, and `rootDir` or else the folder of the tsconfig. `scope` is the package's folder.
 */
export function inputOf(
  path: string,
  { scope, project, lookup }: { scope: string; project: Tsconfig | undefined; lookup: Lookup },
): number {
  if (project === undefined || (scope !== "" && !project.path.startsWith(`${scope}/`))) return none;
  const root = project.rootDir ?? folderOf(project.path);
  const source = [project.declarationDir, project.outDir]
    .flatMap((output) => restBelow(output, path) ?? [])
    .flatMap((rest) => candidates(inFolder(root, rest)))
    .find((candidate) => exactFile(lookup.index, candidate) !== none);
  return source === undefined ? none : loadField(lookup, source);
}

function restBelow(folder: string | undefined, path: string): string | undefined {
  if (folder === undefined || folder === "") return folder === undefined ? undefined : path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

function candidates(built: string): readonly string[] {
  return builtEndings
    .filter(([ending]) => built.endsWith(ending))
    .flatMap(([ending, inputs]) => inputs.map((input) => built.slice(0, -ending.length) + input));
}
