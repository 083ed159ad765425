import type { ImportedName } from "../repo.ts";
import { exportedNames, importedNames } from "./clause.ts";
import type { Finding, Findings } from "./findings.ts";
import { clauseBehindType, listEnd } from "./statements.ts";
import { skipTrivia } from "./trivia.ts";

/** True when an export list without `from` may hold a name that a statement found so far imports. */
export function passesOn(text: string, at: number, { found }: Findings): boolean {
  if (found.length === 0) return false;
  const locals = localsOf(text, found);
  return listAt(text, at).some(({ name }) => locals.has(name));
}

/** An import whose names an export list passes on: a re-export in two steps. */
export interface PassedOn {
  readonly finding: Finding;
  readonly names: readonly ImportedName[];
}

/** The imports of a text that the export list at a place passes on, in the order written. */
export function namesPassedOn(text: string, at: number, found: readonly Finding[]): readonly PassedOn[] {
  const locals = localsOf(text, found);
  const passed = new Map<Finding, ImportedName[]>();
  for (const { name: local, as } of listAt(text, at)) {
    for (const { finding, name } of locals.get(local) ?? []) {
      const names = passed.get(finding);
      if (names === undefined) passed.set(finding, [{ name, as }]);
      else names.push({ name, as });
    }
  }
  return [...passed]
    .map(([finding, names]) => ({ finding, names }))
    .sort((a, b) => a.finding.start - b.finding.start);
}

/** The names of the export list at a place; none where no list stands. */
function listAt(text: string, at: number): readonly ImportedName[] {
  const open = clauseBehindType(text, skipTrivia(text, at + 6));
  const end = text[open] === "{" ? listEnd(text, open) : -1;
  return end < 0 ? [] : exportedNames(text.slice(at + 6, end));
}

/** What a local name stands for. */
interface Local {
  readonly finding: Finding;
  /** As the module calls it. */
  readonly name: string;
}

/** The local names of all imports, kept while findings are added: a file may have many lists. */
interface Locals {
  readonly byName: Map<string, Local[]>;
  count: number;
}

const known = new WeakMap<readonly Finding[], Locals>();

function localsOf(text: string, found: readonly Finding[]): ReadonlyMap<string, readonly Local[]> {
  const locals = known.get(found) ?? { byName: new Map<string, Local[]>(), count: 0 };
  known.set(found, locals);
  for (; locals.count < found.length; locals.count += 1) {
    const finding = found[locals.count];
    if (finding !== undefined) addLocals(locals.byName, text, finding);
  }
  return locals.byName;
}

/** More imports of one local name than any file has that compiles. */
const maxSame = 20;

/** Only statements give local names, not what stands in expressions and comments. */
function addLocals(byName: Map<string, Local[]>, text: string, finding: Finding): void {
  const { kind, clause, start, isInner } = finding;
  if (isInner === true) return;
  if ((kind !== "static" && kind !== "type-only") || !text.startsWith("import", clause)) return;
  if (text[clause - 1] === "@") return;
  if (text[skipTrivia(text, clause + 6)] === "(") return;
  const names = new Map(importedNames(text.slice(clause + 6, start)).map(({ name, as }) => [as, name]));
  for (const [as, name] of names) {
    const same = byName.get(as);
    if (same === undefined) byName.set(as, [{ finding, name }]);
    else if (same.length < maxSame) same.push({ finding, name });
  }
}
