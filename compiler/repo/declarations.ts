import { ts } from "ts-morph";
import type { Span } from "../source/text.ts";
import { exportNamesOf } from "./declaration-exports.ts";
import { membersOf, type Part } from "./declaration-members.ts";
import { scriptKindOf } from "./import-language.ts";
import type { Declaration, DeclarationKind } from "./repo.ts";
import { scriptBlocks } from "./scan/blocks.ts";
import { endingOf, holdsBlocks } from "./scan/dialect.ts";

/**
 * What a file declares at its top level and within classes, types and constants, in source order; a name once, under each
 * name that it has. `undefined` for other languages, and for what is nested too deeply to be parsed.
 */
export function readDeclarations(path: string, text: string): readonly Declaration[] | undefined {
  if (!holdsBlocks(endingOf(path))) return declarationsIn(path, text);
  const found: Declaration[] = [];
  for (const { start, end, dialect } of scriptBlocks(endingOf(path), text).scripts) {
    const name = `${path}.${dialect.types ? "ts" : "js"}${dialect.jsx && dialect.types ? "x" : ""}`;
    const within = declarationsIn(name, text.slice(start, end));
    if (within === undefined) return undefined;
    const moved = ({ start: from, end: to }: Span): Span => ({ start: from + start, end: to + start });
    found.push(...within.map((one) => ({ ...one, span: moved(one.span), extent: moved(one.extent) })));
  }
  return found;
}

function declarationsIn(path: string, text: string): readonly Declaration[] | undefined {
  const scriptKind = scriptKindOf(path);
  if (scriptKind === undefined) return undefined;
  try {
    const options = {
      languageVersion: ts.ScriptTarget.ESNext,
      jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    };
    return collect(ts.createSourceFile(path, text, options, false, scriptKind));
  } catch (error) {
    // The parser descends once per nesting level; only a hostile file exhausts the stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function collect(source: ts.SourceFile): readonly Declaration[] {
  const parts = merged(source.statements.flatMap((statement) => partsOf(statement, source)));
  const names = exportNamesOf(source);
  const found = parts.flatMap((part): readonly Declaration[] => {
    const [head = "", ...rest] = part.name.split(".");
    const under = (name: string): string => [name, ...rest].join(".");
    const others = names.filter(({ local, name }) => local === head && name !== head);
    const exported = names.some(({ local, name }) => local === head && name === head);
    const own = { ...part, local: part.name, exported: part.kind === "re-export" || exported };
    return [own, ...others.map(({ name }) => ({ ...own, name: under(name), exported: true }))];
  });
  return found.sort((a, b) => a.span.start - b.span.start || a.name.length - b.name.length);
}

/** Overloads and declarations that TypeScript merges are one. */
function merged(parts: readonly Part[]): readonly Part[] {
  const byName = new Map<string, Part>();
  for (const part of parts) {
    const before = byName.get(part.name);
    if (before === undefined) byName.set(part.name, part);
    else {
      const start = Math.min(before.extent.start, part.extent.start);
      byName.set(part.name, {
        ...before,
        extent: { start, end: Math.max(before.extent.end, part.extent.end) },
      });
    }
  }
  return [...byName.values()];
}

function partsOf(statement: ts.Statement, source: ts.SourceFile): readonly Part[] {
  if (ts.isVariableStatement(statement)) return variables(statement, source);
  if (ts.isExportDeclaration(statement)) return passedOn(statement, source);
  if (ts.isExportAssignment(statement)) {
    if (ts.isIdentifier(statement.expression)) return [];
    return withMembers(
      partOf("default", "variable", { name: statement.expression, whole: statement, source }),
      statement.expression,
      source,
    );
  }
  const kind = kindOf(statement);
  if (kind === undefined) return [];
  const { name } = statement as { readonly name?: ts.Node };
  if (name !== undefined && !ts.isIdentifier(name)) return [];
  const part = partOf(name?.text ?? "default", kind, { name: name ?? statement, whole: statement, source });
  return withMembers(part, statement, source);
}

const kinds: ReadonlyMap<ts.SyntaxKind, DeclarationKind> = new Map([
  [ts.SyntaxKind.FunctionDeclaration, "function"],
  [ts.SyntaxKind.ClassDeclaration, "class"],
  [ts.SyntaxKind.InterfaceDeclaration, "interface"],
  [ts.SyntaxKind.TypeAliasDeclaration, "type"],
  [ts.SyntaxKind.EnumDeclaration, "enum"],
  [ts.SyntaxKind.ModuleDeclaration, "namespace"],
]);

function kindOf({ kind }: ts.Statement): DeclarationKind | undefined {
  return kinds.get(kind);
}

interface Nodes {
  readonly name: ts.Node;
  readonly whole: ts.Node;
  readonly source: ts.SourceFile;
}

function partOf(name: string, kind: DeclarationKind, { name: at, whole, source }: Nodes): Part {
  const span = (node: ts.Node): Span => ({ start: node.getStart(source), end: node.end });
  return { name, kind, span: span(at), extent: span(whole) };
}

function withMembers(part: Part, node: ts.Node, source: ts.SourceFile): readonly Part[] {
  return [part, ...membersOf(part.name, node, source)];
}

function variables(statement: ts.VariableStatement, source: ts.SourceFile): readonly Part[] {
  const { declarations } = statement.declarationList;
  return declarations.flatMap((declaration) => {
    const whole = declarations.length === 1 ? statement : declaration;
    return boundNames(declaration.name).flatMap((name) => {
      const part = partOf(name.text, "variable", { name, whole, source });
      const { initializer } = declaration;
      return initializer === undefined || name !== declaration.name
        ? [part]
        : withMembers(part, initializer, source);
    });
  });
}

function boundNames(name: ts.BindingName): readonly ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

/** What a file only passes on is a line of its own, which a task may change. */
function passedOn(statement: ts.ExportDeclaration, source: ts.SourceFile): readonly Part[] {
  const { exportClause: clause, moduleSpecifier } = statement;
  if (clause === undefined || moduleSpecifier === undefined) return [];
  const specifiers = ts.isNamespaceExport(clause) ? [clause] : clause.elements;
  return specifiers.map((one) => partOf(one.name.text, "re-export", { name: one.name, whole: one, source }));
}
