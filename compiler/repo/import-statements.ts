import { ts } from "ts-morph";
import type { ImportedName, ImportKind } from "./repo.ts";

/** A specifier as one syntax node writes it. */
export interface FoundImport {
  readonly kind: ImportKind;
  readonly literal: ts.StringLiteralLike;
  readonly names: readonly ImportedName[];
  /** What stands for the whole module, where its uses in the file may tell the names apart. */
  readonly whole?: ts.NamespaceImport | ts.ImportEqualsDeclaration | ts.CallExpression;
}

/** What an `import … from` or `export … from` statement asks for; `undefined` for any other node. */
export function statementImport(node: ts.Node): FoundImport | undefined {
  if (ts.isImportDeclaration(node)) {
    if (!ts.isStringLiteralLike(node.moduleSpecifier)) return undefined;
    const { importClause, moduleSpecifier } = node;
    const bindings = importClause?.namedBindings;
    return {
      kind: kindOf(importClause),
      literal: moduleSpecifier,
      names: importedNames(importClause),
      ...(bindings !== undefined && ts.isNamespaceImport(bindings) && { whole: bindings }),
    };
  }
  if (ts.isExportDeclaration(node)) {
    const { exportClause, moduleSpecifier } = node;
    if (moduleSpecifier === undefined || !ts.isStringLiteralLike(moduleSpecifier)) return undefined;
    return { kind: "re-export", literal: moduleSpecifier, names: exportedNames(exportClause) };
  }
  return undefined;
}

/** What a file imports by name and lists in an `export { … }` of its own: a re-export in two steps. */
export function reExportedLocals(source: ts.SourceFile): readonly FoundImport[] {
  // Behind an `await` at the top, the parser can list a statement twice.
  const statements = [...new Map(source.statements.map((statement) => [statement.pos, statement])).values()];
  const exported = statements.flatMap(exportListOf);
  if (exported.length === 0) return [];
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteralLike(statement.moduleSpecifier)) return [];
    const imported = new Map(importedNames(statement.importClause).map(({ name, as }) => [as, name]));
    const names = exported.flatMap(({ name: local, as }): readonly ImportedName[] => {
      const name = imported.get(local);
      return name === undefined ? [] : [{ name, as }];
    });
    return names.length === 0 ? [] : [{ kind: "re-export", literal: statement.moduleSpecifier, names }];
  });
}

function exportListOf(statement: ts.Statement): readonly ImportedName[] {
  if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier !== undefined) return [];
  return statement.exportClause === undefined ? [] : exportedNames(statement.exportClause);
}

function exportedNames(clause: ts.NamedExportBindings | undefined): readonly ImportedName[] {
  if (clause === undefined) return [{ name: "*", as: "*" }];
  if (ts.isNamespaceExport(clause)) return [{ name: "*", as: clause.name.text }];
  return clause.elements.map(({ name, propertyName }) => ({
    name: (propertyName ?? name).text,
    as: name.text,
  }));
}

/** The names that an import clause takes; none where there is no clause. */
export function importedNames(clause: ts.ImportClause | undefined): readonly ImportedName[] {
  if (clause === undefined) return [];
  const names: ImportedName[] = clause.name === undefined ? [] : [{ name: "default", as: clause.name.text }];
  const bindings = clause.namedBindings;
  if (bindings === undefined) return names;
  if (ts.isNamespaceImport(bindings)) return [...names, { name: "*", as: bindings.name.text }];
  for (const { name, propertyName } of bindings.elements) {
    names.push({ name: (propertyName ?? name).text, as: name.text });
  }
  return names;
}

function kindOf(clause: ts.ImportClause | undefined): ImportKind {
  if (clause === undefined) return "static";
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return "type-only";
  const bindings = clause.namedBindings;
  if (clause.name !== undefined || bindings === undefined || ts.isNamespaceImport(bindings)) return "static";
  const onlyTypes = bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
  return onlyTypes ? "type-only" : "static";
}
