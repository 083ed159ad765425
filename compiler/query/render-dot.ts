import { dotLabel } from "../emit/quote.ts";
import { visibleText } from "../report/visible-text.ts";
import type { Picture } from "./picture.ts";

/** The picture for Graphviz. Texts stand in labels only, so that no file name is read as syntax. */
export function renderDot({ boxes, arrows }: Picture): string {
  const nodes = boxes.map((text, box) => `  n${box} [label=${dotText([text])}];`);
  const edges = arrows.map(({ from, to, label, dashed }) => {
    const attributes = [
      ...(label.length > 0 ? [`label=${dotText(label)}`] : []),
      ...(dashed ? ["style=dashed"] : []),
    ];
    return `  n${from} -> n${to}${attributes.length > 0 ? ` [${attributes.join(", ")}]` : ""};`;
  });
  return `${["digraph imports {", "  rankdir=LR;", "  node [shape=box];", ...nodes, ...edges, "}"].join("\n")}\n`;
}

function dotText(lines: readonly string[]): string {
  return dotLabel(lines.map(visibleText));
}
