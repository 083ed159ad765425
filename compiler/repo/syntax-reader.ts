import { readDeclarations } from "./declarations.ts";
import { exportNames } from "./export-names.ts";
import { parseImports } from "./parse-imports.ts";
import type { SyntaxReader } from "./repo.ts";

/** Reads syntax trees with the TypeScript that ts-morph brings. */
export const syntaxReader: SyntaxReader = {
  imports: parseImports,
  exportNames,
  declarations: readDeclarations,
};
