import { positionAt, sourceText } from "../source/text.ts";
import { type ImportDetail, writtenImports } from "./imports.ts";
import type { WrittenImport } from "./repo.ts";
import { scriptBlocks } from "./scan/blocks.ts";
import { endingOf, holdsBlocks } from "./scan/dialect.ts";

/**
 * The imports of a file by its syntax tree: what the scanner is measured by, and what decides where it gives up.
 * `undefined` for other languages, and for what is nested too deeply to be parsed.
 */
export function parseImports(
  path: string,
  text: string,
  detail: ImportDetail = "exact",
): readonly WrittenImport[] | undefined {
  return holdsBlocks(endingOf(path)) ? parseBlocks(path, text, detail) : writtenImports(path, text, detail);
}

function parseBlocks(path: string, text: string, detail: ImportDetail): readonly WrittenImport[] | undefined {
  const ending = endingOf(path);
  const { scripts, sources } = scriptBlocks(ending, text);
  const source = sourceText(path, text);
  const found: WrittenImport[] = sources.map((span) => {
    const specifier = text.slice(span.start + 1, span.end - 1);
    const { line } = positionAt(source, span.start);
    return { kind: "static", specifier, request: specifier, span, line, names: [] };
  });
  for (const { start, end, dialect } of scripts) {
    const name = `${path}.${dialect.types ? "ts" : "js"}${dialect.jsx && dialect.types ? "x" : ""}`;
    const imports = writtenImports(name, text.slice(start, end), detail);
    if (imports === undefined) return undefined;
    for (const one of imports) {
      const span = { start: one.span.start + start, end: one.span.end + start };
      found.push({ ...one, span, line: positionAt(source, span.start).line });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
