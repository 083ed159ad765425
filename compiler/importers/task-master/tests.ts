import type { ImportedTask, Written } from "../imported.ts";
import { stretchesOf } from "../places/markdown.ts";
import { originIn, type PlacedText } from "../places/placed-text.ts";
import { commandIn } from "../prose/command-text.ts";
import { leafBlocks } from "../prose/prose-leaves.ts";
import { sentencesOf } from "../prose/prose-sentences.ts";
import { proseText } from "../prose/prose-text.ts";

/** What a test strategy asks for: each sentence is a criterion; a sentence that is only a command is a command. */
export function taskMasterTests(
  strategy: PlacedText | undefined,
): Pick<ImportedTask, "acceptance" | "verify"> {
  if (strategy === undefined) return { acceptance: [], verify: [] };
  const { source, root } = proseText(strategy);
  const sentences = leafBlocks(root).flatMap((block) => sentencesOf(stretchesOf(source, block)));
  const acceptance: Written<string>[] = [];
  const verify: Written<string>[] = [];
  for (const { span, stretches } of sentences) {
    const command = commandIn(stretches);
    if (command !== undefined) {
      verify.push({
        value: command.text,
        origin: originIn(strategy, command.span),
        inferred: "its test strategy",
      });
      continue;
    }
    const text = source.text.slice(span.start, span.end);
    const start = span.start + (/^[\s|`*-]*/.exec(text)?.[0].length ?? 0);
    const value = source.text
      .slice(start, span.end)
      .replace(/\s+/g, " ")
      .replace(/[\s|]+$/, "");
    const end = span.start + text.trimEnd().length;
    if (/[\p{L}\p{N}]/u.test(value) && value.length <= 1000)
      acceptance.push({ value, origin: originIn(strategy, { start, end }), inferred: "its test strategy" });
  }
  return { acceptance, verify };
}
