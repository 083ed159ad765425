import type { WorkOrder, WorkOrderWave } from "../ir/work-order.ts";
import { lineMark } from "./generated-mark.ts";
import { dotLabel } from "./quote.ts";
import type { Target } from "./target.ts";
import { oneLine } from "./visible.ts";

/** The graph of tasks for Graphviz. */
export const dot: Target = {
  id: "dot",
  summary:
    "The graph of tasks for Graphviz: a box for each wave, an arrow to each task from those it waits for.",
  needs: "Graphviz to draw it",
  emit: (order) => [{ path: "dot/plan.dot", content: graph(order) }],
};

function graph(order: WorkOrder): string {
  const nodes = new Map(order.tasks.map(({ id }, index) => [id, `t${index + 1}`]));
  const arrows = order.tasks.flatMap((task) =>
    task.depends_on.flatMap(({ task: on, reason }) =>
      nodes.has(on) ? [`  ${nodes.get(on)} -> ${nodes.get(task.id)} [tooltip=${label([reason])}];`] : [],
    ),
  );
  const waves = order.waves.flatMap((wave) => cluster(wave, order, nodes));
  const head = [lineMark(order, "//"), "digraph plan {", "  rankdir=LR;", "  node [shape=box];"];
  return `${[...head, ...waves, ...arrows, "}"].join("\n")}\n`;
}

function cluster(
  { number }: WorkOrderWave,
  order: WorkOrder,
  nodes: ReadonlyMap<string, string>,
): readonly string[] {
  const tasks = order.tasks.filter((task) => task.wave === number);
  return [
    `  subgraph cluster_${number} {`,
    `    label=${label([`Wave ${number}`])};`,
    ...tasks.map(({ id, title, role }) => `    ${nodes.get(id)} [label=${label([id, title, role.title])}];`),
    "  }",
  ];
}

function label(lines: readonly string[]): string {
  return dotLabel(lines.map(oneLine));
}
