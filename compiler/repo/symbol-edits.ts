import { ts } from "ts-morph";
import { hasModifier, isPlainName } from "./symbol-names.ts";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text of a declaration from an offset to its end, without private members, with a plain name for every
 * destructured parameter, and with the bare name of types that TypeScript, not the author, imported in place.
 */
export function readableText(node: ts.Node, from: number, written: string): string {
  const edits: Edit[] = [];
  collect(node, { edits, written, own: ts.getNameOfDeclaration(node as ts.Declaration)?.getText() });
  const { text } = node.getSourceFile();
  let result = "";
  let at = from;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at, node.end);
}

interface Collection {
  /** In the order of the text; none overlap. */
  readonly edits: Edit[];
  /** What the author wrote. */
  readonly written: string;
  /** The name that is declared: it cannot stand for something else. */
  readonly own: string | undefined;
}

function collect(node: ts.Node, to: Collection): void {
  if (isHidden(node)) {
    to.edits.push({ start: node.pos, end: node.end, text: "" });
    return;
  }
  if (ts.isParameter(node) && !ts.isIdentifier(node.name)) {
    to.edits.push({ start: node.name.getStart(), end: node.name.end, text: plainName(node) });
    if (node.type !== undefined) collect(node.type, to);
    return;
  }
  if (ts.isImportTypeNode(node)) shortenImport(node, to);
  ts.forEachChild(node, (child) => collect(child, to));
}

function shortenImport(node: ts.ImportTypeNode, { edits, written, own }: Collection): void {
  const name = node.qualifier?.getText();
  if (name === undefined || name.split(".")[0] === own) return;
  const start = node.getStart();
  const end = node.qualifier?.getStart() ?? start;
  const text = node.getSourceFile().text.slice(start, node.qualifier?.end);
  if (withoutQuotes(written).includes(withoutQuotes(text))) return;
  edits.push({ start, end, text: node.isTypeOf ? "typeof " : "" });
}

/** TypeScript may change the quotes. */
function withoutQuotes(text: string): string {
  return text.replace(/["']/g, "");
}

/** A private constructor stays: it says that nobody else can make one. */
function isHidden(node: ts.Node): boolean {
  if (!ts.isClassElement(node) || ts.isConstructorDeclaration(node)) return false;
  if (node.name !== undefined && ts.isPrivateIdentifier(node.name)) return true;
  return hasModifier(node, ts.SyntaxKind.PrivateKeyword);
}

function plainName(parameter: ts.ParameterDeclaration): string {
  const taken = takenNames(parameter);
  const base =
    nameFromType(parameter.type) ?? (ts.isArrayBindingPattern(parameter.name) ? "items" : "options");
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}${count}`;
  return name;
}

/** Names of the other parameters; of destructured ones only those before, whose names are settled. */
function takenNames(parameter: ts.ParameterDeclaration): ReadonlySet<string> {
  const all = [...parameter.parent.parameters];
  const before = all.slice(0, all.indexOf(parameter)).filter(({ name }) => !ts.isIdentifier(name));
  const plain = all.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  return new Set([...plain, ...before.map(plainName)]);
}

function nameFromType(type: ts.TypeNode | undefined): string | undefined {
  if (type === undefined || !ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName))
    return undefined;
  const { text } = type.typeName;
  const name = text.slice(0, 1).toLowerCase() + text.slice(1);
  return name !== text && isPlainName(name) ? name : undefined;
}
