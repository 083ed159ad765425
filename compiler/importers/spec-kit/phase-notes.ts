import type { SourceText, Span } from "../../source/text.ts";
import type { ListBlock } from "../checkbox/checkbox-list.ts";
import { sliceOf } from "../checkbox/checkbox-task.ts";
import { dependencyNotes } from "../checkbox/dependency-note.ts";
import { spanOf } from "../places/markdown.ts";
import type { Phase } from "./phase.ts";

/** A phase that is said to wait for another, and where that other is named. */
export interface PhaseWait {
  readonly phase: Phase;
  readonly on: Phase;
  readonly span: Span;
}

/** Reads items such as "**User Story 2 (Phase 4)**: Depends on US1": what stands before the words waits for what follows. */
export function phaseWaits(
  source: SourceText,
  blocks: readonly ListBlock[],
  phases: readonly Phase[],
): readonly PhaseWait[] {
  const named = namedPhases(phases);
  return blocks.flatMap((block) => {
    if (block.kind !== "bullet") return [];
    const { start, end } = spanOf(block.node);
    const text = sliceOf(source, { start, end });
    const colon = text.search(/[:：]/);
    if (colon < 0) return [];
    const waiting = phasesIn(text.slice(0, colon), start, named).map(({ phase }) => phase);
    if (waiting.length === 0) return [];
    return dependencyNotes(text.slice(colon), start + colon)
      .filter(({ span }) => !/\bno\s+\S*\s*(?:on\s+)?$/i.test(text.slice(colon, span.start - start)))
      .flatMap((note) => phasesIn(note.text, note.span.start, named))
      .flatMap(({ phase: on, span }) =>
        waiting.filter((phase) => phase !== on).map((phase) => ({ phase, on, span })),
      );
  });
}

/** Phases by `phase 3` and `us 1`. */
function namedPhases(phases: readonly Phase[]): ReadonlyMap<string, Phase> {
  const named = new Map<string, Phase>();
  for (const phase of phases) {
    const number = /^\W*phase\s+(\w+)/i.exec(phase.name)?.[1];
    if (number !== undefined) named.set(`phase ${number}`, phase);
    for (const [, story = ""] of phase.name.matchAll(/(?:user stor(?:y|ies)\s+|\bUS\s?)(\d+)/gi))
      if (!named.has(`us ${story}`)) named.set(`us ${story}`, phase);
  }
  return named;
}

const reference = /\b(phases?|user stor(?:y|ies)|us)\s*(\d+)(?:\s*[-–—]\s*(?:US)?(\d+))?/gi;

function phasesIn(
  text: string,
  offset: number,
  named: ReadonlyMap<string, Phase>,
): readonly { readonly phase: Phase; readonly span: Span }[] {
  return [...text.matchAll(reference)].flatMap((match) => {
    const [whole, word = "", first = "", last = first] = match;
    const kind = /^p/i.test(word) ? "phase" : "us";
    const span = { start: offset + match.index, end: offset + match.index + whole.length };
    const size = Math.min(100, Math.max(0, Number(last) - Number(first)) + 1);
    return Array.from({ length: size }, (_, step) => named.get(`${kind} ${Number(first) + step}`)).flatMap(
      (phase) => (phase === undefined ? [] : [{ phase, span }]),
    );
  });
}
