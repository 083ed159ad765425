import type { SourceText } from "../../source/text.ts";
import { hasFileName, nameOf } from "./path-ending.ts";
import { isGlob, isNameList, isOther, isPlaceholder } from "./path-shape.ts";

/** The paths with a folder that a plan names anywhere, also in code, by the last segment; a few for each. */
type NamedPaths = ReadonlyMap<string, ReadonlySet<string>>;

const known = new WeakMap<SourceText, NamedPaths>();

/** More paths with one name say no more than these. */
const mostPaths = 8;
const token = /[\w.@/()[\]{},-]{3,300}/g;

/** The paths that a plan names and that end with `/` and this path, without those that are the end of another. */
export function namedElsewhere(source: SourceText, path: string): readonly string[] {
  const paths = known.get(source) ?? collect(source);
  known.set(source, paths);
  const found = [...(paths.get(nameOf(path)) ?? [])].filter((other) => other.endsWith(`/${path}`));
  return found.filter((one) => !found.some((other) => other.endsWith(`/${one}`)));
}

function collect({ text, path: file }: SourceText): NamedPaths {
  const paths = new Map<string, Set<string>>();
  // The letter of an escape is no part of the name behind it: "\nsrc/loans.ts".
  const plain = /\.jsonl?$/i.test(file) ? text.replace(/\\(?:u[\da-f]{4}|.)/gi, " ") : text;
  for (const [found] of plain.matchAll(token)) {
    const path = found.replace(/^[[({]+(?=\w)|[.,)]{1,9}$/g, "");
    if (!/^[\w.[(]/.test(path) || !isFullPath(path)) continue;
    const same = paths.get(nameOf(path)) ?? new Set();
    if (same.size < mostPaths) same.add(path);
    paths.set(nameOf(path), same);
  }
  return paths;
}

function isFullPath(path: string): boolean {
  if (!path.includes("/") || /^\.{1,2}\//.test(path) || !hasFileName(path)) return false;
  return !isGlob(path) && !isPlaceholder(path) && !isOther(path) && !isNameList(path);
}
