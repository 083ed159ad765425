import { ts } from "ts-morph";
import { describeReExport, placeOf } from "./symbol-re-export.ts";
import type { ExportedSymbol } from "./symbol-reader.ts";
import { repoPath } from "./symbol-resolution.ts";
import { symbolText, type TextInput } from "./symbol-text.ts";

/** A symbol and the name under which it is exported. */
export interface ModuleExport {
  readonly name: string;
  readonly symbol: ts.Symbol;
}

/** An export and where its declaration stands; the text is made on demand, by the program that was asked. */
export interface DescribedExport extends Omit<ExportedSymbol, "text"> {
  text(): string;
}

/** An export as it is declared: name, kind, text and place. Nothing for what has no declaration anywhere. */
export function describeExport(
  { name, symbol }: ModuleExport,
  input: TextInput,
): DescribedExport | undefined {
  const resolved = resolve(symbol, input.checker);
  const nodes = declaredNodes(resolved);
  const [first] = nodes;
  if (first === undefined) return describeReExport(name, symbol, input.checker);
  const text = () => symbolText({ name, local: localName(first), symbol: resolved, nodes }, input);
  return { name, kind: kindOf(resolved), text, ...placeOf(first) };
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
