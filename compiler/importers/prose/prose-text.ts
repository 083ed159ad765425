import type { Root } from "mdast";
import { type SourceText, sourceText } from "../../source/text.ts";
import type { PlacedText } from "../places/placed-text.ts";
import { parsePlainMarkdown } from "../places/plain-markdown.ts";

/** A parsed Markdown text that stands in another text. */
export interface ProseText {
  readonly placed: PlacedText;
  /** What it says, as a source of its own: places in `root` are places in it. */
  readonly source: SourceText;
  readonly root: Root;
}

/** Parses a Markdown text where it stands. A plan holds hundreds of them, most of them plain. */
export function proseText(placed: PlacedText): ProseText {
  const source = sourceText(placed.source.path, placed.text);
  return { placed, source, root: parsePlainMarkdown(source) };
}
