import { ts } from "ts-morph";
import type { Declaration } from "./repo.ts";

/** A declaration before it is known under which names it is exported. */
export type Part = Pick<Declaration, "name" | "kind" | "span" | "extent">;

/** So deep are object literals looked into: `routes.list.path`. */
const deepest = 2;

/** What stands within a declaration and has a name: members of classes, types and enums, entries of a constant. */
export function membersOf(owner: string, node: ts.Node, source: ts.SourceFile): readonly Part[] {
  const object = literalOf(node);
  if (object !== undefined) return entriesOf(owner, object, { source, depth: 1 });
  return declaredMembers(node).flatMap((member) => memberOf(owner, member, source));
}

interface Depth {
  readonly source: ts.SourceFile;
  readonly depth: number;
}

function entriesOf(
  owner: string,
  object: ts.ObjectLiteralExpression,
  { source, depth }: Depth,
): readonly Part[] {
  return object.properties.flatMap((property) => {
    const [part] = memberOf(owner, property, source);
    if (part === undefined) return [];
    const value = ts.isPropertyAssignment(property) ? literalOf(property.initializer) : undefined;
    if (value === undefined || depth === deepest) return [part];
    return [part, ...entriesOf(part.name, value, { source, depth: depth + 1 })];
  });
}

function declaredMembers(node: ts.Node): readonly ts.Node[] {
  if (ts.isTypeAliasDeclaration(node)) return ts.isTypeLiteralNode(node.type) ? node.type.members : [];
  if (ts.isModuleDeclaration(node)) return namespaceMembers(node);
  if (ts.isClassLike(node)) return node.members.flatMap(withParameters);
  return ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node) ? node.members : [];
}

/** `constructor(readonly shelf: Shelf)` declares a property. */
function withParameters(member: ts.ClassElement): readonly ts.Node[] {
  if (!ts.isConstructorDeclaration(member)) return [member];
  return [member, ...member.parameters.filter((parameter) => (parameter.modifiers?.length ?? 0) > 0)];
}

function namespaceMembers({ body }: ts.ModuleDeclaration): readonly ts.Node[] {
  if (body === undefined || !ts.isModuleBlock(body)) return [];
  return body.statements.flatMap((statement): readonly ts.Node[] =>
    ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement],
  );
}

function memberOf(owner: string, member: ts.Node, source: ts.SourceFile): readonly Part[] {
  const name = ts.isConstructorDeclaration(member) ? "constructor" : nameOf(member);
  if (name === undefined) return [];
  const { name: at = member } = member as { readonly name?: ts.Node };
  const extent = { start: member.getStart(source), end: member.end };
  const start = at.getStart(source);
  const end = at === member ? start + name.length : at.end;
  return [{ name: `${owner}.${name}`, kind: "member", span: { start, end }, extent }];
}

/** Only what a plan can write behind a dot. */
function nameOf(member: ts.Node): string | undefined {
  const { name } = member as { readonly name?: ts.Node };
  if (name === undefined || !(ts.isIdentifier(name) || ts.isStringLiteral(name))) return undefined;
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name.text) ? name.text : undefined;
}

/** The object of a constant, also as in `{ … } as const` and `defineRoutes({ … })`. */
function literalOf(node: ts.Node): ts.ObjectLiteralExpression | undefined {
  if (ts.isObjectLiteralExpression(node)) return node;
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)) {
    return literalOf(node.expression);
  }
  if (!ts.isCallExpression(node)) return undefined;
  const [first] = node.arguments;
  return first === undefined || !ts.isObjectLiteralExpression(first) ? undefined : first;
}
