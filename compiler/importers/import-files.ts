import { decodeBytes } from "../source/bytes.ts";
import { compareText } from "../source/compare.ts";
import { type SourceText, sourceText } from "../source/text.ts";
import type { Importer } from "./importer.ts";
import { detectImporter, importers } from "./registry.ts";

/** The reader of some files, and their texts. */
export interface ImportFiles {
  readonly importer: Importer;
  /** Sorted by path. */
  readonly files: readonly SourceText[];
  /** Paths of files that are no text, or cannot be read. */
  readonly unreadable: readonly string[];
}

/** A file of a plan. */
export interface PlanFileBytes {
  readonly path: string;
  /** `undefined` when it cannot be read. */
  readonly bytes: Uint8Array | undefined;
}

/** Finds the reader of some files, by the id of its format or by what is in them; what is no text is left out. */
export function importFiles(
  files: readonly PlanFileBytes[],
  from: string | undefined,
): ImportFiles | undefined {
  const decoded = files.map(({ path, bytes }) => ({ path, one: bytes && decodeBytes(bytes) }));
  const texts = decoded
    .flatMap(({ path, one }) => (one?.ok === true ? [sourceText(path, one.text)] : []))
    .sort((a, b) => compareText(a.path, b.path));
  const importer = from === undefined ? detectImporter(texts) : importers.find(({ id }) => id === from);
  if (importer === undefined || texts.length === 0) return undefined;
  const unreadable = decoded.flatMap(({ path, one }) => (one?.ok === true ? [] : [path]));
  return { importer, files: texts, unreadable };
}
