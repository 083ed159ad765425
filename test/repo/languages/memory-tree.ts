import type { LanguageImport, SourceTree } from "../../../compiler/repo/front-end.ts";
import { frontEndOf } from "../../../compiler/repo/languages/front-ends.ts";

/** A tree from a literal: path to text. */
export function memoryTree(files: Readonly<Record<string, string>>): SourceTree {
  const known = new Map(Object.entries(files));
  return { files: [...known.keys()].sort(), has: (path) => known.has(path), read: (path) => known.get(path) };
}

/** The imports of one file of a tree, by the front end of its ending. */
export function importsIn(files: Readonly<Record<string, string>>, path: string): readonly LanguageImport[] {
  const frontEnd = frontEndOf(path);
  if (frontEnd === undefined) throw new Error(`no front end for ${path}`);
  return frontEnd.open(memoryTree(files))(path, files[path] ?? "");
}

/** Every import as one line: kind, specifier, names, targets or why there is none. */
export function linesOf(files: Readonly<Record<string, string>>, path: string): readonly string[] {
  return importsIn(files, path).map(({ kind, specifier, names, targets, reason }) => {
    const list = names.map(({ name, as }) => (name === as ? name : `${name} as ${as}`)).join(", ");
    return `${kind} ${specifier} {${list}} -> ${reason ?? (targets.join(" ") || "outside")}`;
  });
}

/** The imports of a file that stands alone. */
export function linesOfText(path: string, text: string): readonly string[] {
  return linesOf({ [path]: text }, path);
}
