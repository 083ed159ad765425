import { nameOf } from "./path-ending.ts";
import type { PathReading } from "./path-reading.ts";
import { isGlob } from "./path-shape.ts";
import type { PathToken, TokenBlock } from "./path-token.ts";

/** Which end of a move or copy a path is. */
export type MovedEnd = "from" | "to";

/** A token that was read as a path. */
export interface ReadPath {
  readonly token: PathToken;
  readonly reading: Extract<PathReading, { readonly kind: "path" }>;
  readonly moved?: MovedEnd;
}

const arrow = /^[`*)\s]{0,6}(?:→|->|-->|=>|⇒|➜|⟶)[`*(\s]{0,6}$/;
const toward = /^[`*\s]{0,6}(?:to|into|as)[`*\s]{1,6}$/;
const verb = /\b(?:mov|renam|copy|copi)[a-z]{0,4}\b[^.;\n]{0,80}$/i;

/** Marks the ends of moves: two paths with an arrow between them, or "move a to b". What goes into a folder keeps its name. */
export function movedEnds({ flat }: TokenBlock, paths: readonly ReadPath[]): readonly ReadPath[] {
  const marked = [...paths];
  for (const [index, to] of paths.entries()) {
    const from = marked[index - 1];
    if (from === undefined || from.moved !== undefined) continue;
    const end = from.token.at + from.token.text.length;
    if (to.token.at - end > 20) continue;
    const between = flat.slice(end, to.token.at);
    const before = flat.slice(Math.max(0, from.token.at - 100), from.token.at);
    if (!arrow.test(between) && !(toward.test(between) && verb.test(before))) continue;
    marked[index - 1] = { ...from, moved: "from" };
    marked[index] = { ...to, reading: intoFolder(from.reading, to.reading), moved: "to" };
  }
  return marked;
}

function intoFolder(from: ReadPath["reading"], to: ReadPath["reading"]): ReadPath["reading"] {
  if (to.inferred !== "a folder" || from.pattern.endsWith("/**") || isGlob(from.pattern)) return to;
  const folder = to.pattern.slice(0, -"**".length);
  return { ...to, pattern: `${folder}${nameOf(from.pattern)}`, inferred: `moved into "${folder}"` };
}
