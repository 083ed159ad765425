import { ts } from "ts-morph";

/** What is looked at to tell whether a type was inferred from something unread. */
export interface InferenceInput {
  readonly symbol: ts.Symbol;
  readonly nodes: readonly ts.Declaration[];
  /** The declarations that TypeScript made of the nodes. */
  readonly statements: readonly ts.Statement[];
  readonly checker: ts.TypeChecker;
}

/**
 * True when a declaration says `any` because a type comes from a module that cannot be read, not because the
 * code says so. Answers false when in doubt.
 */
export function dependsOnUnread({ symbol, nodes, statements, checker }: InferenceInput): boolean {
  if (!statements.some(saysAny) || nodes.some(saysAny)) return false;
  const isClass = (symbol.flags & ts.SymbolFlags.Class) !== 0;
  const type = isClass ? checker.getDeclaredTypeOfSymbol(symbol) : checker.getTypeOfSymbol(symbol);
  return holdsError(type, { checker, seen: new Set() }, 4);
}

function saysAny(node: ts.Node): boolean {
  return (
    node.kind === ts.SyntaxKind.AnyKeyword ||
    ts.forEachChild(node, (child) => saysAny(child) || undefined) === true
  );
}

interface Search {
  readonly checker: ts.TypeChecker;
  readonly seen: Set<ts.Type>;
}

/** Looks a few levels into a type: parts of unions, type arguments, results, and members written in place. */
function holdsError(type: ts.Type, search: Search, depth: number): boolean {
  if (isError(type)) return true;
  if (depth === 0 || search.seen.has(type)) return false;
  search.seen.add(type);
  return partsOf(type, search.checker).some((part) => holdsError(part, search, depth - 1));
}

/** The checker tells the type of what it cannot find from a written `any` by a name that is not published. */
function isError(type: ts.Type): boolean {
  const { intrinsicName } = type as { readonly intrinsicName?: string };
  return (type.flags & ts.TypeFlags.Any) !== 0 && intrinsicName === "error";
}

function partsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  if (type.isUnionOrIntersection()) return type.types;
  if ((type.flags & ts.TypeFlags.Object) === 0) return [];
  const { objectFlags } = type as ts.ObjectType;
  if ((objectFlags & ts.ObjectFlags.Reference) !== 0 && !type.isClass()) {
    return checker.getTypeArguments(type as ts.TypeReference);
  }
  const results = type.getCallSignatures().map((signature) => signature.getReturnType());
  const inPlace = type.isClass() || (objectFlags & ts.ObjectFlags.Anonymous) !== 0;
  return [...results, ...(inPlace ? type.getProperties().map((one) => checker.getTypeOfSymbol(one)) : [])];
}
