import { ts } from "ts-morph";

/** A declaration of a file, and the name under which others get it. */
export interface LocalExport {
  readonly local: string;
  readonly name: string;
}

/** Which of its own declarations a file exports, and how it calls them; what it only passes on is left out. */
export function exportNamesOf(source: ts.SourceFile): readonly LocalExport[] {
  return source.statements.flatMap((statement): readonly LocalExport[] => {
    if (ts.isExportDeclaration(statement)) return listed(statement);
    if (ts.isExportAssignment(statement)) {
      const { expression } = statement;
      return [{ local: ts.isIdentifier(expression) ? expression.text : "default", name: "default" }];
    }
    return marked(statement);
  });
}

function listed({ exportClause: clause, moduleSpecifier }: ts.ExportDeclaration): readonly LocalExport[] {
  if (clause === undefined || moduleSpecifier !== undefined || ts.isNamespaceExport(clause)) return [];
  return clause.elements.map(({ name, propertyName }) => ({
    local: (propertyName ?? name).text,
    name: name.text,
  }));
}

function marked(statement: ts.Statement): readonly LocalExport[] {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const has = (kind: ts.SyntaxKind): boolean => modifiers.some((modifier) => modifier.kind === kind);
  if (!has(ts.SyntaxKind.ExportKeyword)) return [];
  const locals = localNames(statement);
  if (!has(ts.SyntaxKind.DefaultKeyword)) return locals.map((local) => ({ local, name: local }));
  return [{ local: locals[0] ?? "default", name: "default" }];
}

function localNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
  }
  const { name } = statement as { readonly name?: ts.Node };
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
}

function bound(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? bound(element.name) : []));
}
