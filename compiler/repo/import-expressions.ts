import { ts } from "ts-morph";
import type { FoundImport } from "./import-statements.ts";
import type { ImportedName } from "./repo.ts";

const wholeModule: readonly ImportedName[] = [{ name: "*", as: "*" }];

/**
 * What a node other than an `import … from` or `export … from` asks for: `import()`, `require()`, `import x =
 * require()`, types written `import(…).T` and, where the file is a module, `declare module "x"` augmentations.
 */
export function expressionImport(node: ts.Node, augments: boolean): FoundImport | undefined {
  if (ts.isCallExpression(node)) return callImport(node);
  if (ts.isImportTypeNode(node)) return typeImport(node);
  if (ts.isImportEqualsDeclaration(node)) return equalsImport(node);
  if (augments && ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) {
    return { kind: "type-only", literal: node.name, names: wholeModule };
  }
  return undefined;
}

function callImport(call: ts.CallExpression): FoundImport | undefined {
  const literal = call.arguments[0];
  if (literal === undefined || !ts.isStringLiteralLike(literal)) return undefined;
  if (call.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { kind: "dynamic", literal, names: wholeModule, whole: call };
  }
  if (ts.isIdentifier(call.expression) && call.expression.text === "require") {
    return { kind: "require", literal, names: wholeModule, whole: call };
  }
  return isRequireResolve(call.expression) ? { kind: "require", literal, names: wholeModule } : undefined;
}

function isRequireResolve(callee: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return false;
  return callee.expression.text === "require" && callee.name.text === "resolve";
}

function typeImport({ argument, qualifier }: ts.ImportTypeNode): FoundImport | undefined {
  if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteralLike(argument.literal)) return undefined;
  const first = qualifier === undefined ? undefined : firstName(qualifier);
  const names = first === undefined ? wholeModule : [{ name: first, as: first }];
  return { kind: "type-only", literal: argument.literal, names };
}

function firstName(name: ts.EntityName): string {
  let left = name;
  while (ts.isQualifiedName(left)) left = left.left;
  return left.text;
}

function equalsImport(node: ts.ImportEqualsDeclaration): FoundImport | undefined {
  const reference = node.moduleReference;
  if (!ts.isExternalModuleReference(reference) || !ts.isStringLiteralLike(reference.expression))
    return undefined;
  return {
    kind: node.isTypeOnly ? "type-only" : "require",
    literal: reference.expression,
    names: wholeModule,
    whole: node,
  };
}
