import type { PathPattern } from "../plan/policies.ts";
import { compileGlob, type Glob } from "../repo/glob.ts";

/** The first of several patterns that matches a path, with what it was compiled to. */
export type SharedPatterns = (path: string) => PathPattern | undefined;

/** Compiles patterns of `shared_files`, so that paths can be held against them. */
export function sharedPatterns(patterns: readonly PathPattern[]): SharedPatterns {
  const compiled = patterns.map((pattern): readonly [PathPattern, Glob] => [
    pattern,
    compileGlob(pattern.pattern),
  ]);
  return (path) => compiled.find(([, glob]) => glob.matches(path))?.[0];
}
