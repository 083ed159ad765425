import { applyChanges, type FileChange } from "./file-changes.ts";
import type { Failure, FileSystem } from "./file-system.ts";

/** A text of a file as it was read, without a byte order mark, and the text that is to take its place. */
export interface Replacement {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Replaces the texts of files, all or none; a byte order mark and permissions stay. Nothing is done where a file is no longer what was
 * read, may not be written by anybody, or is a link, which would become a file.
 */
export function replaceFiles(files: FileSystem, replacements: readonly Replacement[]): Failure {
  const changes: FileChange[] = [];
  for (const { path, before, after } of replacements) {
    const entry = files.entryAt(path);
    if (entry?.kind === "link") return `"${path}" is a link; name the file that it leads to`;
    const permissions = entry?.permissions;
    if (permissions !== undefined && (permissions & 0o222) === 0) return `"${path}" is read-only`;
    const read = files.read(path);
    if (!read.ok || new TextDecoder().decode(read.bytes) !== before) return `"${path}" has changed meanwhile`;
    const content = `${byteOrderMark(read.bytes)}${after}`;
    const bits = {
      executable: entry?.executable === true,
      ...(permissions !== undefined && { permissions }),
    };
    changes.push({ path, file: { content, ...bits } });
  }
  return applyChanges(files, changes);
}

/** The mark at the beginning of a file, which is no part of its text; empty where there is none. */
export function byteOrderMark([first, second, third]: Uint8Array): string {
  return first === 0xef && second === 0xbb && third === 0xbf ? "\uFEFF" : "";
}
