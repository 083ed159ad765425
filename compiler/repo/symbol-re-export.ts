import { ts } from "ts-morph";
import type { DescribedExport } from "./symbol-declaration.ts";
import { repoPath } from "./symbol-resolution.ts";

/** A name that leads out of the repository, or to a whole module, as the statements that lead there. */
export function describeReExport(
  name: string,
  symbol: ts.Symbol,
  checker: ts.TypeChecker,
): DescribedExport | undefined {
  const node = lastAlias(symbol, checker).declarations?.[0];
  if (node === undefined || repoPath(node.getSourceFile().fileName) === undefined) return undefined;
  const binding = ts.isExportSpecifier(node) ? importedBinding(node, checker) : undefined;
  const kind = ts.isTypeOnlyImportOrExportDeclaration(binding ?? node) ? "type" : "value";
  return { name, kind, text: () => textOf(name, node, binding), ...placeOf(node) };
}

/** Where a node stands: its file relative to the root, and its line from 1. */
export function placeOf(node: ts.Node): { readonly file: string; readonly line: number } {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return { file: repoPath(source.fileName) ?? "", line: line + 1 };
}

/** Follows re-exports through the repository to the last one that is written in it. */
function lastAlias(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  const seen = new Set<ts.Symbol>();
  for (let at = symbol; ; ) {
    seen.add(at);
    const next = checker.getImmediateAliasedSymbol(at);
    const exported = next?.declarations?.some(
      (node) => ts.isExportSpecifier(node) || ts.isNamespaceExport(node),
    );
    if (next === undefined || exported !== true || seen.has(next)) return at;
    at = next;
  }
}

/** The import that `export { A }` without a module passes on. */
function importedBinding(node: ts.ExportSpecifier, checker: ts.TypeChecker): ts.Declaration | undefined {
  if (node.parent.parent.moduleSpecifier !== undefined) return undefined;
  return checker.getExportSpecifierLocalTargetSymbol(node)?.declarations?.[0];
}

function textOf(name: string, node: ts.Node, binding: ts.Declaration | undefined): string {
  if (!ts.isExportSpecifier(node)) return statementText(node);
  const { moduleSpecifier, isTypeOnly } = node.parent.parent;
  const words = isTypeOnly || node.isTypeOnly ? "export type" : "export";
  const from = node.propertyName?.getText() ?? node.name.getText();
  const both = from === name ? from : `${from} as ${name}`;
  const source = moduleSpecifier === undefined ? "" : ` from ${moduleSpecifier.getText()}`;
  const before = binding === undefined ? "" : `${statementText(binding)}\n`;
  return `${before}${words} { ${both} }${source};`;
}

function statementText(node: ts.Node): string {
  let at = node;
  while (!ts.isSourceFile(at.parent)) at = at.parent;
  return at.getText();
}
