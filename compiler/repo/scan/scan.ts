import { lastCandidate } from "./candidates.ts";
import { scanCode } from "./code.ts";
import type { Dialect } from "./dialect.ts";
import type { Findings } from "./findings.ts";
import { readHeader } from "./header.ts";
import { lastDocumented, scanJsdoc } from "./jsdoc.ts";

/**
 * Finds where a text asks for modules, in one pass, without a syntax tree. `undefined` when the text cannot be read
 * with certainty; a parser must then decide.
 */
export function scan(text: string, dialect: Dialect): Findings | undefined {
  const findings: Findings = { found: [], lists: [] };
  const body = readHeader(text, findings);
  const documented = dialect.types ? -1 : lastDocumented(text);
  const last = Math.max(lastCandidate(text, body, findings), documented);
  const spans = last >= body ? scanCode({ text, from: body, last, dialect }, findings) : [];
  if (spans !== undefined && documented >= 0) scanJsdoc(text, { body, spans }, findings);
  return spans && findings;
}
