import type { Heading, Root } from "mdast";
import type { SourceText } from "../../source/text.ts";
import type { Origin } from "../imported.ts";
import { spanOf } from "../places/markdown.ts";
import { type Block, headingSpan, textIn } from "./blocks.ts";
import { type TaskHeading, taskHeading } from "./heading.ts";

/** A heading such as `Phase 1: …` under which tasks stand. */
export interface Phase {
  /** `phase-1`. */
  readonly key: string;
  readonly title: string;
  readonly origin: Origin;
}

/** A task heading and what stands under it. */
export interface TaskSection {
  readonly heading: TaskHeading;
  readonly blocks: readonly Block[];
  readonly phase: Phase | undefined;
}

/** A plan by its task headings. */
export interface PlanSections {
  readonly tasks: readonly TaskSection[];
  /** What is under no task heading. */
  readonly outside: readonly Block[];
}

const phaseForm =
  /^[\s*_]*(phase|chunk|part|milestone|stage|wave|sprint|track|stream|epic)\s*[-#]?\s*([A-Z]?\d+(?:\.\d+)*[a-z]?|[A-Z])(?![\w])/i;

/** `phase-1` for `Phase 1: …`; `undefined` for what is no such heading. */
export function phaseKey(text: string): string | undefined {
  const match = phaseForm.exec(text);
  return match === null ? undefined : `${match[1]}-${match[2]}`.toLowerCase();
}

/** Divides a plan at its task headings. A task ends where a heading of its depth or above begins another subject. */
export function planSections(source: SourceText, root: Root): PlanSections {
  const tasks: { heading: TaskHeading; blocks: Block[]; phase: Phase | undefined }[] = [];
  const outside: Block[] = [];
  let open: Block[] = outside;
  let phase: DeepPhase | undefined;
  for (const block of root.children) {
    const heading = block.type === "heading" ? taskHeading(source, block) : undefined;
    if (heading !== undefined) {
      open = [];
      tasks.push({ heading, blocks: open, phase });
      continue;
    }
    if (block.type === "heading") {
      const begun = phaseOf(source, block);
      phase = begun ?? stillOpen(phase, block);
      if (begun !== undefined || endsTask(source, block, tasks.at(-1)?.heading)) open = outside;
    }
    open.push(block);
  }
  return { tasks, outside };
}

type DeepPhase = Phase & { readonly depth: number };

function stillOpen(phase: DeepPhase | undefined, { depth }: Heading): DeepPhase | undefined {
  return phase !== undefined && depth <= phase.depth ? undefined : phase;
}

function endsTask(source: SourceText, heading: Heading, task: TaskHeading | undefined): boolean {
  if (task === undefined || heading.depth > task.depth) return false;
  return heading.depth < task.depth || !/^[\s*_]*step\b/i.test(textIn(source, headingSpan(heading)));
}

function phaseOf(source: SourceText, heading: Heading): DeepPhase | undefined {
  const title = textIn(source, headingSpan(heading));
  const key = phaseKey(title);
  if (key === undefined) return undefined;
  return { key, title, origin: { source, span: spanOf(heading) }, depth: heading.depth };
}
