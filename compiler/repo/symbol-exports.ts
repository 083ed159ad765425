import { ts } from "ts-morph";
import { compareText } from "../source/compare.ts";
import { type DescribedExport, describeExport, type ModuleExport } from "./symbol-declaration.ts";
import type { ProgramView, SymbolPrograms } from "./symbol-program.ts";
import type { ExportedSymbol } from "./symbol-reader.ts";
import { virtualRoot } from "./symbol-resolution.ts";

/**
 * Everything a file exports, by line, then name, then file; re-exports are followed to the declaration. The text of an
 * export is made when it is first read: it costs more than the list.
 */
export function readExports(file: string, programs: SymbolPrograms): readonly ExportedSymbol[] {
  if (!programs.has(file) || !programs.canRead(file)) return [];
  const textOf = (name: string): string =>
    programs.ask(file, (view) => exportsIn(file, view, name)[0]?.text() ?? "");
  return programs
    .ask(file, (view) => exportsIn(file, view))
    .map(({ text: _, ...symbol }) => withText(symbol, textOf))
    .sort((a, b) => a.line - b.line || compareText(a.name, b.name) || compareText(a.file, b.file));
}

function exportsIn(file: string, view: ProgramView, name?: string): readonly DescribedExport[] {
  return moduleExports(file, view.program)
    .filter((one) => name === undefined || one.name === name)
    .flatMap((one) => describeExport(one, view) ?? []);
}

function withText(symbol: Omit<ExportedSymbol, "text">, textOf: (name: string) => string): ExportedSymbol {
  let made: string | undefined;
  return {
    ...symbol,
    get text(): string {
      made ??= textOf(symbol.name);
      return made;
    },
  };
}

/** The exports of a module, `export =` among them as `default`; none of a script or of a file that is not there. */
export function moduleExports(file: string, program: ts.Program): readonly ModuleExport[] {
  const source = program.getSourceFile(virtualRoot + file);
  const checker = program.getTypeChecker();
  const module = source === undefined ? undefined : moduleSymbol(source, checker);
  if (source === undefined || module === undefined) return [];
  const assigned = module.exports?.get(ts.InternalSymbolName.ExportEquals);
  const named = [...checker.getExportsOfModule(module), ...propertiesOf(assigned, source, checker)];
  const found = new Map(named.map((symbol) => [symbol.name, symbol]));
  if (assigned !== undefined && (assigned.flags & ts.SymbolFlags.Alias) !== 0) found.set("default", assigned);
  return [...found].map(([name, symbol]) => ({ name, symbol }));
}

/** The checker knows ES modules only; a CommonJS file has its symbol all the same. */
function moduleSymbol(source: ts.SourceFile, checker: ts.TypeChecker): ts.Symbol | undefined {
  return checker.getSymbolAtLocation(source) ?? (source as { readonly symbol?: ts.Symbol }).symbol;
}

/** `module.exports = { load }` exports the properties. */
function propertiesOf(
  assigned: ts.Symbol | undefined,
  source: ts.SourceFile,
  checker: ts.TypeChecker,
): readonly ts.Symbol[] {
  if (assigned === undefined || (source.flags & ts.NodeFlags.JavaScriptFile) === 0) return [];
  return checker.getPropertiesOfType(checker.getTypeOfSymbol(assigned));
}
