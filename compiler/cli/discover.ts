import type { Host } from "./host.ts";

/** Where plans are looked for, the first place that has one wins. Also the words of messages and `--help`. */
export const searchedPlaces = "plan.yaml, *.plan.yaml and plans/*.yaml (also .yml and .json)";

const endings = /\.(yaml|yml|json)$/;

/** The plans of the current folder: all of the first place that has one, sorted. */
export function discoverPlans({ files }: Host): readonly string[] {
  const isFile = (path: string): boolean => ["file", "link"].includes(files.entryAt(path)?.kind ?? "");
  const here = files.list(".").filter((name) => endings.test(name));
  const below = files.list("plans").filter((name) => endings.test(name));
  const places = [
    here.filter((name) => /^plan\.[a-z]+$/.test(name)),
    here.filter((name) => /\.plan\.[a-z]+$/.test(name)),
    below.map((name) => `plans/${name}`),
  ];
  return places.map((paths) => paths.filter(isFile)).find((paths) => paths.length > 0) ?? [];
}
