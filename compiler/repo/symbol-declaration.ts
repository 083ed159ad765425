import { ts } from "ts-morph";
import { dependsOnUnread } from "./symbol-inference.ts";
import { isTypeDeclaration, namesOf } from "./symbol-names.ts";
import { describeReExport, placeOf } from "./symbol-re-export.ts";
import type { ExportedSymbol } from "./symbol-reader.ts";
import { repoPath } from "./symbol-resolution.ts";
import { declarationText, unnamed } from "./symbol-statements.ts";

/** A symbol and the name under which it is exported. */
export interface ModuleExport {
  readonly name: string;
  readonly symbol: ts.Symbol;
}

export interface DeclarationInput {
  readonly checker: ts.TypeChecker;
  /** The declarations of a file, without bodies. */
  readonly declarations: (source: ts.SourceFile) => ts.SourceFile | undefined;
}

/** An export as it is declared: name, kind, text and place. Nothing for what has no declaration anywhere. */
export function describeExport(
  { name, symbol }: ModuleExport,
  input: DeclarationInput,
): ExportedSymbol | undefined {
  const resolved = resolve(symbol, input.checker);
  const nodes = declaredNodes(resolved);
  const [first] = nodes;
  if (first === undefined) return describeReExport(name, symbol, input.checker);
  const local = localName(first);
  const wanted = { name, local, symbol: resolved, nodes };
  const { file, line } = placeOf(first);
  return { name, kind: kindOf(resolved), text: textOf(wanted, input), file, line };
}

interface WantedSymbol {
  readonly name: string;
  /** The name in its own file; `undefined` for a default export that has none. */
  readonly local: string | undefined;
  readonly symbol: ts.Symbol;
  /** Its declarations in one file of the repository. */
  readonly nodes: readonly ts.Declaration[];
}

/** Follows re-exports, and `module.exports = { load }` to `load`. */
function resolve(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  const property = symbol.declarations?.find(ts.isShorthandPropertyAssignment);
  const target = property === undefined ? symbol : checker.getShorthandAssignmentValueSymbol(property);
  if (target === undefined) return symbol;
  return (target.flags & ts.SymbolFlags.Alias) === 0 ? target : checker.getAliasedSymbol(target);
}

/** A whole module has no declaration of its own, and neither has what is declared outside the repository. */
function declaredNodes({ declarations = [] }: ts.Symbol): readonly ts.Declaration[] {
  const inside = declarations.filter(
    (node) => repoPath(node.getSourceFile().fileName) !== undefined && !ts.isSourceFile(node),
  );
  return inside.filter((node) => node.getSourceFile() === inside[0]?.getSourceFile());
}

function localName(node: ts.Declaration): string | undefined {
  const name = ts.isExportAssignment(node) ? undefined : ts.getNameOfDeclaration(node);
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteralLike(name))
    ? name.text
    : undefined;
}

function kindOf({ flags }: ts.Symbol): "type" | "value" {
  return (flags & ts.SymbolFlags.Value & ~ts.SymbolFlags.Enum) === 0 ? "type" : "value";
}

function textOf(wanted: WantedSymbol, input: DeclarationInput): string {
  const { name, local } = wanted;
  const exported = name === local;
  const written = wanted.nodes
    .flatMap((node) => [node, ...statementAround(node)].map((one) => one.getFullText()))
    .join("\n");
  const statements = statementsOf(wanted, input);
  const texts = statements.map((statement) => declarationText(statement, { local, exported, written }));
  const source = wanted.nodes[0]?.getSourceFile();
  const base = source === undefined ? [] : mixinBases(statements, source);
  const declared = texts.length > 0 ? [...base, ...texts] : [fromChecker(wanted, input.checker)];
  const text = [...declared, ...(exported ? [] : [exportClause(local ?? unnamed, name)])].join("\n");
  return dependsOnUnread({ ...wanted, text, checker: input.checker })
    ? `${text} /* inferred; depends on a package that is not read */`
    : text;
}

/** Types are quoted from the code, values from the declarations that TypeScript makes of it. */
function statementsOf(
  { local, nodes }: WantedSymbol,
  { declarations }: DeclarationInput,
): readonly ts.Statement[] {
  const source = nodes[0]?.getSourceFile();
  if (source === undefined) return [];
  if (source.isDeclarationFile) return [...new Set(nodes.flatMap(statementAround))];
  const isJavaScript = (source.flags & ts.NodeFlags.JavaScriptFile) !== 0;
  const types = isJavaScript ? [] : nodes.filter(isTypeDeclaration);
  if (types.length === nodes.length) return types;
  const emitted = declarations(source)?.statements ?? [];
  const named = emitted.filter((statement) => declares(statement, local));
  return isJavaScript ? named : [...types, ...named.filter((statement) => !isTypeDeclaration(statement))];
}

function declares(statement: ts.Statement, local: string | undefined): boolean {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return false;
  const names = namesOf(statement).map(({ name }) => name);
  if (local !== undefined) return names.includes(local);
  return names.includes(unnamed) || (names.length === 1 && names[0] === "default");
}

function statementAround(node: ts.Node): readonly ts.Statement[] {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isSourceFile(at.parent) || ts.isModuleBlock(at.parent)) return [at as ts.Statement];
  }
  return [];
}

/** A class that extends the result of a call extends a constant that only its declaration file has. */
function mixinBases(statements: readonly ts.Statement[], source: ts.SourceFile): readonly string[] {
  const written = new Set(source.statements.flatMap(namesOf).map(({ name }) => name));
  return statements.filter(ts.isClassDeclaration).flatMap((declared) => {
    const local = `${declared.name?.text}_base`;
    if (written.has(local)) return [];
    const bases = declared.getSourceFile().statements.filter((statement) => declares(statement, local));
    return bases.map((statement) => declarationText(statement, { local, exported: false, written: "" }));
  });
}

function fromChecker({ symbol, local, name, nodes }: WantedSymbol, checker: ts.TypeChecker): string {
  const type = checker.typeToString(
    checker.getTypeOfSymbol(symbol),
    nodes[0],
    ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope,
  );
  const head = name === local ? "export " : "";
  return `${head}declare const ${local ?? unnamed}: ${type.replaceAll(/import\("[^"]*"\)\./g, "")};`;
}

function exportClause(local: string, name: string): string {
  if (name === "default") return `export default ${local};`;
  const quoted = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);
  return `export { ${local} as ${quoted} };`;
}
