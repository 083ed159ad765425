import { isGenerated } from "../emit/generated-mark.ts";
import { targetOf } from "./file-changes.ts";
import type { FileSystem } from "./file-system.ts";

/** The text of a file that we generated; `undefined` for all others, and when there is no text to be read. */
export function readGenerated(files: FileSystem, path: string): string | undefined {
  const read = files.read(path);
  if (!read.ok) return undefined;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(read.bytes);
    return isGenerated(text, targetOf(path)) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a file, only when it is a given one. */
export function readExactly(files: FileSystem, path: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const read = files.read(path);
  return read.ok && new TextDecoder("utf-8", { ignoreBOM: true }).decode(read.bytes) === text
    ? text
    : undefined;
}
