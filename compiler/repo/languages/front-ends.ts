import type { FrontEnd } from "../front-end.ts";
import { c } from "./c.ts";
import { go } from "./go.ts";
import { java, kotlin } from "./jvm.ts";
import { python } from "./python.ts";
import { rust } from "./rust.ts";

/** The languages whose imports are read without a parser of their own, sorted by name. */
export const frontEnds: readonly FrontEnd[] = [c, go, java, kotlin, python, rust];

const byEnding: ReadonlyMap<string, FrontEnd> = new Map(
  frontEnds.flatMap((frontEnd) => frontEnd.endings.map((ending) => [ending, frontEnd] as const)),
);

/** The front end for a file by its ending; `undefined` for a language that has none. */
export function frontEndOf(path: string): FrontEnd | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot < 0 ? undefined : byEnding.get(name.slice(dot + 1));
}
