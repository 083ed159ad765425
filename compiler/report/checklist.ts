import type { Checklist, ChecklistLine } from "../diagnostics/checklist.ts";
import { mdText } from "../emit/quote.ts";

/** Checklists of one plan as Markdown task lists, to be put into an issue or a pull request; with a line end at the end. */
export function renderChecklists(file: string, lists: readonly Checklist[]): string {
  const parts = lists.map(({ title, lines }) => `### ${mdText(title)}\n\n${lines.map(item).join("\n")}`);
  return `${[`## ${mdText(file)}`, ...parts].join("\n\n")}\n`;
}

function item({ text, state, evidence, rules }: ChecklistLine): string {
  const box = state === "yes" ? "[x]" : "[ ]";
  const mark = state === "unknown" ? "(not known) " : "";
  const by = state === "no" && rules.length > 0 ? ` _by ${rules.map(mdText).join(", ")}_` : "";
  return `- ${box} ${mark}${mdText(text)}: ${mdText(evidence)}${by}`;
}
