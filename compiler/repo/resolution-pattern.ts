import { compileGlob } from "./glob.ts";
import { folderOf } from "./resolution-path.ts";

/** Tells whether a path matches. */
export type Matcher = (path: string) => boolean;

/**
 * Compiles a pattern of a tsconfig or a workspace. Most have their wildcards at the end and are told without a
 * glob: `src/**`, `packages/*`, `src/*.ts`, and `src/**` with `/*.ts` behind it.
 */
export function matcherOf(pattern: string): Matcher {
  if (!/[*?[{]/.test(pattern)) return (path) => path === pattern;
  const simple = /^([^*?[{]*?)(?:\/|^)(?:\*\*|(\*\*\/)?\*([^*?[{/]*))$/.exec(pattern);
  if (simple === null) return globMatcher(pattern);
  const [, folder = "", deep, ending] = simple;
  const inside = below(folder);
  if (ending === undefined) return inside;
  const start = folder === "" ? 0 : folder.length + 1;
  return (path) =>
    path.endsWith(ending) && inside(path) && (deep !== undefined || !path.includes("/", start));
}

function globMatcher(pattern: string): Matcher {
  const glob = compileGlob(pattern);
  const beginning = /^[^*?[{]*/.exec(pattern)?.[0] ?? "";
  return (path) => path.startsWith(beginning) && glob.matches(path);
}

/** Matches all that lies in a folder, directly or not. */
export function below(folder: string): Matcher {
  if (folder === "") return () => true;
  return (path) => path.charAt(folder.length) === "/" && path.startsWith(folder);
}

/** Matches what a pattern matches, and all below it. */
export function withContents(pattern: string): Matcher {
  const matches = matcherOf(pattern);
  return (path) => {
    for (let part = path; part !== ""; part = folderOf(part)) if (matches(part)) return true;
    return false;
  };
}
