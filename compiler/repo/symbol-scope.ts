import { ts } from "ts-morph";
import { moduleExports } from "./symbol-exports.ts";
import { importedNames, namesOf } from "./symbol-names.ts";
import type { SymbolPrograms } from "./symbol-program.ts";

/** What a text may name because of the file it is meant for. */
export interface FileScope {
  readonly exported: ReadonlySet<string>;
  /** Declared or imported at the top level, but not exported. */
  readonly local: ReadonlySet<string>;
  /** The file with its local names exported too. */
  readonly opened: string;
}

const nothing: FileScope = { exported: new Set(), local: new Set(), opened: "" };

/** The names of an existing file; none of a file that does not exist or cannot be read. */
export function fileScope(file: string | undefined, programs: SymbolPrograms): FileScope {
  if (file === undefined || !programs.has(file) || !programs.canRead(file)) return nothing;
  const exported = new Set(
    programs.ask(file, ({ program }) => moduleExports(file, program)).map(({ name }) => name),
  );
  const text = programs.text(file);
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const declared = statements.flatMap(namesOf).map(({ name }) => name);
  const local = new Set(
    [...declared, ...statements.flatMap(importedNames)].filter((name) => !exported.has(name)),
  );
  return { exported, local, opened: `${text}\nexport { ${[...local].sort().join(", ")} };` };
}
