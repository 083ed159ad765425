import type { ImportKind } from "../repo.ts";

/** One place where a text asks for a module. Places are offsets into the text that was scanned. */
export interface Finding {
  readonly kind: ImportKind;
  /** Where the form begins: at `import`, `export`, `require`; at the specifier where there is no clause. */
  readonly clause: number;
  /** Of the specifier, quotes included. */
  readonly start: number;
  readonly end: number;
  /** True for a statement inside of a block: its names are not those of the file. */
  readonly isInner?: true;
}

/** What a scan has found, in the order written but for JSDoc, which comes last. */
export interface Findings {
  readonly found: Finding[];
  /** Where the lists of `export { … }` without `from` begin. */
  readonly lists: number[];
}
