import { ts } from "ts-morph";

/** A name that a top-level statement declares or exports. */
export interface StatementName {
  readonly name: string;
  readonly kind: "type" | "value";
  readonly exported: boolean;
  readonly node: ts.Node;
}

/** The names that a statement declares, or exports from elsewhere; imported names are not among them. */
export function namesOf(statement: ts.Statement): readonly StatementName[] {
  if (ts.isExportDeclaration(statement)) return exportedNames(statement);
  if (ts.isExportAssignment(statement)) {
    return [{ name: "default", kind: "value", exported: true, node: statement }];
  }
  const exported = hasModifier(statement, ts.SyntaxKind.ExportKeyword);
  const byDefault = hasModifier(statement, ts.SyntaxKind.DefaultKeyword);
  const kind = isTypeDeclaration(statement) ? "type" : "value";
  const names = declaredNodes(statement).map((node) => ({ name: node.text, kind, exported, node }) as const);
  if (!byDefault) return names;
  const local = names.map((name) => ({ ...name, exported: false }));
  return [...local, { name: "default", kind, exported: true, node: statement }];
}

/** The names that imports of a statement bring into the file. */
export function importedNames(statement: ts.Statement): readonly string[] {
  if (ts.isImportEqualsDeclaration(statement)) return [statement.name.text];
  if (!ts.isImportDeclaration(statement)) return [];
  const clause = statement.importClause;
  const bindings = clause?.namedBindings;
  const first = clause?.name === undefined ? [] : [clause.name.text];
  if (bindings === undefined) return first;
  if (ts.isNamespaceImport(bindings)) return [...first, bindings.name.text];
  return [...first, ...bindings.elements.map(({ name }) => name.text)];
}

/** True for what is only a shape, and for enums: they are quoted whole, not as a signature. */
export function isTypeDeclaration(
  node: ts.Node,
): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.EnumDeclaration {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isEnumDeclaration(node);
}

/** True when a statement or member is marked by a keyword. */
export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind)
  );
}

/** True when a word can name anything; words that are keywords somewhere cannot. */
export function isPlainName(word: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, true);
  scanner.setText(word);
  return scanner.scan() === ts.SyntaxKind.Identifier && scanner.getTokenEnd() === word.length;
}

function exportedNames({ exportClause }: ts.ExportDeclaration): readonly StatementName[] {
  if (exportClause === undefined) return [];
  const nodes = ts.isNamespaceExport(exportClause) ? [exportClause] : exportClause.elements;
  return nodes.map((node) => ({ name: node.name.text, kind: "value", exported: true, node }));
}

function declaredNodes(statement: ts.Statement): readonly ts.Identifier[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  }
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    return statement.name === undefined ? [] : [statement.name];
  }
  if (isTypeDeclaration(statement)) return [statement.name];
  return ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name) ? [statement.name] : [];
}

function boundNames(name: ts.BindingName): readonly ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}
