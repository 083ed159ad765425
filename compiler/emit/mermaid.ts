import type { WorkOrder, WorkOrderWave } from "../ir/work-order.ts";
import { lineMark } from "./generated-mark.ts";
import { mermaidLabel } from "./quote.ts";
import type { Target } from "./target.ts";

/** The graph of tasks for Mermaid. */
export const mermaid: Target = {
  id: "mermaid",
  summary: "The graph of tasks for Mermaid, which GitHub and GitLab draw.",
  needs: "nothing",
  emit: (order) => [
    { path: "mermaid/plan.mmd", content: `${lineMark(order, "%%")}\n${renderMermaid(order)}` },
  ],
};

/** A Mermaid flowchart: a subgraph for each wave, an arrow from each task to those that come after it. */
export function renderMermaid(order: WorkOrder): string {
  const nodes = new Map(order.tasks.map(({ id }, index) => [id, `t${index + 1}`]));
  const arrows = order.tasks.flatMap((task) =>
    task.depends_on.flatMap(({ task: on }) =>
      nodes.has(on) ? [`  ${nodes.get(on)} --> ${nodes.get(task.id)}`] : [],
    ),
  );
  const waves = order.waves.flatMap((wave) => subgraph(wave, order, nodes));
  return `${["flowchart LR", ...waves, ...arrows].join("\n")}\n`;
}

function subgraph(
  wave: WorkOrderWave,
  order: WorkOrder,
  nodes: ReadonlyMap<string, string>,
): readonly string[] {
  const tasks = order.tasks.filter((task) => task.wave === wave.number);
  return [
    `  subgraph w${wave.number}[${mermaidLabel([`Wave ${wave.number}`])}]`,
    ...tasks.map(({ id, title }) => `    ${nodes.get(id)}[${mermaidLabel([id, title])}]`),
    "  end",
  ];
}
