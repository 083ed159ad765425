import { scanCode } from "./code.ts";
import type { Dialect } from "./dialect.ts";
import type { Findings } from "./findings.ts";
import { readHeader } from "./header.ts";
import { passesOn } from "./passed-on.ts";
import { scanJsdoc } from "./jsdoc.ts";

/**
 * What may ask for a module behind the header. Most files have no such words there, and those that have them in
 * prose mostly go on otherwise.
 */
const candidate =
  /\bimport(?:\s*[({*'"/`]|\s+[\w$\x80-\xff]+\s*(?:[,={*/]|from\b|[\w$\x80-\xff]+\s*(?:[,=/]|from\b)))|\brequire\s*[(.?</]|\bfrom\s*["'/]|\bmodule\s*["']|\bexport\s*(?:type\s*)?\{/g;

/**
 * Finds where a text asks for modules, in one pass, without a syntax tree. `undefined` when the text cannot be read
 * with certainty; a parser must then decide.
 */
export function scan(text: string, dialect: Dialect): Findings | undefined {
  const findings: Findings = { found: [], lists: [] };
  const body = readHeader(text, findings);
  const last = lastCandidate(text, body, findings);
  if (last >= 0 && !scanCode({ text, from: body, last, dialect }, findings)) return undefined;
  if (!dialect.types) scanJsdoc(text, findings);
  return findings;
}

function lastCandidate(text: string, from: number, findings: Findings): number {
  let last = -1;
  candidate.lastIndex = from;
  for (let match = candidate.exec(text); match !== null; match = candidate.exec(text)) {
    const isList = match[0].startsWith("export");
    if (!isList || passesOn(text, match.index, findings)) last = candidate.lastIndex;
  }
  return last;
}
