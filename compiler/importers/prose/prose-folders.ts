import type { ImportTree } from "../importer.ts";
import type { PathMention, PathMentions } from "../paths/path-mention.ts";

/** A folder that a text names as one, and where that ends. */
export interface NamedFolder {
  readonly folder: string;
  readonly end: number;
}

const naming =
  /(?:(?:directory|folder)\s+[`"']?((?:[\w@.-]+\/)+[\w@.-]*\w)(?![\w.]*\.\w)|[`"']?((?:[\w@.-]+\/)+[\w@.-]*\w)\/?[`"']?\s+(?:directory|folder)\b)/gi;

/** The folders of "a `src/loans` directory with …" in the order named. */
export function foldersIn(text: string): readonly NamedFolder[] {
  return [...text.matchAll(naming)].flatMap((match) => {
    const folder = match[1] ?? match[2];
    return folder === undefined || /\.[a-z]{2,4}$|^\.|\.\./.test(folder)
      ? []
      : [{ folder, end: match.index + match[0].length }];
  });
}

/** Names without a folder, and with no file of theirs at the root, lie in the folder that was named last before them. */
export function inNamedFolders(
  { paths, problems }: PathMentions,
  folders: readonly NamedFolder[],
  tree: ImportTree | undefined,
): PathMentions {
  const moved = paths.map((path): PathMention => {
    const isBare = /^[\w.-]+\.\w+$/.test(path.pattern) && tree?.isFile(path.pattern) !== true;
    const folder = isBare ? folders.filter(({ end }) => end <= path.span.start).at(-1)?.folder : undefined;
    if (folder === undefined) return path;
    return {
      ...path,
      pattern: `${folder}/${path.pattern}`,
      inferred: `the folder "${folder}" is named before it`,
    };
  });
  const settled = moved.filter((path, index) => path !== paths[index]).map(({ span }) => span.start);
  return { paths: moved, problems: problems.filter(({ origin }) => !settled.includes(origin.span.start)) };
}
