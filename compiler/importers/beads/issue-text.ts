import { sourceText } from "../../source/text.ts";
import type { PlacedText } from "../places/placed-text.ts";
import { parsePlainMarkdown } from "../places/plain-markdown.ts";
import type { ProseText } from "../prose/prose-text.ts";

/** Reads the Markdown of an issue. A file holds hundreds of them, most of them plain. */
export function issueText(placed: PlacedText): ProseText {
  const source = sourceText(placed.source.path, placed.text);
  return { placed, source, root: parsePlainMarkdown(source) };
}
