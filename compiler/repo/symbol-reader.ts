import type { Span } from "../source/text.ts";

/** A name that a file exports. */
export interface ExportedSymbol {
  readonly name: string;
  /** `type`: interface, type alias or enum. `value`: everything that has a body or a value. */
  readonly kind: "type" | "value";
  /** TypeScript that declares it without bodies; lines end in LF. Made when it is first read. */
  readonly text: string;
  /** Where the declaration stands; re-exports are followed. */
  readonly file: string;
  /** Line of the declaration, from 1. */
  readonly line: number;
}

/** A declaration that a plan writes down, and the file it is meant for. */
export interface DeclareText {
  readonly name: string;
  readonly path: string | undefined;
  readonly text: string;
}

/** What the type checker has against a text; the span is within the text, the message its first line. */
export interface DeclareError {
  readonly name: string;
  readonly message: string;
  readonly span: Span;
}

/** One top-level statement of a text, with the comments before it. */
export interface DeclaredStatement {
  readonly text: string;
  readonly names: readonly DeclaredName[];
}

/** A name that a declaration text gives a meaning. */
export interface DeclaredName {
  readonly name: string;
  readonly kind: "type" | "value";
  readonly exported: boolean;
}

/** What can be asked about the declarations of a repository. Nothing is read before it is asked for. */
export interface SymbolReader {
  /** True for files of TypeScript and JavaScript: their exports can be read. */
  canRead(file: string): boolean;
  /** What a file exports, by line, then name; empty when there is no such file or it cannot be read. */
  exportsOf(file: string): readonly ExportedSymbol[];
  /** The top-level statements of a text, in order; together they are the whole text. */
  statementsOf(text: string): readonly DeclaredStatement[];
  /** Type-checks texts together, each as if it stood in the file at its path. In the order of the texts. */
  checkDeclarations(texts: readonly DeclareText[]): readonly DeclareError[];
  /** The files of the repository whose syntax trees were read so far, sorted. */
  filesRead(): readonly string[];
}
