import { positionAt, type SourceText, sourceText } from "../../source/text.ts";
import type { ImportedName, WrittenImport } from "../repo.ts";
import { scriptBlocks } from "./blocks.ts";
import { exportedNames, importedNames, unescaped } from "./clause.ts";
import { dialectOf, endingOf, holdsBlocks } from "./dialect.ts";
import type { Finding, Findings } from "./findings.ts";
import { namesPassedOn } from "./passed-on.ts";
import { scan } from "./scan.ts";
import { skipTrivia } from "./trivia.ts";

/**
 * Every specifier of a file of TypeScript, JavaScript, or of components that hold them, in the order written, with the
 * names that its statements tell. `undefined` when the file is in another language, or when only a parser can tell.
 */
export function scanImports(path: string, text: string): readonly WrittenImport[] | undefined {
  const parts = scanFile(path, text);
  if (parts === undefined) return undefined;
  const source = sourceText(path, text);
  return parts
    .flatMap((part) => [...part.found.map((one) => written(one, source)), ...listed(part, source)])
    .sort((a, b) => a.span.start - b.span.start);
}

/** The findings of each script of a file, at their places in the file. `undefined` as `scanImports`. */
export function scanFile(path: string, text: string): readonly Findings[] | undefined {
  const ending = endingOf(path);
  const dialect = dialectOf(ending);
  if (dialect !== undefined) {
    const findings = scan(text, dialect);
    return findings && [findings];
  }
  return holdsBlocks(ending) ? scanBlocks(ending, text) : undefined;
}

function scanBlocks(ending: string, text: string): readonly Findings[] | undefined {
  const { scripts, sources } = scriptBlocks(ending, text);
  const parts: Findings[] = [];
  for (const { start, end, dialect } of scripts) {
    const findings = scan(text.slice(start, end), dialect);
    if (findings === undefined) return undefined;
    parts.push({
      found: findings.found.map((one) => moved(one, start)),
      lists: findings.lists.map((at) => at + start),
    });
  }
  const found = sources.map((at): Finding => ({ kind: "static", clause: at.start, ...at }));
  return found.length === 0 ? parts : [...parts, { found, lists: [] }];
}

function moved(finding: Finding, by: number): Finding {
  const { clause, start, end } = finding;
  return { ...finding, clause: clause + by, start: start + by, end: end + by };
}

function written({ kind, clause, start, end }: Finding, source: SourceText): WrittenImport {
  const { text } = source;
  const specifier = unescaped(text.slice(start + 1, end - 1));
  const isReference = text.startsWith("///", clause);
  return {
    kind,
    specifier,
    request: isReference && !/^\.{0,2}\//.test(specifier) ? `./${specifier}` : specifier,
    span: { start, end },
    line: positionAt(source, start).line,
    names: namesOf({ kind, clause, start, end }, text),
  };
}

const wholeModule: readonly ImportedName[] = [{ name: "*", as: "*" }];

/** What the clause of a statement names; the first name behind an `import()` type; else all of the module. */
function namesOf({ kind, clause, start, end }: Finding, text: string): readonly ImportedName[] {
  if (clause === start || text.startsWith("///", clause)) return [];
  const behind = text.slice(clause + 6, start);
  if (text.startsWith("export", clause)) return exportedNames(behind);
  if (!text.startsWith("import", clause)) return wholeModule;
  // In JSDoc each line of a clause begins with a star.
  if (text[clause - 1] === "@") return importedNames(behind.replace(/\n[ \t]*\*/g, "\n"));
  if (text[skipTrivia(text, clause + 6)] !== "(") return importedNames(behind);
  if (kind !== "type-only") return wholeModule;
  const name = /^\s*\)\s*\.\s*([\p{ID_Continue}$]+)/u.exec(text.slice(end, end + 200))?.[1];
  return name === undefined ? wholeModule : [{ name, as: name }];
}

/** Several lists may pass on names of one import: it is written once. */
function listed({ found, lists }: Findings, source: SourceText): readonly WrittenImport[] {
  const passed = new Map<Finding, ImportedName[]>();
  for (const { finding, names } of lists.flatMap((at) => namesPassedOn(source.text, at, found))) {
    const known = passed.get(finding);
    if (known === undefined) passed.set(finding, [...names]);
    else known.push(...names);
  }
  return [...passed].map(([finding, names]) => ({ ...written(finding, source), kind: "re-export", names }));
}
