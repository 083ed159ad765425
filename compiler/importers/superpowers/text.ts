import type { SourceText, Span } from "../../source/text.ts";
import type { Written } from "../imported.ts";
import { spanOf } from "../places/markdown.ts";
import { type Block, plainItems, spanAcross, textIn, withoutBox } from "./blocks.ts";
import { labelledParts } from "./labels.ts";

const longest = 4000;

/** What stands in the blocks of a task, at most 4,000 characters; `undefined` when nothing does. */
export function descriptionOf(source: SourceText, blocks: readonly Block[]): Written<string> | undefined {
  const body = [...blocks];
  while (body.at(-1)?.type === "thematicBreak") body.pop();
  while (body[0]?.type === "thematicBreak") body.shift();
  if (body.length === 0) return undefined;
  const span = spanAcross(body, { start: 0, end: 0 });
  const text = textIn(source, span);
  if (text.trim() === "") return undefined;
  if (text.length <= longest) return { value: text, origin: { source, span } };
  const line = text.lastIndexOf("\n", longest - 2);
  const cut = line > 0 ? line : longest - 2;
  const kept = text.slice(0, cut).trimEnd();
  return {
    value: `${kept}\n…`,
    origin: { source, span: { start: span.start, end: span.start + kept.length } },
  };
}

const criteria =
  /^(?:acceptance(?: criteria)?|done when|success criteria|definition of done)(?:\s*\([^()]*\))?$/i;

/** The items behind a label such as `**Acceptance criteria:**`. */
export function acceptanceOf(source: SourceText, blocks: readonly Block[]): readonly Written<string>[] {
  return labelledParts(source, blocks).flatMap(({ label, span, next }): readonly Written<string>[] => {
    if (!criteria.test(label)) return [];
    const text = textIn(source, span);
    if (text !== "") return [{ value: text, origin: { source, span } }];
    if (next?.type === "code") return assertedIn(source, spanOf(next));
    const plain = plainItems(source, next);
    const items = plain.length > 0 || next?.type !== "list" ? plain : next.children;
    return items.flatMap(({ children: [first] }) => {
      if (first?.type !== "paragraph") return [];
      const at = withoutBox(source, spanOf(first));
      return [{ value: textIn(source, at), origin: { source, span: at } }];
    });
  });
}

const asserts = /^[ \t]*(?:#|\/\/)[ \t]*((?:assert|expect(?:ed)?|should|must)\b[ \t:]*\S.*)$/gim;

/** What the comments of a fence say must come about: `# Assert: returns a port`. */
function assertedIn(source: SourceText, span: Span): readonly Written<string>[] {
  return [...textIn(source, span).matchAll(asserts)].map((match) => {
    const value = (match[1] ?? "").trimEnd();
    const start = span.start + match.index + match[0].indexOf(value);
    return { value, origin: { source, span: { start, end: start + value.length } } };
  });
}

/** What is behind `**Goal:**`, or under a heading of that name, before the tasks. */
export function goalOf(source: SourceText, blocks: readonly Block[]): Written<string> | undefined {
  for (const { label, span, next } of labelledParts(source, blocks)) {
    if (!/^(?:goal|core objective|objective)$/i.test(label)) continue;
    const at = textIn(source, span) === "" && next?.type === "paragraph" ? spanOf(next) : span;
    const text = textIn(source, at);
    if (text !== "") return { value: text, origin: { source, span: at } };
  }
  return undefined;
}
