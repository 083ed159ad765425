import { ts } from "ts-morph";
import { positionAt, type Span, sourceText } from "../source/text.ts";
import { expressionImport } from "./import-expressions.ts";
import { documentationImport, documentationOf, documentsImports, withoutRepeats } from "./import-jsdoc.ts";
import { scriptKindOf } from "./import-language.ts";
import { exactNames } from "./import-names.ts";
import { type FoundImport, reExportedLocals, statementImport } from "./import-statements.ts";
import type { ImportKind, WrittenImport } from "./repo.ts";

/** How much is asked of an import: the names that code takes of whole modules, or only where it stands and its kind. */
export type ImportDetail = "exact" | "plain";

/**
 * Every specifier of a TypeScript or JavaScript file in the order written, those in the documentation of JavaScript
 * included. Syntax errors are no obstacle.
 * `undefined` when the file is in another language or nested too deeply to be parsed.
 */
export function writtenImports(
  path: string,
  text: string,
  detail: ImportDetail = "exact",
): readonly WrittenImport[] | undefined {
  const scriptKind = scriptKindOf(path);
  if (scriptKind === undefined) return undefined;
  if (!/import|require|from|module|reference/.test(text)) return [];
  const source = parse(path, text, scriptKind);
  return source === undefined ? undefined : collect(source, detail);
}

function parse(path: string, text: string, scriptKind: ts.ScriptKind): ts.SourceFile | undefined {
  const isTyped = scriptKind === ts.ScriptKind.TS || scriptKind === ts.ScriptKind.TSX;
  const { ParseAll, ParseNone } = ts.JSDocParsingMode;
  const options = {
    languageVersion: ts.ScriptTarget.ESNext,
    jsDocParsingMode: !isTyped && documentsImports(text) ? ParseAll : ParseNone,
  };
  try {
    return ts.createSourceFile(path, text, options, false, scriptKind);
  } catch (error) {
    // The parser descends once per nesting level; only a hostile file exhausts the stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function collect(source: ts.SourceFile, detail: ImportDetail): readonly WrittenImport[] {
  const plain = foundImports(source);
  const found = [...(detail === "exact" ? exactNames(source, plain) : plain), ...reExportedLocals(source)];
  if (found.length === 0 && source.referencedFiles.length === 0) return [];
  const lines = sourceText(source.fileName, source.text);
  const written = (kind: ImportKind, span: Span): Pick<WrittenImport, "kind" | "span" | "line"> => ({
    kind,
    span,
    line: positionAt(lines, span.start).line,
  });
  const references = source.referencedFiles.map(
    ({ fileName, pos, end }): WrittenImport => ({
      ...written("type-only", { start: pos - 1, end: end + 1 }),
      specifier: fileName,
      request: /^\.{0,2}\//.test(fileName) ? fileName : `./${fileName}`,
      names: [],
    }),
  );
  const imports = found.map(
    ({ kind, literal, names }): WrittenImport => ({
      ...written(kind, { start: literal.getStart(source), end: literal.end }),
      specifier: literal.text,
      request: literal.text,
      names,
    }),
  );
  return [...references, ...imports].sort((a, b) => a.span.start - b.span.start);
}

/** Walks with a stack of its own, since chains of operators can be nested thousands of levels deep. */
function foundImports(source: ts.SourceFile): readonly FoundImport[] {
  const everywhere = mayImportInside(source);
  const augments = ts.isExternalModule(source);
  const found: FoundImport[] = [];
  const waiting: ts.Node[] = [...source.statements, source.endOfFileToken];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const item = statementImport(node) ?? expressionImport(node, augments) ?? documentationImport(node);
    if (item !== undefined) found.push(item);
    waiting.push(...documentationOf(node));
    if (everywhere || ts.isModuleDeclaration(node) || ts.isModuleBlock(node)) {
      ts.forEachChild(node, (child) => {
        waiting.push(child);
      });
    }
  }
  return withoutRepeats(found);
}

/** False when every `import` of the text begins a statement at the top, so that nothing else needs a look. */
function mayImportInside(source: ts.SourceFile): boolean {
  if (/\brequire\b/.test(source.text)) return true;
  const words = source.text.match(/\bimport\b/g)?.length ?? 0;
  // TypeScript lists some statements twice behind an `await` that it took for a name at first.
  const statements = new Set(source.statements.filter(ts.isImportDeclaration).map(({ end }) => end));
  return words > statements.size;
}
