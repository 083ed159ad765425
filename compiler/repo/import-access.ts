import { ts } from "ts-morph";
import type { LinkedSyntax } from "./import-syntax.ts";
import type { ImportedName } from "./repo.ts";

/**
 * The names that code takes from a module where it writes `value`, which stands for the whole module: by a property,
 * a qualified name or a pattern. `undefined` when the module is put to any other use.
 */
export function accessedNames(value: ts.Node, syntax: LinkedSyntax): readonly ImportedName[] | undefined {
  const whole = withoutWrappers(value, syntax);
  const user = syntax.parentOf(whole);
  if (user === undefined) return undefined;
  if (ts.isPropertyAccessExpression(user) && user.expression === whole) return named(user.name);
  if (ts.isQualifiedName(user) && user.left === whole) return named(user.right);
  if (ts.isElementAccessExpression(user) && user.expression === whole) {
    return ts.isStringLiteralLike(user.argumentExpression) ? named(user.argumentExpression) : undefined;
  }
  if (!ts.isVariableDeclaration(user) || user.initializer !== whole) return undefined;
  return patternNames(user.name);
}

/** The names that an object pattern takes from a module; `undefined` when it may take others too. */
export function patternNames(pattern: ts.BindingName): readonly ImportedName[] | undefined {
  if (!ts.isObjectBindingPattern(pattern)) return undefined;
  const names: ImportedName[] = [];
  for (const { dotDotDotToken, propertyName, name: local } of pattern.elements) {
    const taken = dotDotDotToken === undefined ? named(propertyName ?? local) : undefined;
    if (taken === undefined) return undefined;
    names.push(...taken.map(({ name }) => ({ name, as: ts.isIdentifier(local) ? local.text : name })));
  }
  return names;
}

/** The outermost expression around a node that has the same value: brackets, `as`, `satisfies`, `!`. */
export function withoutWrappers(node: ts.Node, { parentOf }: LinkedSyntax): ts.Node {
  let whole = node;
  for (let next = parentOf(whole); next !== undefined && isWrapper(next, whole); next = parentOf(whole)) {
    whole = next;
  }
  return whole;
}

function isWrapper(node: ts.Node, inner: ts.Node): boolean {
  const wraps =
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node);
  return wraps && node.expression === inner;
}

function named(node: ts.Node): readonly ImportedName[] | undefined {
  if (!ts.isIdentifier(node) && !ts.isStringLiteralLike(node)) return undefined;
  // Behind a syntax error the name can be missing.
  return node.text === "" ? undefined : [{ name: node.text, as: node.text }];
}
