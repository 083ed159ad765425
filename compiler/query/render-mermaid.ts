import { mermaidLabel } from "../emit/quote.ts";
import type { Picture } from "./picture.ts";

/** The picture as a Mermaid flowchart. */
export function renderMermaid({ boxes, arrows }: Picture): string {
  const nodes = boxes.map((text, box) => `  n${box}[${mermaidLabel([text])}]`);
  const edges = arrows.map(({ from, to, label, dashed }) => {
    const text = label.length === 0 ? "" : `|${mermaidLabel(label)}|`;
    return `  n${from} ${dashed ? "-.->" : "-->"}${text} n${to}`;
  });
  return `${["flowchart LR", ...nodes, ...edges].join("\n")}\n`;
}
