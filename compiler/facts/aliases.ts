import type { Claim } from "../plan/plan.ts";
import { linkFollower } from "../repo/resolution-links.ts";
import { folderOf, foldersAbove, inFolder, nameOf } from "../repo/resolution-path.ts";
import type { TreeLayout } from "../repo/tree-layout.ts";
import type { Alias } from "./facts.ts";

/**
 * How a claim goes through a symbolic link, if it does. What is deleted, or to be created, is a link itself where its path
 * is one: there only the folders count.
 */
export function aliasOf({ pattern, access }: Claim, layout: TreeLayout): Alias | undefined {
  const { links, strayLinks } = layout;
  if (links.size === 0 && strayLinks.size === 0) return undefined;
  const isItself = access === "delete" || access === "create";
  const ways = [...(isItself ? [] : [pattern]), ...foldersAbove(pattern)];
  const link = ways.find((way) => links.has(way) || strayLinks.has(way));
  if (link === undefined) return undefined;
  const real = realPath(pattern, isItself, layout);
  return real === pattern ? undefined : { written: pattern, real, link };
}

function realPath(pattern: string, isItself: boolean, { links, strayLinks }: TreeLayout): string | undefined {
  const follow = linkFollower(links);
  const folder = folderOf(pattern);
  const real = isItself ? inFolder(follow(folder) ?? folder, nameOf(pattern)) : (follow(pattern) ?? pattern);
  const ways = [...(isItself ? [] : [real]), ...foldersAbove(real)];
  return ways.some((way) => strayLinks.has(way)) ? undefined : real;
}
