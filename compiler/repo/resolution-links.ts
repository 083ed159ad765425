import { folderOf } from "./resolution-path.ts";

/** Links in links; more are a circle. */
const maxLinks = 40;

/** Says where a path leads that a symbolic link is a part of; `undefined` for a path without one. */
export function linkFollower(
  links: ReadonlyMap<string, string> | undefined,
): (path: string) => string | undefined {
  if (links === undefined || links.size === 0) return () => undefined;
  return (path) => {
    let real = path;
    for (let steps = 0; steps < maxLinks; steps++) {
      const link = linkIn(real, links);
      if (link === undefined) return real === path ? undefined : real;
      const rest = real.slice(link.length);
      const target = links.get(link) ?? "";
      real = target === "" ? rest.slice(1) : target + rest;
    }
    return undefined;
  };
}

function linkIn(path: string, links: ReadonlyMap<string, string>): string | undefined {
  let part = path.endsWith("/") ? path.slice(0, -1) : path;
  for (; part !== ""; part = folderOf(part)) if (links.has(part)) return part;
  return undefined;
}
