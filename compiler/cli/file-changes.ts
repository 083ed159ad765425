import type { Failure, FileSystem, NewFile } from "./file-system.ts";
import { fileNameOf, folderOf, joinPath } from "./path.ts";

/** A file to be written, or removed when there is no file to put in its place. */
export interface FileChange {
  readonly path: string;
  readonly file: NewFile | undefined;
}

/** Takes back one step; does its best, since it runs when something has already gone wrong. */
type Undo = () => void;

/** The files that a crash may leave behind while the one at the path is changed. */
export function temporariesOf(path: string): readonly string[] {
  return [sibling(path, "new"), sibling(path, "old")];
}

/** The file that a temporary stands for; other paths stay as they are. */
export function targetOf(path: string): string {
  const name = /^\.(.+)\.seamwright-(?:new|old)$/.exec(fileNameOf(path))?.[1];
  return name === undefined ? path : joinPath(folderOf(path), name);
}

/**
 * Makes all changes or none. Every file is first written beside its target, then all are renamed into place; when
 * a step fails, what was done is taken back and the failure returned. Folders are made as needed. A removal that
 * leaves a folder empty removes the folder.
 */
export function applyChanges(files: FileSystem, changes: readonly FileChange[]): Failure {
  const undo: Undo[] = [];
  const steps = [
    ...changes.map((change) => () => prepare(files, change, undo)),
    ...changes.map((change) => () => put(files, change, undo)),
  ];
  for (const step of steps) {
    const failure = step();
    if (failure === undefined) continue;
    for (const back of undo.reverse()) back();
    return failure;
  }
  for (const { path } of changes) files.remove(sibling(path, "old"));
  for (const { path, file } of changes) if (file === undefined) removeEmptyFolders(files, folderOf(path));
  return undefined;
}

function prepare(files: FileSystem, { path, file }: FileChange, undo: Undo[]): Failure {
  if (file === undefined) return undefined;
  const temporary = sibling(path, "new");
  const failure = makeFolders(files, folderOf(path), undo);
  if (failure !== undefined) return failure;
  if (files.entryAt(temporary) !== undefined) files.remove(temporary);
  undo.push(() => files.remove(temporary));
  return files.createFile(temporary, file);
}

function makeFolders(files: FileSystem, folder: string, undo: Undo[]): Failure {
  const missing: string[] = [];
  for (let at = folder; at !== "." && at !== "/"; at = folderOf(at)) {
    if (files.entryAt(at) !== undefined) break;
    missing.push(at);
  }
  for (const path of missing.reverse()) {
    const failure = files.createFolder(path);
    if (failure !== undefined) return failure;
    undo.push(() => files.remove(path));
  }
  return undefined;
}

/** Moves the old file aside and the new one into its place. */
function put(files: FileSystem, { path, file }: FileChange, undo: Undo[]): Failure {
  const before = files.entryAt(path);
  if (before !== undefined) {
    if (before.kind === "folder") return `cannot write "${path}": a folder stands there`;
    const old = sibling(path, "old");
    if (files.entryAt(old) !== undefined) files.remove(old);
    const failure = files.rename(path, old);
    if (failure !== undefined) return failure;
    undo.push(() => files.rename(old, path));
  }
  if (file === undefined) return undefined;
  const failure = files.rename(sibling(path, "new"), path);
  if (failure === undefined && before === undefined) undo.push(() => files.remove(path));
  return failure;
}

function removeEmptyFolders(files: FileSystem, folder: string): void {
  if (folder === "." || files.list(folder).length > 0) return;
  if (files.remove(folder) === undefined) removeEmptyFolders(files, folderOf(folder));
}

function sibling(path: string, age: "new" | "old"): string {
  return joinPath(folderOf(path), `.${fileNameOf(path)}.seamwright-${age}`);
}
