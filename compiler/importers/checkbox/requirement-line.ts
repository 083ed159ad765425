import type { Nodes } from "mdast";
import type { SourceText } from "../../source/text.ts";
import type { Written } from "../imported.ts";
import { spanOf } from "../places/markdown.ts";
import { textBlocks } from "./checkbox-list.ts";
import { sliceOf } from "./checkbox-task.ts";

const line =
  /^([ \t]*(?:[-*+][ \t]+)?[*_]{0,2})((?:requirements?|reqs?|validates?|satisfies|acceptance(?: criteria)?|requisitos?|exigences?|anforderungen|要件|要求|需求)[*_]{0,2}\s*[:：].*?\S)[*_]{0,2}[ \t]*$/gim;

/** Lines such as `_Requirements: 1.1, 2.3_`, without the marks around them. */
export function requirementsIn(source: SourceText, nodes: readonly Nodes[]): readonly Written<string>[] {
  return nodes
    .flatMap((node) => textBlocks(source, node))
    .flatMap((block) => {
      const span = { start: block[0]?.span.start ?? 0, end: block.at(-1)?.span.end ?? 0 };
      return [...sliceOf(source, span).matchAll(line)].map(({ 1: lead = "", 2: value = "", index }) => {
        const start = span.start + index + lead.length;
        return { value, origin: { source, span: { start, end: start + value.length } } };
      });
    });
}

/** True for a block that holds nothing but such a line. */
export function isRequirement(source: SourceText, node: Nodes): boolean {
  const text = sliceOf(source, spanOf(node)).trim();
  return !text.includes("\n") && [...text.matchAll(line)].length === 1;
}
