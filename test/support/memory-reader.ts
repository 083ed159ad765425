import type { RepoReader } from "../../compiler/repo/repo.ts";

/** A working tree from a literal: path to text. */
export function memoryReader(files: Readonly<Record<string, string>>): RepoReader {
  return { files: Object.keys(files).sort(), read: (path) => files[path] };
}
