import { folderOf, nameOf } from "../repo/resolution-path.ts";

/** What stands directly in the folders of a tree. */
export interface Folders {
  /** Paths of the files in a folder, sorted; the root is `""`. */
  filesIn(folder: string): readonly string[];
  /** Names of the folders in a folder, in order of their first file. */
  foldersIn(folder: string): readonly string[];
}

/** Sorts files by folder when it is first asked. */
export function foldersOfTree(files: readonly string[]): Folders {
  let known: ReadonlyMap<string, Content> | undefined;
  const contentOf = (folder: string): Content | undefined => {
    known ??= contents(files);
    return known.get(folder);
  };
  return {
    filesIn: (folder) => contentOf(folder)?.files ?? [],
    foldersIn: (folder) => [...(contentOf(folder)?.folders ?? [])],
  };
}

interface Content {
  readonly files: string[];
  readonly folders: Set<string>;
}

function contents(files: readonly string[]): ReadonlyMap<string, Content> {
  const known = new Map<string, Content>();
  const enter = (folder: string): Content => {
    const found = known.get(folder);
    if (found !== undefined) return found;
    const content: Content = { files: [], folders: new Set() };
    known.set(folder, content);
    if (folder !== "") enter(folderOf(folder)).folders.add(nameOf(folder));
    return content;
  };
  for (const file of files) enter(folderOf(file)).files.push(file);
  return known;
}
