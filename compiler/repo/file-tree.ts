import type { RepoReader } from "./repo.ts";
import { foldersOf } from "./resolution-path.ts";

/** What may be asked about the files of a tree. Paths are relative to its root. */
export interface FileTree {
  isFile(path: string): boolean;
  isFolder(path: string): boolean;
  /** Files whose path ends with `/` and these segments, sorted; at most four. */
  endingWith(segments: string): readonly string[];
}

/** The files that a reader lists, to be asked about. */
export function fileTree({ files }: RepoReader): FileTree {
  const known = new Set(files);
  let folders: ReadonlySet<string> | undefined;
  let byName: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    isFile: (path) => known.has(path),
    isFolder: (path) => {
      folders ??= new Set(foldersOf(files));
      return folders.has(path);
    },
    endingWith: (segments) => {
      byName ??= filesByName(files);
      const sameName = byName.get(nameOf(segments)) ?? [];
      return sameName.filter((path) => path.endsWith(`/${segments}`)).slice(0, 4);
    },
  };
}

function filesByName(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const path of files) {
    const name = nameOf(path);
    const known = names.get(name);
    if (known === undefined) names.set(name, [path]);
    else known.push(path);
  }
  return names;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
