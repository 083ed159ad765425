import { ts } from "ts-morph";
import { readableText } from "./symbol-edits.ts";
import { hasModifier, isTypeDeclaration } from "./symbol-names.ts";

/** Which name of a statement is wanted, and whether the text exports it. */
export interface Wanted {
  /** `undefined`: the statement has no name of its own. */
  readonly local: string | undefined;
  readonly exported: boolean;
  /** What the author wrote of it, comments included. */
  readonly written: string;
}

/** The name that a declaration without one gets. */
export const unnamed = "_default";

/** A statement as a declaration without bodies: its doc comment, `export` as wanted, `declare` for values. */
export function declarationText(statement: ts.Statement, wanted: Wanted): string {
  const doc = docComment(statement);
  const head = wanted.exported ? "export " : "";
  const body = ts.isVariableStatement(statement)
    ? variableText(statement, wanted)
    : dedented(restOf(statement, wanted), statement);
  const named = wanted.local === undefined ? withName(body) : body;
  return `${doc}${head}${ambient(statement)}${kept(statement)}${named}`;
}

/** The last doc comment of a node with a line end, or nothing. */
function docComment(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const doc = docs.at(-1);
  return doc === undefined ? "" : `${dedented(doc.getText(), doc)}\n`;
}

/** Removes from all following lines the indentation of the line on which a node starts. */
function dedented(text: string, node: ts.Node): string {
  const source = node.getSourceFile().text;
  const start = node.getStart();
  const before = source.slice(source.lastIndexOf("\n", start - 1) + 1, start);
  return /^[ \t]+$/.test(before) ? text.replaceAll(`\n${before}`, "\n") : text;
}

/** A type that the author wrote stays as it is. */
function restOf(statement: ts.Statement, { written }: Wanted): string {
  const from = afterModifiers(statement);
  const text = statement.getSourceFile().text.slice(from, statement.end);
  if (isTypeDeclaration(statement) && written.includes(text)) return text;
  return readableText(statement, from, written);
}

function variableText({ declarationList }: ts.VariableStatement, { local, written }: Wanted): string {
  const declarations = [...declarationList.declarations];
  const declaration = declarations.find(({ name }) => name.getText() === local) ?? declarations[0];
  if (declaration === undefined) return "";
  return `${keyword(declarationList)} ${withTypeOfValue(declaration, written)};`;
}

function keyword({ flags }: ts.VariableDeclarationList): string {
  if ((flags & ts.NodeFlags.Const) !== 0) return "const";
  return (flags & ts.NodeFlags.Let) !== 0 ? "let" : "var";
}

/** Constants of literal types are declared by their value; the value is the type. */
function withTypeOfValue(declaration: ts.VariableDeclaration, written: string): string {
  const { name, type, initializer } = declaration;
  if (type !== undefined || initializer === undefined) {
    return readableText(declaration, name.getStart(), written);
  }
  return `${name.getText()}: ${initializer.getText()}`;
}

function afterModifiers(statement: ts.Statement): number {
  const last = ts.canHaveModifiers(statement) ? statement.modifiers?.at(-1) : undefined;
  if (last === undefined) return statement.getStart();
  const { text } = statement.getSourceFile();
  return last.end + text.slice(last.end).search(/\S/);
}

/** Types need no `declare`, but keep it where it was written. */
function ambient(statement: ts.Statement): string {
  const written = hasModifier(statement, ts.SyntaxKind.DeclareKeyword);
  return written || !isTypeDeclaration(statement) ? "declare " : "";
}

function kept(statement: ts.Statement): string {
  const words = [
    hasModifier(statement, ts.SyntaxKind.AbstractKeyword) ? "abstract " : "",
    hasModifier(statement, ts.SyntaxKind.ConstKeyword) ? "const " : "",
  ];
  return words.join("");
}

function withName(body: string): string {
  return body.replace(/^(function|class)\b\s*/, (_, word: string) => {
    const rest = word === "class" ? " " : "";
    return `${word} ${unnamed}${rest}`;
  });
}
