import type { WorkOrder } from "../ir/work-order.ts";
import { markdownMark } from "./generated-mark.ts";
import { mdCode, mdFence, mdText } from "./quote.ts";
import { trimmed } from "./visible.ts";

/** A Markdown file from quoted blocks: the mark first, a blank line between blocks, empty blocks left out. */
export function mdDocument(order: WorkOrder, blocks: readonly string[]): string {
  return `${[markdownMark(order), ...blocks].filter((block) => block !== "").join("\n\n")}\n`;
}

/** A list from quoted items; further lines of an item are indented so that they belong to it. */
export function mdList(items: readonly string[], box: "[ ] " | "" = ""): string {
  return items.map((item) => `- ${box}${item.replace(/\n(?=.)/g, "\n  ")}`).join("\n");
}

/** A table from quoted cells; nothing when there are no rows. */
export function mdTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Names as code, separated by commas. */
export function mdNames(names: readonly string[]): string {
  return names.map(mdCode).join(", ");
}

/** Prose of a plan: one line as a paragraph, several lines in a block that keeps them. */
export function mdProse(text: string): string {
  const shown = trimmed(text);
  return shown.includes("\n") ? mdFence("text", shown) : mdText(shown);
}

/** Commands in one block, in order; nothing when there are none. */
export function mdCommands(commands: readonly string[]): string {
  return commands.length === 0 ? "" : mdFence("sh", commands.join("\n"));
}
