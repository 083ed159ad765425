import { ts } from "ts-morph";
import { scriptKindOf } from "./import-language.ts";

/**
 * The names that a module exports by its own statements, sorted: declarations, export lists, named re-exports and
 * `default`; not what `export *` passes on. `undefined` when that cannot be told: another language, CommonJS.
 */
export function exportNames(path: string, text: string): readonly string[] | undefined {
  const scriptKind = scriptKindOf(path);
  if (scriptKind === undefined) return undefined;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, false, scriptKind);
  if (!ts.isExternalModule(source)) return undefined;
  return [...new Set(source.statements.flatMap(namesOf))].sort();
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isExportAssignment(statement)) return ["default"];
  if (ts.isExportDeclaration(statement)) return listedNames(statement.exportClause);
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const has = (kind: ts.SyntaxKind) => modifiers.some((modifier) => modifier.kind === kind);
  if (!has(ts.SyntaxKind.ExportKeyword)) return [];
  if (has(ts.SyntaxKind.DefaultKeyword)) return ["default"];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  }
  const { name } = statement as { readonly name?: ts.Node };
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
}

function listedNames(clause: ts.NamedExportBindings | undefined): readonly string[] {
  if (clause === undefined) return [];
  return ts.isNamespaceExport(clause) ? [clause.name.text] : clause.elements.map(({ name }) => name.text);
}

function boundNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}
