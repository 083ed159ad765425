import type { Failure, FileRead, FileSystem } from "./file-system.ts";

/** Why nothing can be written below a folder; `undefined` when something may, also when there is no folder yet. */
export function folderProblem(files: FileSystem, folder: string): Failure {
  const kind = files.entryAt(folder)?.kind;
  if (kind === "file" || kind === "other") return `"${folder}" is not a folder`;
  if (kind !== "link" || mayLeadToFolder(files.read(folder))) return undefined;
  return `"${folder}" is a symbolic link that leads to no folder`;
}

/** A folder that must not be listed may still be written to. */
function mayLeadToFolder(read: FileRead): boolean {
  return !read.ok && (read.problem === "folder" || read.problem === "forbidden");
}
