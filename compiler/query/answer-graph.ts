import { isInDoubt } from "../facts/doubt.ts";
import { plural } from "../report/counts.ts";
import { exactAnswer } from "./exact-answer.ts";
import { cycleSizes, importCycles } from "./import-cycles.ts";
import type { Query } from "./open-query.ts";
import { filePicture, type Picture, taskPicture } from "./picture.ts";
import { renderCsv, renderTasksCsv } from "./render-csv.ts";
import { renderCycles, renderTaskCycles } from "./render-cycles.ts";
import { renderDot } from "./render-dot.ts";
import { renderJson, renderTasksJson } from "./render-json.ts";
import { renderMermaid } from "./render-mermaid.ts";
import { renderSummary } from "./render-summary.ts";
import { renderTasks } from "./render-tasks.ts";
import { type Bounds, cyclicSubgraph, subgraph } from "./subgraph.ts";
import { cyclicTasks, taskCycles, taskLinks } from "./task-links.ts";

/** How a graph can be shown. */
export const graphFormats = ["pretty", "json", "csv", "dot", "mermaid"] as const;

/** One of `graphFormats`. */
export type GraphFormat = (typeof graphFormats)[number];

/** What is asked for. */
export interface GraphQuestion extends Bounds {
  readonly format: GraphFormat;
  /** True to show what lies on cycles only. */
  readonly cycles: boolean;
}

/** A graph as text. */
export interface GraphAnswer {
  readonly text: string;
  /** How many cycles there are, when cycles are what was asked for. */
  readonly cycles: number;
  /** Why the drawing is hard to look at, when it is. */
  readonly tooLarge?: string;
}

/** Shows the import graph or a part of it: files, or tasks where there is a plan. */
export async function answerGraph(query: Query, question: GraphQuestion): Promise<GraphAnswer> {
  const { facts } = query;
  if (facts === undefined) return ofFiles(query, question);
  const ask = (asked: Query) => ofTasks(asked, question);
  return exactAnswer(query, ask, () => isInDoubt(facts));
}

function ofFiles({ repo, table }: Query, { from, to, ...question }: GraphQuestion): GraphAnswer {
  const bounded = from === undefined && to === undefined ? table : subgraph(table, { from, to });
  const part = question.cycles ? cyclicSubgraph(bounded) : bounded;
  const sizes = question.cycles || question.format === "pretty" ? cycleSizes(part) : [];
  return answer(question.format, sizes.length, {
    pretty: () =>
      question.cycles ? renderCycles(importCycles(part)) : renderSummary({ part, cycles: sizes, repo }),
    json: () => renderJson(part, importCycles(part)),
    csv: () => renderCsv(part),
    picture: () =>
      filePicture(
        part,
        [from, to].filter((file) => file !== undefined),
      ),
  });
}

function ofTasks({ facts, table }: Query, { from, to, ...question }: GraphQuestion): GraphAnswer {
  if (facts === undefined) throw new Error("no plan to take tasks from");
  const files = new Set(subgraph(table, { from, to }).files);
  const all = taskLinks(facts, (file) => files.has(file));
  const view = question.cycles ? cyclicTasks(all) : all;
  const cycles = taskCycles(view);
  return answer(question.format, cycles.length, {
    pretty: () => (question.cycles ? renderTaskCycles(cycles) : renderTasks(view, cycles)),
    json: () => renderTasksJson(view, cycles),
    csv: () => renderTasksCsv(view),
    picture: () => taskPicture(view),
  });
}

interface Renderers {
  readonly pretty: () => string;
  readonly json: () => string;
  readonly csv: () => string;
  readonly picture: () => Picture;
}

function answer(format: GraphFormat, cycles: number, renderers: Renderers): GraphAnswer {
  if (format !== "dot" && format !== "mermaid") return { text: renderers[format](), cycles };
  const picture = renderers.picture();
  const text = format === "dot" ? renderDot(picture) : renderMermaid(picture);
  const tooLarge = sizeProblem(format, picture);
  return { text, cycles, ...(tooLarge !== undefined && { tooLarge }) };
}

/** Boxes that a reader can still tell apart, and arrows that Mermaid draws unless it is told otherwise. */
const limits = { boxes: 500, mermaidArrows: 500 } as const;

function sizeProblem(format: GraphFormat, { boxes, arrows }: Picture): string | undefined {
  if (boxes.length > limits.boxes) return `a drawing of ${plural(boxes.length, "file")} is hard to read`;
  if (format !== "mermaid" || arrows.length <= limits.mermaidArrows) return undefined;
  return `Mermaid draws ${limits.mermaidArrows} arrows unless it is told otherwise, this has ${arrows.length}`;
}
