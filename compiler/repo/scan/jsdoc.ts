import type { Findings } from "./findings.ts";
import { stringEnd } from "./trivia.ts";

const comment = /\/\*\*(?!\/)[\s\S]*?\*\//g;
const importType = /\bimport\(\s*(?=["'])/g;
const importTag = /@import\s[^@]*?\bfrom\s*(?=["'])|@import\s*(?=["'])/g;

/**
 * Finds the types that JavaScript takes from modules in its documentation comments: `import("x")` in the braces of a tag,
 * and `@import … from "x"`.
 */
export function scanJsdoc(text: string, { found }: Findings): void {
  if (!/\*[^\n]*import|@import/.test(text)) return;
  const known = new Set(found.map(({ start }) => start));
  for (const { 0: block, index } of text.matchAll(comment)) {
    if (!block.includes("import") || !block.includes("@")) continue;
    for (const pattern of [importType, importTag]) {
      for (const match of block.matchAll(pattern)) {
        const start = index + match.index + match[0].length;
        const end = stringEnd(text, start);
        if (end < 0 || known.has(start)) continue;
        if (pattern === importType && !isInBraces(block, match.index)) continue;
        known.add(start);
        found.push({ kind: "type-only", clause: index + match.index, start, end });
      }
    }
  }
}

/** True when braces behind a tag are open at a place of a comment. */
function isInBraces(block: string, at: number): boolean {
  const tag = block.lastIndexOf("@", at);
  if (tag < 0) return false;
  let depth = 0;
  for (const character of block.slice(tag, at)) {
    if (character === "{") depth += 1;
    else if (character === "}") depth -= 1;
  }
  return depth > 0;
}
