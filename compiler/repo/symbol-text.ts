import { ts } from "ts-morph";
import { dependsOnUnread } from "./symbol-inference.ts";
import { isPlainName, isTypeDeclaration, namesOf } from "./symbol-names.ts";
import { declarationText, unnamed } from "./symbol-statements.ts";

/** What the text of a symbol is made from. */
export interface TextInput {
  readonly checker: ts.TypeChecker;
  /** Statements of a file as declarations, without bodies. */
  declarations(source: ts.SourceFile, statements: readonly ts.Statement[]): ts.SourceFile | undefined;
  /** Changes a text that TypeScript wrote for a file. */
  readonly revise: (text: string, source: ts.SourceFile) => string;
}

/** The symbol whose text is asked for. */
export interface WantedSymbol {
  readonly name: string;
  /** The name in its own file; `undefined` for a default export that has none. */
  readonly local: string | undefined;
  readonly symbol: ts.Symbol;
  /** Its declarations in one file of the repository. */
  readonly nodes: readonly ts.Declaration[];
}

/** A symbol as TypeScript without bodies, under the name by which it is exported. */
export function symbolText(wanted: WantedSymbol, input: TextInput): string {
  const { name, local } = wanted;
  const exported = name === local;
  const written = wanted.nodes
    .flatMap((node) => [node, ...statementAround(node)].map((one) => one.getFullText()))
    .join("\n");
  const statements = statementsOf(wanted, input);
  const texts = statements.map((statement) => declarationText(statement, { local, exported, written }));
  const source = wanted.nodes[0]?.getSourceFile();
  const base = source === undefined ? [] : mixinBases(statements, source);
  const clause = exported ? [] : [exportClause(local ?? unnamed, name)];
  const declared = [...base, ...texts, ...clause].join("\n");
  const text = texts.length > 0 ? declared : fromChecker(wanted, input);
  return dependsOnUnread({ ...wanted, statements, checker: input.checker })
    ? `${text} /* inferred; depends on a package that is not read */`
    : text;
}

/** Types are quoted from the code, values from the declarations that TypeScript makes of it. */
function statementsOf({ local, nodes }: WantedSymbol, { declarations }: TextInput): readonly ts.Statement[] {
  const source = nodes[0]?.getSourceFile();
  if (source === undefined) return [];
  if (source.isDeclarationFile) return [...new Set(nodes.flatMap(statementAround))];
  const isJavaScript = (source.flags & ts.NodeFlags.JavaScriptFile) !== 0;
  const types = isJavaScript ? [] : nodes.filter(isTypeDeclaration);
  if (types.length === nodes.length) return types;
  const emitted = declarations(source, nodes.map(topStatement))?.statements ?? [];
  const named = emitted.filter((statement) => declares(statement, local));
  return isJavaScript ? named : [...types, ...named.filter((statement) => !isTypeDeclaration(statement))];
}

function declares(statement: ts.Statement, local: string | undefined): boolean {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return false;
  const names = namesOf(statement).map(({ name }) => name);
  if (local !== undefined) return names.includes(local);
  return names.includes(unnamed) || (names.length === 1 && names[0] === "default");
}

function topStatement(node: ts.Node): ts.Statement {
  let at = node;
  while (!ts.isSourceFile(at.parent)) at = at.parent;
  return at as ts.Statement;
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

/** For what TypeScript declares under a name of its own, such as CommonJS exports that are no identifiers. */
function fromChecker({ symbol, name, nodes }: WantedSymbol, { checker, revise }: TextInput): string {
  const type = checker.typeToString(
    checker.getTypeOfSymbol(symbol),
    nodes[0],
    ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope,
  );
  const source = nodes[0]?.getSourceFile();
  const revised = source === undefined ? type : revise(type, source);
  const shown = revised.replaceAll(/import\("[^"]*"\)\./g, "");
  if (isPlainName(name)) return `export declare const ${name}: ${shown};`;
  return `declare const ${unnamed}: ${shown};\n${exportClause(unnamed, name)}`;
}

function exportClause(local: string, name: string): string {
  if (name === "default") return `export default ${local};`;
  const quoted = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);
  return `export { ${local} as ${quoted} };`;
}
