import type { SourceText, Span } from "../../source/text.ts";
import type { ListBlock, ListHeading } from "../checkbox/checkbox-list.ts";
import { sliceOf } from "../checkbox/checkbox-task.ts";
import { spanOf } from "../places/markdown.ts";

/** A part of a plan whose tasks are ordered among themselves. */
export interface Phase {
  /** The text of its heading, without a number's decoration; empty before the first heading. */
  readonly name: string;
  /** The heading. */
  readonly span: Span;
  /** `blocking`: all later phases wait for it; `closing`: it waits for all earlier ones. */
  readonly kind: "blocking" | "closing" | "open";
}

/** The heading that a block belongs to as a phase; `undefined` where none is above it. */
export function phaseHeading(headings: readonly ListHeading[]): ListHeading | undefined {
  return (
    headings.findLast(({ text }) => /^\W*(?:phase|stage|milestone|阶段|フェーズ)(?![a-z])/i.test(text)) ??
    headings.find(({ depth }) => depth > 1) ??
    headings.at(-1)
  );
}

/** The phases that hold tasks, by where their heading begins, in order. */
export function phasesOf(source: SourceText, blocks: readonly ListBlock[]): ReadonlyMap<number, Phase> {
  const texts = new Map<number, string>();
  const headings = new Map<number, ListHeading | undefined>();
  for (const block of blocks) {
    const heading = phaseHeading(block.headings);
    const at = phaseKey(heading);
    if (block.kind === "item") headings.set(at, heading);
    if (block.kind === "text")
      texts.set(at, `${texts.get(at) ?? ""}\n${sliceOf(source, spanOf(block.node))}`);
  }
  const ids = [...headings.keys()];
  return new Map(
    [...headings].map(([at, heading]) => {
      const isLast = at === ids.at(-1) && ids.length > 1;
      return [at, phaseOf(heading, texts.get(at) ?? "", isLast)];
    }),
  );
}

/** What tells phases apart: two can have one name. */
export function phaseKey(heading: ListHeading | undefined): number {
  return heading?.span.start ?? -1;
}

function phaseOf(heading: ListHeading | undefined, text: string, isLast: boolean): Phase {
  const name = heading?.text ?? "";
  const span = heading?.span ?? { start: 0, end: 0 };
  if (isClosing(name, isLast)) return { name, span, kind: "closing" };
  return { name, span, kind: isBlocking(name, text) ? "blocking" : "open" };
}

function isClosing(name: string, isLast: boolean): boolean {
  if (/\bpolish|cross-?\s?cutting/i.test(name)) return true;
  return isLast && /\bfinal|\bclean-?\s?up|\brelease\b|\bharden/i.test(name);
}

function isBlocking(name: string, text: string): boolean {
  const isStory = /user stor|\bUS\d/i.test(name);
  if (!isStory && /\bset-?up\b|\bfoundation|(?<!non-)\bblocking\b/i.test(name)) return true;
  const plain = text.replace(/\*\*/g, "");
  return (
    /(?<!non-)\bBLOCK(?:S|ING)\b|\bMUST\b[^.\n]{0,12}\bcompleted?\b[^.\n]{0,20}\bbefore\b/.test(plain) ||
    blocksOthers.test(plain)
  );
}

const blocksOthers =
  /(?<!non-)\bblock(?:s|ing)\s+(?:all|any|every|each|other|later|subsequent|user stor|phase|us\d)|\bno user story work can begin\b/i;
