import type { SourceText } from "../../source/text.ts";
import { betweenLines } from "../places/front-matter.ts";
import { spanOf } from "../places/markdown.ts";
import { type ProvingCommands, provingCommands } from "./proving-command.ts";
import type { Section } from "./sections.ts";

/** The commands that stand in fences below headings of which the innermost is meant. */
export function fencedCommands(
  source: SourceText,
  sections: readonly Section[],
  meant: RegExp,
): ProvingCommands {
  const found = sections
    .filter(({ titles }) => meant.test(titles.at(-1) ?? ""))
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) => {
      if (node.type !== "code") return [];
      const span = betweenLines(source, spanOf(node));
      return [provingCommands(source, source.text.slice(span.start, span.end), span.start)];
    });
  return {
    commands: found.flatMap(({ commands }) => commands),
    problems: found.flatMap(({ problems }) => problems),
  };
}
