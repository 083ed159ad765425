import type { ListItem, Root } from "mdast";
import type { SourceText } from "../../source/text.ts";
import { spanOf } from "../places/markdown.ts";
import { type Block, hasBox, headingSpan, textIn } from "../superpowers/blocks.ts";
import { type TaskHeading, taskHeading } from "../superpowers/heading.ts";
import type { PlanSections, TaskSection } from "../superpowers/sections.ts";
import { boxSpan } from "../superpowers/steps.ts";

type Open = TaskSection & { readonly blocks: Block[]; readonly depth: number };

/** Divides a plan at its tasks: boxes such as `- [ ] 1. Title` at the root, and headings such as `### Task 1: Title`. */
export function sisyphusSections(source: SourceText, root: Root): PlanSections {
  const tasks: Open[] = [];
  const outside: Block[] = [];
  let open: Open | undefined;
  for (const block of root.children) {
    const begun = tasksOf(source, block);
    const last = begun.at(-1);
    if (last !== undefined) {
      tasks.push(...begun);
      open = last;
      continue;
    }
    if (block.type === "heading" && open !== undefined && block.depth <= open.depth) open = undefined;
    (open?.blocks ?? outside).push(block);
  }
  return { tasks, outside };
}

function tasksOf(source: SourceText, block: Block): readonly Open[] {
  if (block.type === "heading") {
    const heading = taskHeading(source, block);
    return heading === undefined ? [] : [{ heading, blocks: [], phase: undefined, depth: block.depth }];
  }
  if (block.type !== "list") return [];
  return block.children.flatMap((item): readonly Open[] => {
    const heading = taskBox(source, item);
    const blocks = item.children.slice(1);
    return heading === undefined ? [] : [{ heading, blocks, phase: undefined, depth: 6 }];
  });
}

const numbered = /^[*_~\s]{0,4}(?:Task\s+)?([A-Z]{0,2}\d+(?:\.\d+)*[a-z]?)[.):：][*_]{0,2}\s+[*_]{0,2}(?=\S)/;

function taskBox(source: SourceText, item: ListItem): TaskHeading | undefined {
  const [first] = item.children;
  if (!hasBox(item) || first?.type !== "paragraph") return undefined;
  const whole = headingSpan(first);
  const line = textIn(source, whole).split(/\r?\n/, 1)[0] ?? "";
  const match = numbered.exec(line);
  if (match === null) return undefined;
  const start = whole.start + match[0].length;
  const title = line.slice(match[0].length).replace(/[*_~\s]+$/, "");
  const span = { start, end: start + title.length };
  const box = boxSpan(source, item);
  return {
    written: match[1] ?? "",
    isMadeUp: false,
    origin: { source, span: { start: spanOf(item).start, end: whole.start + line.length } },
    depth: 6,
    title: { value: title, origin: { source, span } },
    depends: [],
    checkpoints: [],
    status: item.checked === true ? { value: "done", origin: { source, span: box } } : undefined,
  };
}
