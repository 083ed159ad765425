import { compileGlob, type Glob } from "./glob.ts";
import { folderOf } from "./resolution-path.ts";
import type { Tsconfig } from "./tsconfig.ts";

/** Tells whether a project's `files`, `include` and `exclude` take a file in. Patterns are compiled once. */
export function projectCoverage(): (config: Tsconfig, file: string) => boolean {
  const known = new Map<Tsconfig, (file: string) => boolean>();
  return (config, file) => {
    const covers = known.get(config) ?? coverageOf(config);
    known.set(config, covers);
    return covers(file);
  };
}

function coverageOf(config: Tsconfig): (file: string) => boolean {
  const files = new Set(config.files ?? []);
  const everything = config.files === undefined ? [folderOf(config.path)] : [];
  const include = (config.include ?? everything).flatMap(includeGlobs);
  const exclude = config.exclude.flatMap(excludeGlobs);
  const matches = (globs: readonly Glob[], file: string): boolean => globs.some((glob) => glob.matches(file));
  return (file) => files.has(file) || (matches(include, file) && !matches(exclude, file));
}

/** A last segment without wildcard or dot is a folder, and means all below it. */
function includeGlobs(pattern: string): readonly Glob[] {
  if (pattern === "") return [compileGlob("**")];
  const last = pattern.slice(folderOf(pattern).length);
  return [compileGlob(/[.*?]/.test(last) ? pattern : `${pattern}/`)];
}

/** What is left out may be a file or a folder. */
function excludeGlobs(pattern: string): readonly Glob[] {
  return pattern === "" ? [] : [compileGlob(pattern), compileGlob(`${pattern}/`)];
}
