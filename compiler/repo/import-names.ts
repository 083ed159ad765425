import { ts } from "ts-morph";
import { accessedNames, patternNames, withoutWrappers } from "./import-access.ts";
import { namesThrough } from "./import-bindings.ts";
import type { FoundImport } from "./import-statements.ts";
import { type LinkedSyntax, linkedSyntax } from "./import-syntax.ts";
import type { ImportedName } from "./repo.ts";

/** Puts the names that a file uses in place of the `*` of its imports, where the syntax leaves no doubt. */
export function exactNames(source: ts.SourceFile, found: readonly FoundImport[]): readonly FoundImport[] {
  if (found.every(({ whole }) => whole === undefined)) return found;
  const syntax = linkedSyntax(source);
  return found.map((item): FoundImport => {
    if (item.whole === undefined) return item;
    const exact = usedNames(item.whole, { source, syntax });
    if (exact === undefined) return item;
    return { ...item, names: item.names.flatMap((name) => (name.name === "*" ? exact : [name])) };
  });
}

interface File {
  readonly source: ts.SourceFile;
  readonly syntax: LinkedSyntax;
}

type UsedNames = readonly ImportedName[] | undefined;

function usedNames(whole: NonNullable<FoundImport["whole"]>, { source, syntax }: File): UsedNames {
  if (ts.isCallExpression(whole)) return calledNames(whole, { source, syntax });
  const exported = ts.isImportEqualsDeclaration(whole) && whole.modifiers !== undefined;
  return exported ? undefined : namesThrough(whole.name, source, syntax);
}

function calledNames(call: ts.CallExpression, file: File): UsedNames {
  if (call.expression.kind !== ts.SyntaxKind.ImportKeyword) return valueNames(call, file);
  const promise = withoutWrappers(call, file.syntax);
  const user = file.syntax.parentOf(promise);
  if (user === undefined) return undefined;
  return ts.isAwaitExpression(user) ? valueNames(user, file) : thenNames(promise, user, file.syntax);
}

function valueNames(value: ts.Expression, { source, syntax }: File): UsedNames {
  const whole = withoutWrappers(value, syntax);
  const declaration = syntax.parentOf(whole);
  if (declaration === undefined || !ts.isVariableDeclaration(declaration))
    return accessedNames(whole, syntax);
  if (!ts.isIdentifier(declaration.name)) return accessedNames(whole, syntax);
  const list = syntax.parentOf(declaration);
  const statement = list === undefined ? undefined : syntax.parentOf(list);
  if (list === undefined || statement === undefined || !ts.isVariableStatement(statement)) return undefined;
  if (statement.modifiers !== undefined) return undefined;
  const around = syntax.parentOf(statement);
  const inBlock = (list.flags & ts.NodeFlags.BlockScoped) !== 0 && around !== undefined && ts.isBlock(around);
  return namesThrough(declaration.name, inBlock ? around : source, syntax);
}

/** `import("x").then((module) => …)`. */
function thenNames(promise: ts.Node, user: ts.Node, syntax: LinkedSyntax): UsedNames {
  if (!ts.isPropertyAccessExpression(user) || user.expression !== promise) return undefined;
  const call = syntax.parentOf(user);
  if (user.name.text !== "then" || call === undefined) return undefined;
  if (!ts.isCallExpression(call) || call.expression !== user) return undefined;
  const callback = call.arguments[0];
  // Only an arrow function has no `arguments` to see the module by.
  if (callback === undefined || !ts.isArrowFunction(callback)) return undefined;
  const [parameter] = callback.parameters;
  if (parameter === undefined || parameter.dotDotDotToken !== undefined) return undefined;
  const { name } = parameter;
  return ts.isIdentifier(name) ? namesThrough(name, callback, syntax) : patternNames(name);
}
