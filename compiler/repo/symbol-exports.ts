import { ts } from "ts-morph";
import { compareText } from "../source/compare.ts";
import { describeExport, type ModuleExport } from "./symbol-declaration.ts";
import type { SymbolPrograms } from "./symbol-program.ts";
import type { ExportedSymbol } from "./symbol-reader.ts";
import { virtualRoot } from "./symbol-resolution.ts";

/** Everything a file exports, by line, then name, then file; re-exports are followed to the declaration. */
export function readExports(file: string, programs: SymbolPrograms): readonly ExportedSymbol[] {
  if (!programs.has(file) || !programs.canRead(file)) return [];
  const program = programs.withFile(file);
  const checker = program.getTypeChecker();
  return moduleExports(file, program)
    .flatMap((one) => {
      const found = describeExport(one, { checker, declarations: programs.declarations });
      return found === undefined ? [] : [found];
    })
    .sort((a, b) => a.line - b.line || compareText(a.name, b.name) || compareText(a.file, b.file));
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
