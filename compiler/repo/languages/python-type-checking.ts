/**
 * Tells whether an offset lies in the body of an `if TYPE_CHECKING:`, given code without comments and texts. Offsets
 * are asked in the order of the text.
 */
export function typeCheckingBlocks(code: string): (offset: number) => boolean {
  if (!code.includes("TYPE_CHECKING")) return () => false;
  const blocks: { readonly start: number; readonly end: number }[] = [];
  for (const match of code.matchAll(/^([ \t]*)(?:el)?if\b[^\n:]*\bTYPE_CHECKING\b[^\n:]*:/gm)) {
    const [head, indent = ""] = match;
    if (/\bnot\b/.test(head) || match.index < (blocks.at(-1)?.end ?? 0)) continue;
    blocks.push({ start: match.index, end: endOfBlock(code, match.index + head.length, indent.length) });
  }
  let next = 0;
  return (offset) => {
    while ((blocks[next]?.end ?? Number.POSITIVE_INFINITY) <= offset) next += 1;
    return offset >= (blocks[next]?.start ?? Number.POSITIVE_INFINITY);
  };
}

/** The start of the first line that is not deeper than the head. A closing bracket still belongs to the block. */
function endOfBlock(code: string, from: number, indent: number): number {
  const lines = /\n([ \t]*)(?=[^\s)\]}])/g;
  lines.lastIndex = from;
  for (let match = lines.exec(code); match !== null; match = lines.exec(code)) {
    if ((match[1] ?? "").length <= indent) return match.index;
  }
  return code.length;
}
