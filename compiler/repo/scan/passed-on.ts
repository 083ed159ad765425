import type { ImportedName } from "../repo.ts";
import { exportedNames, importedNames } from "./clause.ts";
import type { Finding, Findings } from "./findings.ts";

/** True when an export list without `from` may hold a name that a statement found so far imports. */
export function passesOn(text: string, at: number, { found }: Findings): boolean {
  return found.length > 0 && namesPassedOn(text, at, found).length > 0;
}

/** An import whose names an export list passes on: a re-export in two steps. */
export interface PassedOn {
  readonly finding: Finding;
  readonly names: readonly ImportedName[];
}

/** The imports of a text that the export list at a place passes on, in the order written. */
export function namesPassedOn(text: string, at: number, found: readonly Finding[]): readonly PassedOn[] {
  const exported = exportedNames(text.slice(at + 6, text.indexOf("}", at) + 1));
  return found.flatMap((finding): readonly PassedOn[] => {
    if (finding.kind !== "static" && finding.kind !== "type-only") return [];
    const imported = statementNames(text, finding);
    const names = exported.flatMap(({ name: local, as }): readonly ImportedName[] => {
      const name = imported.get(local);
      return name === undefined ? [] : [{ name, as }];
    });
    return names.length === 0 ? [] : [{ finding, names }];
  });
}

/** Under which local names an import statement takes what; nothing for other forms. */
function statementNames(text: string, { clause, start }: Finding): ReadonlyMap<string, string> {
  const behind = text.slice(clause + 6, start);
  const isStatement = text.startsWith("import", clause) && !/[(=]/.test(behind);
  return new Map(isStatement ? importedNames(behind).map(({ name, as }) => [as, name]) : []);
}
