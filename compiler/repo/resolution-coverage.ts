import { folderOf } from "./resolution-path.ts";
import { below, type Matcher, matcherOf, withContents } from "./resolution-pattern.ts";
import type { Tsconfig } from "./tsconfig.ts";

/** Tells whether a project's `files`, `include` and `exclude` take a file in. Patterns are compiled once. */
export function projectCoverage(): (config: Tsconfig, file: string) => boolean {
  const known = new Map<Tsconfig, Matcher>();
  return (config, file) => {
    let covers = known.get(config);
    if (covers === undefined) {
      covers = coverageOf(config);
      known.set(config, covers);
    }
    return covers(file);
  };
}

function coverageOf(config: Tsconfig): Matcher {
  const files = new Set(config.files ?? []);
  const everything = config.files === undefined ? [folderOf(config.path)] : [];
  const include = (config.include ?? everything).map(included);
  const exclude = config.exclude.filter((pattern) => pattern !== "").map(withContents);
  return (file) =>
    files.has(file) || (include.some((takes) => takes(file)) && !exclude.some((takes) => takes(file)));
}

/** A last segment without wildcard or dot is a folder, and means all below it. */
function included(pattern: string): Matcher {
  const last = pattern.slice(pattern.lastIndexOf("/") + 1);
  return /[.*?]/.test(last) ? matcherOf(pattern) : folderMatcher(pattern);
}

function folderMatcher(pattern: string): Matcher {
  return /[*?]/.test(pattern) ? matcherOf(`${pattern}/**`) : below(pattern);
}
