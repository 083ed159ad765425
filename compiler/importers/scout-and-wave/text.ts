import type { Nodes } from "mdast";
import { sourceText } from "../../source/text.ts";
import { pieces } from "../claims/written-values.ts";
import type { Written } from "../imported.ts";
import { parseMarkdown, spanOf } from "../places/markdown.ts";
import { originIn, type PlacedText } from "../places/placed-text.ts";
import { isProvingCommand } from "../prose/proving-command.ts";
import { firstSentence } from "../words/cut-text.ts";

/** What the text of an agent says beside what it describes. */
export interface AgentText {
  readonly title: Written<string> | undefined;
  readonly verify: readonly Written<string>[];
}

/** Reads the Markdown that an agent is given: its first sentence, and the commands under "Verification gate". */
export function agentText(placed: PlacedText): AgentText {
  const source = sourceText(placed.source.path, placed.text);
  const { children } = parseMarkdown(source);
  const verify: Written<string>[] = [];
  let isGate = false;
  for (const node of children) {
    const text = placed.text.slice(spanOf(node).start, spanOf(node).end);
    if (node.type === "heading" || (node.type === "paragraph" && /^\*\*[^*]+\*\*:?\s*$/.test(text)))
      isGate = /\bverif/i.test(text);
    if (isGate && node.type === "code") verify.push(...commandsIn(placed, node));
  }
  return { title: titleIn(placed, children), verify };
}

function commandsIn(placed: PlacedText, code: Nodes): readonly Written<string>[] {
  const { start, end } = spanOf(code);
  return pieces(placed.text.slice(start, end), /\r\n|\n|\r/g, start)
    .filter(({ value }) => isProvingCommand(value))
    .map(({ value, span }) => ({ value, origin: originIn(placed, span) }));
}

/** A heading that names the agent is a title; others only say what kind of text follows. */
function titleIn(placed: PlacedText, nodes: readonly Nodes[]): Written<string> | undefined {
  const texts = nodes.flatMap((node) => {
    const { start, end } = spanOf(node);
    const text = placed.text.slice(start, end);
    if (node.type === "heading") return [headingTitle(text, start)];
    const value = node.type === "paragraph" ? firstSentence(text.replace(/\*\*/g, "")) : "";
    return value === ""
      ? []
      : [{ value, span: { start, end: sentenceEnd(text, value, start) }, isHeading: false }];
  });
  const found =
    texts.find((text) => text?.isHeading === false || text?.isNamed) ?? texts.find((text) => text);
  if (found === undefined) return undefined;
  const inferred = found.isHeading ? "its heading" : "the first sentence";
  return { value: found.value, origin: originIn(placed, found.span), inferred };
}

interface FoundTitle {
  readonly value: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly isHeading: boolean;
  /** True for a heading that gives the agent a title. */
  readonly isNamed?: boolean;
}

function headingTitle(text: string, start: number): FoundTitle | undefined {
  const named = /^#+\s+(?:agent\s+\S+|task)\s*(?:[:—–-]\s*)+(?=\S)/i.exec(text)?.[0];
  const lead = named ?? /^#+\s+/.exec(text)?.[0] ?? "";
  const value = text.slice(lead.length).trim();
  if (value === "") return undefined;
  const span = { start: start + lead.length, end: start + lead.length + value.length };
  return { value, span, isHeading: true, isNamed: named !== undefined };
}

/** Where the sentence ends in a text whose line breaks and emphasis it lacks. */
function sentenceEnd(text: string, sentence: string, start: number): number {
  let left = sentence.replace(/\s|…$/g, "").length;
  let at = 0;
  while (at < text.length && left > 0) {
    if (!/[\s*]/.test(text.charAt(at))) left -= 1;
    at += 1;
  }
  return start + at;
}
