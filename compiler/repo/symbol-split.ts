import { ts } from "ts-morph";
import { namesOf } from "./symbol-names.ts";
import type { DeclaredName, DeclaredStatement } from "./symbol-reader.ts";

/** The top-level statements of a text with the comments before each; lines end in LF. */
export function splitDeclarations(text: string): readonly DeclaredStatement[] {
  const clean = text.replaceAll("\r\n", "\n");
  const source = parseText(clean);
  if (source === undefined) return [{ text: clean.trim(), names: [] }];
  const statements = [...source.statements];
  const ends = statements.map((statement) => endOfLine(clean, statement.end));
  const pieces = statements.map((statement, index) => ({
    text: clean.slice(ends[index - 1] ?? 0, index === ends.length - 1 ? clean.length : ends[index]).trim(),
    names: namesOf(statement).map(({ name, kind, exported }) => ({ name, kind, exported })),
  }));
  return withLocalKinds(pieces);
}

/** Parses a text; nothing when it is nested too deeply to be parsed. */
export function parseText(text: string): ts.SourceFile | undefined {
  try {
    return ts.createSourceFile("declare.ts", text, ts.ScriptTarget.ESNext, true);
  } catch {
    return undefined;
  }
}

/** A comment behind a statement on its last line belongs to it. */
function endOfLine(text: string, end: number): number {
  return ts.getTrailingCommentRanges(text, end)?.at(-1)?.end ?? end;
}

/** `export { A }` does not say what `A` is; the statement that declares it does. */
function withLocalKinds(pieces: readonly DeclaredStatement[]): readonly DeclaredStatement[] {
  const local = pieces.flatMap(({ names }) => names.filter((name) => !name.exported));
  const kinds = new Map(local.map(({ name, kind }) => [name, kind]));
  const known = (name: DeclaredName): DeclaredName => ({ ...name, kind: kinds.get(name.name) ?? name.kind });
  return pieces.map(({ text, names }) => ({ text, names: names.map(known) }));
}
