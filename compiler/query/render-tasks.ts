import { plural } from "../report/counts.ts";
import { fileWords, importWords } from "./import-words.ts";
import type { TaskCycle, TaskGraphView, TaskLink } from "./task-links.ts";

/** Which tasks' files import which, in a few lines. */
export function renderTasks({ tasks, links }: TaskGraphView, cycles: readonly TaskCycle[]): string {
  const title = `${plural(tasks.length, "task")}, ${plural(links.length, "coupling")}`;
  const cycleLines = cycles.map(({ tasks: members }) => `cycle of ${members.join(", ")}`);
  return `${[title, ...links.map((link) => `  ${linkWords(link)}`), ...cycleLines].join("\n")}\n`;
}

const orders = {
  imported: "in order",
  importer: "in reverse order",
  neither: "unordered",
} as const satisfies Record<TaskLink["first"], string>;

/** `cart imports article, unordered: src/cart.ts:1 imports src/article.ts and 2 more`. */
export function linkWords({ importer, imported, first, pairs, example }: TaskLink): string {
  const [edge, ...passing] = example.edges;
  const through = passing.at(-1);
  const evidence = edge === undefined ? "" : importWords(edge);
  const end = through === undefined ? "" : `, which passes on ${fileWords(through.to)}`;
  const more = pairs > 1 ? `, and ${pairs - 1} more` : "";
  return `${importer} imports ${imported}, ${orders[first]}: ${evidence}${end}${more}`;
}
