import { ts } from "ts-morph";
import type { Resolve } from "./symbol-resolution.ts";

/**
 * Declarations of a file, with the specifiers that the file itself writes for the files that they import. TypeScript
 * makes up its own where it has not seen where an import of the file leads.
 */
export function withWrittenSpecifiers(declarations: string, source: ts.SourceFile, resolve: Resolve): string {
  if (!declarations.includes(opening)) return declarations;
  const leadsTo = (specifier: string): string | undefined => resolve(specifier, source.fileName);
  const written = ts.preProcessFile(source.text, true, true).importedFiles.map(({ fileName }) => fileName);
  return declarations.replace(imported, (whole, specifier: string) => {
    const file = leadsTo(specifier);
    const own = file === undefined ? undefined : written.find((one) => leadsTo(one) === file);
    return own === undefined ? whole : `${opening}${JSON.stringify(own)}`;
  });
}

const opening = "import(";
const imported = /\bimport\("([^"\n]+)"/g;
