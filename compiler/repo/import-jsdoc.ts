import { ts } from "ts-morph";
import { type FoundImport, importedNames } from "./import-statements.ts";

/** True when a comment of documentation may take types from a module. */
export function documentsImports(text: string): boolean {
  for (let start = text.indexOf("/**"); start >= 0; start = text.indexOf("/**", start)) {
    const end = text.indexOf("*/", start + 2);
    if (end < 0) return false;
    const comment = text.slice(start, end);
    if (comment.includes("@") && comment.includes("import")) return true;
    start = end + 2;
  }
  return false;
}

/** The documentation that stands before a node, where it was parsed. */
export function documentationOf(node: ts.Node): readonly ts.Node[] {
  return (node as { readonly jsDoc?: readonly ts.Node[] }).jsDoc ?? [];
}

/** What `@import … from "x"` asks for; `undefined` for any other node. */
export function documentationImport(node: ts.Node): FoundImport | undefined {
  if (node.kind !== ts.SyntaxKind.JSDocImportTag) return undefined;
  const { importClause, moduleSpecifier } = node as ts.JSDocImportTag;
  if (!ts.isStringLiteralLike(moduleSpecifier)) return undefined;
  return { kind: "type-only", literal: moduleSpecifier, names: importedNames(importClause) };
}

/** One find for each place: documentation may stand before several nodes that begin there. */
export function withoutRepeats(found: readonly FoundImport[]): readonly FoundImport[] {
  return [...new Map(found.map((item) => [item.literal.end, item])).values()];
}
