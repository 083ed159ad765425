import { ts } from "ts-morph";
import { accessedNames } from "./import-access.ts";
import type { LinkedSyntax } from "./import-syntax.ts";
import type { ImportedName } from "./repo.ts";

/**
 * The names that code takes from a module through an identifier that is bound to it as a whole. `scope` holds every
 * place that can mean this binding. `undefined` when one of them is anything else than an access to a name, also when
 * the name is declared a second time there.
 */
export function namesThrough(
  binding: ts.Identifier,
  scope: ts.Node,
  syntax: LinkedSyntax,
): readonly ImportedName[] | undefined {
  const names = new Map<string, ImportedName>();
  for (const place of otherPlaces(binding, scope, syntax)) {
    const taken = isOnlyLabel(place, syntax) ? [] : accessedNames(place, syntax);
    if (taken === undefined) return undefined;
    for (const item of taken) names.set(`${item.name}\n${item.as}`, item);
  }
  return [...names.keys()].sort().flatMap((key) => names.get(key) ?? []);
}

/** Outwards from the binding: up to the first doubt, no place is read often, however many bindings share a name. */
function* otherPlaces(binding: ts.Identifier, scope: ts.Node, syntax: LinkedSyntax): Iterable<ts.Identifier> {
  for (const step of [-1, 1] as const) {
    for (const place of syntax.sameName(binding, step)) {
      if (place.pos < scope.pos || place.end > scope.end) break;
      yield place;
    }
  }
}

/** True where an identifier names a member and means no binding: behind a dot, before a colon, in a class. */
function isOnlyLabel(place: ts.Identifier, { parentOf }: LinkedSyntax): boolean {
  const parent = parentOf(place);
  if (parent === undefined) return false;
  if (ts.isQualifiedName(parent)) return parent.right === place;
  if (ts.isBindingElement(parent)) return parent.propertyName === place;
  const named =
    ts.isPropertyAccessExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isJsxAttribute(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    // A parameter property is a parameter, so these are members only.
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isAccessor(parent);
  return named && parent.name === place;
}
