import { ts } from "ts-morph";
import { scriptKindOf } from "../../../compiler/repo/import-language.ts";
import { parseImports } from "../../../compiler/repo/parse-imports.ts";
import type { WrittenImport } from "../../../compiler/repo/repo.ts";
import { scanImports } from "../../../compiler/repo/scan/scan-imports.ts";
import { isInJsDoc } from "../../conformance/specifier-difference.ts";

/** True when TypeScript sees no syntax error in a text; statements that only a module has stand where they may. */
export function isValid(path: string, text: string): boolean {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, scriptKindOf(path));
  const { parseDiagnostics } = source as unknown as { readonly parseDiagnostics: readonly unknown[] };
  return parseDiagnostics.length === 0 && !hasStrayStatement(source);
}

function hasStrayStatement(node: ts.Node): boolean {
  const isStatement =
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isImportEqualsDeclaration(node) ||
    (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name));
  const isAtHome = ts.isSourceFile(node.parent ?? node) || ts.isModuleBlock(node.parent);
  return (isStatement && !isAtHome) || ts.forEachChild(node, hasStrayStatement) === true;
}

/** How exactly two readings are to agree. */
export interface Agreement {
  /**
   * Only its context tells whether `import("x").a` is a value or a type, and whether a comment documents anything: then
   * either will do.
   */
  readonly anyContext?: boolean;
}

function form({ kind, specifier, request, span, line, names }: WrittenImport, isExact: boolean): string {
  const taken = isExact ? names.map(({ name, as }) => `${name}>${as}`).join() : "*";
  return `${span.start}-${span.end} line ${line} ${kind} ${specifier} ${request} ${taken}`;
}

/**
 * How a scan differs from the syntax tree, import by import; nothing where they agree. Where a scan says `*`, any names
 * will do. `undefined` when the scan gave up.
 */
export function disagreement(
  path: string,
  text: string,
  { anyContext = false }: Agreement = {},
): readonly string[] | undefined {
  const scanned = scanImports(path, text);
  if (scanned === undefined) return undefined;
  const parsed = parseImports(path, text) ?? [];
  const places = new Set(parsed.map(({ span }) => span.start));
  const documented = ({ span: { start } }: WrittenImport): boolean =>
    places.has(start) || !isInJsDoc(text, start);
  const counted = anyContext ? scanned.filter(documented) : scanned;
  const exact = new Map(
    counted.map(({ span, kind, names }) => [
      `${span.start} ${kind}`,
      names.every(({ name }) => name !== "*"),
    ]),
  );
  const forms = (imports: readonly WrittenImport[]): readonly string[] =>
    imports.map((one) => {
      const isOpen = anyContext && (one.kind === "dynamic" || one.kind === "type-only");
      return form(
        isOpen ? { ...one, kind: "dynamic" } : one,
        !isOpen && exact.get(`${one.span.start} ${one.kind}`) === true,
      );
    });
  const found = forms(counted);
  const expected = forms(parsed);
  return [
    ...found.filter((one) => !expected.includes(one)).map((one) => `scan only: ${one}`),
    ...expected.filter((one) => !found.includes(one)).map((one) => `tree only: ${one}`),
  ];
}
