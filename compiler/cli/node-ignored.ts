import { lstatSync } from "node:fs";
import { relative, sep } from "node:path";
import { checkIgnore, type IgnoredPaths, type IgnoreRule, readIgnored } from "../repo/ignored-paths.ts";
import { askGit } from "./node-git.ts";

/** Asks git once which of some paths below `root` it ignores; `undefined` when it cannot say. `checkout` is at or above the root. */
export async function ignoredIn(
  root: string,
  checkout: string,
  paths: readonly string[],
): Promise<IgnoredPaths | undefined> {
  const asked = new Map(paths.map((path) => [path, reachable(root, path)]));
  // A leading colon would mean something to git.
  const input = [...new Set(asked.values())].map((path) => `./${path}\0`).join("");
  const output = await askGit(root, checkIgnore, input);
  if (output === undefined) return undefined;
  const within = relative(checkout, root).split(sep).join("/");
  const found = readIgnored(output, within === "" ? "" : `${within}/`);
  return new Map(
    [...asked].flatMap(([path, reached]): [string, IgnoreRule][] => {
      const rule = found.get(`./${reached}`);
      return rule === undefined ? [] : [[path, rule]];
    }),
  );
}

/** Git refuses all paths when one leads through a symbolic link; whether it ignores the link it says. */
function reachable(root: string, path: string): string {
  const parts = path.split("/");
  for (let length = 1; length < parts.length; length++) {
    const part = parts.slice(0, length).join("/");
    if (isLink(`${root}/${part}`)) return part;
  }
  return path;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}
