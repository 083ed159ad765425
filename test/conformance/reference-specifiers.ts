import { ts } from "ts-morph";
import type { ImportKind } from "../../compiler/repo/repo.ts";
import { onlyBlock, type ScriptBlock, scriptBlocks } from "./reference-components.ts";

/** One specifier as the full syntax tree has it. */
export interface ReferenceSpecifier {
  readonly kind: ImportKind;
  /** As written, escapes read. */
  readonly specifier: string;
  /** UTF-16 offsets of the literal, quotes included. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  /** True for what stands in a JSDoc comment. */
  readonly jsDoc: boolean;
  /** True for the path of a triple-slash reference, which is a path even without a dot before it. */
  readonly path: boolean;
}

/** Endings of the files that have specifiers. */
export const sourceEndings: RegExp = /\.(?:[mc]?[jt]s|[jt]sx|vue|svelte|astro)$/;

/**
 * Every specifier of a file by the full syntax tree, sorted by place. An import whose name the file lists in an
 * `export { … }` of its own stands there twice, the second time as a re-export. `undefined` when it is too deep to parse.
 */
export function referenceSpecifiers(path: string, text: string): readonly ReferenceSpecifier[] | undefined {
  const blocks = scriptBlocks(path, text);
  if (blocks === undefined) return specifiersIn(path, text);
  const found = blocks.map((block) => {
    const inside = specifiersIn(`${path}.${block.extension}`, onlyBlock(text, block));
    return inside && [...sourceOf(block, text), ...inside];
  });
  return found.some((one) => one === undefined) ? undefined : found.flatMap((one) => one ?? []);
}

/** A script that is taken from another file. */
function sourceOf({ source }: ScriptBlock, text: string): readonly ReferenceSpecifier[] {
  if (source === undefined) return [];
  const specifier = text.slice(source.start + 1, source.end - 1);
  const line = text.slice(0, source.start).split("\n").length;
  return [{ kind: "static", specifier, ...source, line, jsDoc: false, path: false }];
}

function specifiersIn(path: string, text: string): readonly ReferenceSpecifier[] | undefined {
  try {
    const source = ts.createSourceFile(
      path,
      text,
      { languageVersion: ts.ScriptTarget.ESNext, jsDocParsingMode: ts.JSDocParsingMode.ParseAll },
      true,
    );
    return collect(source);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

interface Found {
  readonly kind: ImportKind;
  readonly literal: ts.StringLiteralLike;
}

function collect(source: ts.SourceFile): readonly ReferenceSpecifier[] {
  const specifiers = new Map<string, ReferenceSpecifier>();
  const add = (one: Omit<ReferenceSpecifier, "line">): void => {
    const line = source.getLineAndCharacterOfPosition(one.start).line + 1;
    specifiers.set(`${one.start} ${one.kind}`, { ...one, line });
  };
  for (const { fileName, pos, end } of source.referencedFiles) {
    const place = { start: pos - 1, end: end + 1 };
    add({ kind: "type-only", specifier: fileName, ...place, jsDoc: false, path: true });
  }
  for (const { node, jsDoc } of everyNode(source)) {
    const found = specifierOf(node, source);
    if (found === undefined) continue;
    const { kind, literal } = found;
    const place = { start: literal.getStart(source), end: literal.end };
    add({ kind, specifier: literal.text, ...place, jsDoc, path: false });
    if (passesOn(node, source))
      add({ kind: "re-export", specifier: literal.text, ...place, jsDoc, path: false });
  }
  return [...specifiers.values()].sort((a, b) => a.start - b.start);
}

/** TypeScript takes types from the JSDoc of JavaScript only. */
function everyNode(source: ts.SourceFile): readonly { readonly node: ts.Node; readonly jsDoc: boolean }[] {
  const isScript = (source.flags & ts.NodeFlags.JavaScriptFile) !== 0;
  const nodes: { node: ts.Node; jsDoc: boolean }[] = [{ node: source, jsDoc: false }];
  // The list grows while it is read.
  for (const { node, jsDoc } of nodes) {
    ts.forEachChild(node, (child) => {
      nodes.push({ node: child, jsDoc });
    });
    const comments = isScript ? ((node as { jsDoc?: readonly ts.Node[] }).jsDoc ?? []) : [];
    for (const comment of comments) nodes.push({ node: comment, jsDoc: true });
  }
  return nodes;
}

function specifierOf(node: ts.Node, source: ts.SourceFile): Found | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.ImportDeclaration:
      return literalOf(
        (node as ts.ImportDeclaration).moduleSpecifier,
        importKind(node as ts.ImportDeclaration),
      );
    case ts.SyntaxKind.JSDocImportTag:
      return literalOf((node as ts.JSDocImportTag).moduleSpecifier, "type-only");
    case ts.SyntaxKind.ExportDeclaration:
      return literalOf((node as ts.ExportDeclaration).moduleSpecifier, "re-export");
    case ts.SyntaxKind.ExternalModuleReference: {
      const { isTypeOnly } = node.parent as ts.ImportEqualsDeclaration;
      return literalOf((node as ts.ExternalModuleReference).expression, isTypeOnly ? "type-only" : "require");
    }
    case ts.SyntaxKind.ImportType: {
      const { argument } = node as ts.ImportTypeNode;
      return ts.isLiteralTypeNode(argument) ? literalOf(argument.literal, "type-only") : undefined;
    }
    case ts.SyntaxKind.ModuleDeclaration:
      return ts.isExternalModule(source)
        ? literalOf((node as ts.ModuleDeclaration).name, "type-only")
        : undefined;
    case ts.SyntaxKind.CallExpression:
      return callSpecifier(node as ts.CallExpression);
    default:
      return undefined;
  }
}

function literalOf(node: ts.Node | undefined, kind: ImportKind): Found | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? { kind, literal: node } : undefined;
}

function importKind({ importClause }: ts.ImportDeclaration): ImportKind {
  if (importClause === undefined) return "static";
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return "type-only";
  const { name, namedBindings } = importClause;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return "static";
  const values = namedBindings.elements.filter(({ isTypeOnly }) => !isTypeOnly);
  return values.length === 0 && namedBindings.elements.length > 0 ? "type-only" : "static";
}

function callSpecifier({ expression, arguments: [first] }: ts.CallExpression): Found | undefined {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return literalOf(first, "dynamic");
  const isRequire = ts.isIdentifier(expression) && expression.text === "require";
  const isResolve =
    ts.isPropertyAccessExpression(expression) &&
    ts.isIdentifier(expression.expression) &&
    expression.expression.text === "require" &&
    expression.name.text === "resolve";
  return isRequire || isResolve ? literalOf(first, "require") : undefined;
}

/** True for an import at the top that the file exports again under any name. */
function passesOn(node: ts.Node, source: ts.SourceFile): boolean {
  if (!ts.isImportDeclaration(node) || node.parent !== source) return false;
  const { name, namedBindings } = node.importClause ?? {};
  const locals = new Set([name?.text]);
  if (namedBindings !== undefined && ts.isNamespaceImport(namedBindings)) locals.add(namedBindings.name.text);
  if (namedBindings !== undefined && ts.isNamedImports(namedBindings)) {
    for (const element of namedBindings.elements) locals.add(element.name.text);
  }
  return source.statements.some(
    (statement) =>
      ts.isExportDeclaration(statement) &&
      statement.moduleSpecifier === undefined &&
      statement.exportClause !== undefined &&
      ts.isNamedExports(statement.exportClause) &&
      statement.exportClause.elements.some((element) =>
        locals.has((element.propertyName ?? element.name).text),
      ),
  );
}
