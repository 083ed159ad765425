import type { SourceText } from "../../source/text.ts";
import type { ParallelMark, Written } from "../imported.ts";
import { spanOf } from "../places/markdown.ts";
import { type Block, textIn } from "../superpowers/blocks.ts";
import type { IdentifiedTask } from "../superpowers/identity.ts";
import { type LabelledPart, labelledParts } from "../superpowers/labels.ts";

/** What a plan asserts of a task: which wave, and that it may run beside others. */
export interface WaveAssertion {
  readonly wave?: Written<number>;
  readonly parallel?: ParallelMark;
}

/** Reads "Can Run In Parallel" and "Parallel Group" of every task, and the tree of waves for those without; by id. */
export function sisyphusWaves(
  source: SourceText,
  tasks: readonly IdentifiedTask[],
  outside: readonly Block[],
): ReadonlyMap<string, WaveAssertion> {
  const tree = wavesOfTree(source, outside);
  const read = tasks.map(({ id, written, blocks }): readonly [string, WaveAssertion] => {
    const parts = labelledParts(source, blocks);
    const can = parts.find(({ label }) => /^can (?:run in )?parallel/i.test(label));
    const group = parts.find(({ label }) => /^parallel group$/i.test(label));
    const wave = group === undefined ? tree.get(written) : waveOfGroup(source, group, can);
    const parallel = parallelMark(source, can, group);
    return [id, { ...(wave !== undefined && { wave }), ...(parallel !== undefined && { parallel }) }];
  });
  const isFromZero = read.some(([, { wave }]) => wave?.value === 0);
  return new Map(isFromZero ? read.map(([id, asserted]) => [id, fromOne(asserted)]) : read);
}

function fromOne({ wave, ...rest }: WaveAssertion): WaveAssertion {
  if (wave === undefined) return rest;
  return { ...rest, wave: { ...wave, value: wave.value + 1, inferred: "its waves begin at 0" } };
}

function isYes(source: SourceText, can: LabelledPart | undefined): boolean {
  return can !== undefined && /^[\s*_`]*(?:yes|true)\b/i.test(textIn(source, can.span));
}

/** A task that runs alone is only said to come after the waves before, so it asserts no wave. */
function waveOfGroup(
  source: SourceText,
  { span }: LabelledPart,
  can: LabelledPart | undefined,
): Written<number> | undefined {
  const text = textIn(source, span);
  const match = /^[\s*_`]*wave\s*(\d{1,3})(?!\d)/i.exec(text);
  if (match === null || /\bsequential\b/i.test(text) || (can !== undefined && !isYes(source, can)))
    return undefined;
  const end = span.start + match[0].length;
  return {
    value: Number(match[1]),
    origin: { source, span: { start: span.start + match[0].search(/wave/i), end } },
  };
}

function parallelMark(
  source: SourceText,
  can: LabelledPart | undefined,
  group: LabelledPart | undefined,
): ParallelMark | undefined {
  if (can === undefined || !isYes(source, can)) return undefined;
  const text = group === undefined ? "" : textIn(source, group.span);
  const name = text
    .replace(/[(（][\s\S]*$/, "")
    .replace(/[*_`\s]+/g, " ")
    .trim();
  return { origin: { source, span: can.span }, group: name === "" ? "the plan" : name.toLowerCase() };
}

/** Waves drawn as a tree in a code block: "Wave 1", and under it lines such as "├── Task 1: …". */
function wavesOfTree(source: SourceText, outside: readonly Block[]): ReadonlyMap<string, Written<number>> {
  const waves = new Map<string, Written<number>>();
  for (const { label, next } of labelledParts(source, outside)) {
    if (!/execution waves/i.test(label) || next?.type !== "code") continue;
    const { start, end } = spanOf(next);
    let wave: Written<number> | undefined;
    for (const line of source.text.slice(start, end).matchAll(/[^\r\n]+/g)) {
      const begun = /^\s*Wave\s+(\d{1,3})(?!\d)/i.exec(line[0]);
      const from = start + line.index;
      if (begun !== null)
        wave = {
          value: Number(begun[1]),
          origin: { source, span: { start: from, end: from + begun[0].length } },
        };
      const task = /^[\s│├└─|+`-]{2,}(?:Task\s+)?([A-Z]{0,2}\d+(?:\.\d+)*[a-z]?)[:.]/.exec(line[0])?.[1];
      if (task !== undefined && wave !== undefined) waves.set(task, wave);
    }
  }
  return waves;
}
