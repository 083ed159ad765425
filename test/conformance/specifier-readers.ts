import { realpathSync } from "node:fs";
import { join } from "node:path";
import { parseImports } from "../../compiler/repo/parse-imports.ts";
import { scanImports } from "../../compiler/repo/scan/scan-imports.ts";
import { sourceFiles, textOf } from "./reference.ts";
import { compareSpecifiers, type SpecifierDifference, type SpecifierReader } from "./specifier-difference.ts";

/** The front ends that are compared with the reference, by name. */
export const specifierReaders: Readonly<Record<string, SpecifierReader>> = {
  scan: scanImports,
  tree: parseImports,
};

/** How a front end compares on all files of a folder. */
export interface FolderComparison {
  readonly files: number;
  readonly specifiers: number;
  /** Files that the front end does not read. */
  readonly gaveUp: readonly string[];
  readonly differences: readonly SpecifierDifference[];
  /** What the front end alone took. */
  readonly readSeconds: number;
}

/** Compares each source file of a folder that git sees and `wanted` takes. */
export function folderSpecifiers(
  folder: string,
  reader: string,
  wanted: (path: string) => boolean = () => true,
): FolderComparison {
  const root = realpathSync(folder);
  const read = specifierReaders[reader] ?? (() => undefined);
  const paths = sourceFiles(root).filter(wanted);
  let milliseconds = 0;
  const timedRead: SpecifierReader = (path, text) => {
    const start = performance.now();
    const found = read(path, text);
    milliseconds += performance.now() - start;
    return found;
  };
  const gaveUp: string[] = [];
  const differences: SpecifierDifference[] = [];
  let specifiers = 0;
  for (const path of paths) {
    const compared = compareSpecifiers(path, textOf(join(root, path)), timedRead);
    specifiers += compared.specifiers;
    if (compared.gaveUp) gaveUp.push(path);
    differences.push(...compared.differences);
  }
  return { files: paths.length, specifiers, gaveUp, differences, readSeconds: milliseconds / 1000 };
}
