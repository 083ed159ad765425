import type { ImportTree } from "../importer.ts";
import type { PathMention, PathMentions } from "../paths/path-mention.ts";

/** A folder that a text names as one, and where that ends. */
export interface NamedFolder {
  readonly folder: string;
  readonly end: number;
}

/** A text with the folders that it names. */
export interface FolderText {
  readonly text: string;
  readonly folders: readonly NamedFolder[];
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

/**
 * Names without a folder lie in that which is named directly after them ("`a.json` in a `data` folder"); else, with no file
 * of theirs at the root, in the folder that was named last before them. An `index.ts` of which nobody could say where it
 * lies exports what lies beside it: the file named last before it.
 */
export function inNamedFolders(
  { paths, problems }: PathMentions,
  named: FolderText,
  tree: ImportTree | undefined,
): PathMentions {
  const moved = paths.map((path) => movedPath(path, named, tree));
  const settled = moved.filter((path, index) => path !== paths[index]).map(({ span }) => span.start);
  const found = problems.flatMap(({ kind, origin: { span } }): readonly PathMention[] => {
    const name = named.text.slice(span.start, span.end);
    if (kind !== "unclaimed-path" || !bareName.test(name) || settled.includes(span.start)) return [];
    const place =
      folderAfter(span.end, named) ?? folderBefore(span.start, named) ?? barrelPlace(name, span.start, named);
    return place === undefined ? [] : [{ ...place.in(name), span }];
  });
  const known = [...settled, ...found.map(({ span }) => span.start)];
  return {
    paths: [...moved, ...found].sort((a, b) => a.span.start - b.span.start),
    problems: problems.filter(({ origin }) => !known.includes(origin.span.start)),
  };
}

const bareName = /^[\w.-]+\.\w+$/;

function movedPath(path: PathMention, named: FolderText, tree: ImportTree | undefined): PathMention {
  const { span, pattern } = path;
  const name = named.text.slice(span.start, span.end);
  const after = bareName.test(name) ? folderAfter(span.end, named) : undefined;
  if (after !== undefined && !pattern.endsWith(after.in(name).pattern)) return { ...path, ...after.in(name) };
  if (!bareName.test(pattern) || tree?.isFile(pattern) === true) return path;
  const before = folderBefore(span.start, named);
  return before === undefined ? path : { ...path, ...before.in(pattern) };
}

interface Place {
  readonly in: (name: string) => { readonly pattern: string; readonly inferred: string };
}

function placeIn(folder: string, inferred: string): Place {
  return { in: (name) => ({ pattern: `${folder}/${name}`, inferred }) };
}

const namedAfter =
  /^[`"']?\s+(?:files?\s+)?(?:in|inside|under|within)\s+(?:an?|the)\s+(?:new\s+)?[`"']((?:[\w@-][\w@.-]*\/)*[\w@-][\w@.-]*)\/?[`"']\s+(?:directory|folder)\b/i;

function folderAfter(end: number, { text }: FolderText): Place | undefined {
  const folder = namedAfter.exec(text.slice(end, end + 200))?.[1];
  return folder === undefined ? undefined : placeIn(folder, `the folder "${folder}" is named after it`);
}

function folderBefore(start: number, { folders }: FolderText): Place | undefined {
  const folder = folders.filter(({ end }) => end <= start).at(-1)?.folder;
  return folder === undefined ? undefined : placeIn(folder, `the folder "${folder}" is named before it`);
}

const moduleNamed = /(?<![\w@./-])((?:[\w@()[\].-]{1,60}\/)+)[\w@.-]{1,60}\.[cm]?[jt]sx?(?![\w/])/g;

function barrelPlace(name: string, start: number, { text }: FolderText): Place | undefined {
  if (!/^index\.[cm]?[jt]sx?$/.test(name)) return undefined;
  const before = text.slice(Math.max(0, start - 2000), start);
  const [path, folder] = [...before.matchAll(moduleNamed)].at(-1) ?? [];
  if (path === undefined || folder === undefined || /^\.{1,2}\//.test(folder)) return undefined;
  return placeIn(folder.slice(0, -1), `beside "${path}", which is named before it`);
}
