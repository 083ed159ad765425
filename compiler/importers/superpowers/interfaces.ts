import type { ListItem } from "mdast";
import type { SourceText } from "../../source/text.ts";
import { type Stretch, stretchesOf } from "../places/markdown.ts";
import { type Block, paragraphsIn, plainItems, stretchesWithin } from "./blocks.ts";
import { labelledParts } from "./labels.ts";

/** One line of an `**Interfaces:**` block. */
export interface InterfaceEntry {
  readonly kind: "consumes" | "produces";
  readonly stretches: readonly Stretch[];
}

/** Reads what a task says it consumes and produces: `**Interfaces:**` with a list, or labels of their own. */
export function interfaceEntries(source: SourceText, blocks: readonly Block[]): readonly InterfaceEntry[] {
  return labelledParts(source, blocks).flatMap(({ label, stretches, next }): readonly InterfaceEntry[] => {
    const kind = kindOf(label);
    if (kind !== undefined) {
      const list = paragraphsIn(plainItems(source, next).flatMap(({ children }) => children));
      return [
        { kind, stretches },
        ...list.map((paragraph) => ({ kind, stretches: stretchesOf(source, paragraph) })),
      ];
    }
    if (!/^interfaces?$/i.test(label)) return [];
    return plainItems(source, next).flatMap((item) => entriesOfItem(source, item));
  });
}

function kindOf(label: string): InterfaceEntry["kind"] | undefined {
  if (/^consumes?\b/i.test(label)) return "consumes";
  return /^(?:produces?|provides?|exposes?)\b/i.test(label) ? "produces" : undefined;
}

/** Items whose label is read by `labelledParts` already are left to it. */
function entriesOfItem(source: SourceText, { children }: ListItem): readonly InterfaceEntry[] {
  const [first, ...rest] = children;
  if (
    first?.type !== "paragraph" ||
    labelledParts(source, [first]).some(({ label }) => kindOf(label) !== undefined)
  )
    return [];
  const stretches = stretchesOf(source, first);
  const kind = kindOf(stretches[0]?.text.replace(/^[\s*_]+/, "") ?? "");
  if (kind === undefined) return [];
  const nested = paragraphsIn(rest).map((paragraph) => ({ kind, stretches: stretchesOf(source, paragraph) }));
  return [{ kind, stretches: behindColon(stretches) }, ...nested];
}

/** What stands behind the label; its own code, in parentheses, is no interface. */
function behindColon(stretches: readonly Stretch[]): readonly Stretch[] {
  for (const { text, span, isCode } of stretches) {
    const at = isCode ? -1 : text.search(/[:：](?:[\s*_]|$)/);
    if (at >= 0)
      return stretchesWithin(stretches, { start: span.start + at + 1, end: stretches.at(-1)?.span.end ?? 0 });
  }
  return stretches;
}

/** The pieces of code that an entry is about: those that lead it, and those behind `;`, `,` or "and". */
export function leadingCodes(stretches: readonly Stretch[]): readonly Stretch[] {
  const codes: Stretch[] = [];
  let isLeading = true;
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.isCode) {
      if (isLeading) codes.push(stretch);
      isLeading = false;
      continue;
    }
    const plain = stretch.text.replace(/\([^()]*\)/g, "");
    isLeading =
      (index === 0 &&
        /^[\s*_\-–—]*(?:(?:the|a|an|new|type|interface|function|class|existing)\s+)*$/i.test(plain)) ||
      /^\s*(?:[,、/+&]|and|,\s*and)\s*$/i.test(plain) ||
      /[;；]\s*$|\.\s+$/.test(plain);
  }
  return codes;
}
