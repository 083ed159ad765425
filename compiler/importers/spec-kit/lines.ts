import type { SourceText } from "../../source/text.ts";
import type { CheckboxItem } from "../checkbox/checkbox-item.ts";
import { checkboxList, type ListBlock } from "../checkbox/checkbox-list.ts";
import { sliceOf } from "../checkbox/checkbox-task.ts";
import type { ImportProblem } from "../imported.ts";
import { taskIdFrom } from "../words/plan-words.ts";
import { uniqueIds } from "../words/unique-ids.ts";
import { hasTaskId, type SpecKitLine, specKitLine } from "./line.ts";
import { type Phase, phaseHeading, phaseKey, phasesOf } from "./phase.ts";

/** A line that is a task, and where it stands. */
export interface SpecKitEntry {
  readonly id: string;
  readonly item: CheckboxItem;
  readonly line: SpecKitLine;
  readonly phase: Phase;
}

/** The tasks of a file. */
export interface SpecKitLines {
  readonly blocks: readonly ListBlock[];
  readonly entries: readonly SpecKitEntry[];
  readonly problems: readonly ImportProblem[];
  /** Things that look like a task. */
  readonly found: number;
}

/** Finds the tasks of a file. Where no task has an id of spec-kit, its number or its place makes one. */
export function readSpecKitLines(source: SourceText): SpecKitLines {
  const blocks = checkboxList(source, hasTaskId);
  const items = blocks.flatMap((block) =>
    block.kind === "item" ? [{ ...block, kind: "item" as const }] : [],
  );
  const isNumbered = !items.some(({ item }) => hasTaskId(sliceOf(source, item.text)));
  const phases = phasesOf(source, blocks);
  const problems: ImportProblem[] = [];
  const kept: Kept[] = [];
  let unread = 0;
  for (const [place, { item, headings }] of items.entries()) {
    const line = specKitLine(source, item, isNumbered);
    const skip = reasonToSkip(source, { line, isNumbered, heading: headings.at(-1)?.text ?? "" });
    if (skip !== undefined) {
      problems.push({ ...skip.problem, origin: { source, span: item.span } });
      unread += skip.isTask ? 1 : 0;
    } else {
      const phase = phases.get(phaseKey(phaseHeading(headings)));
      const made = `T${String(place + 1).padStart(3, "0")}`;
      const wanted = taskIdFrom(line.id?.value ?? "") || made;
      kept.push({ wanted, item, line, phase: phase ?? { name: "", span: item.span, kind: "open" } });
    }
  }
  const { entries, problems: repeats } = withIds(source, kept);
  const unboxed = unboxedTasks(source, blocks, entries);
  return {
    blocks,
    entries,
    problems: [...problems, ...repeats, ...madeUpIds(source, entries, isNumbered), ...unboxed],
    found: entries.length + unread + unboxed.length,
  };
}

type Kept = Omit<SpecKitEntry, "id"> & { readonly wanted: string };

function withIds(source: SourceText, kept: readonly Kept[]): Pick<SpecKitLines, "entries" | "problems"> {
  const { ids, problems } = uniqueIds(
    kept.map(({ wanted, line, item }) => ({
      id: wanted,
      origin: line.id?.origin ?? { source, span: item.span },
    })),
  );
  const entries = kept.map((one, index) => ({ ...one, id: ids[index] ?? one.wanted }));
  return { entries, problems };
}

interface Skip {
  readonly line: SpecKitLine;
  readonly isNumbered: boolean;
  readonly heading: string;
}

function reasonToSkip(
  source: SourceText,
  { line, isNumbered, heading }: Skip,
): { readonly problem: Omit<ImportProblem, "origin">; readonly isTask: boolean } | undefined {
  if (sliceOf(source, line.text).trim() === "" && line.id === undefined)
    return { problem: { kind: "unread-task", message: "the box has no text" }, isTask: true };
  if (line.id !== undefined || isNumbered || !/checklist|validation|criteria|gate|review|检查/i.test(heading))
    return undefined;
  const message = `an item without an id below "${heading}" was not taken as a task`;
  return { problem: { kind: "unread-text", message }, isTask: false };
}

function madeUpIds(
  source: SourceText,
  entries: readonly SpecKitEntry[],
  isNumbered: boolean,
): readonly ImportProblem[] {
  const made = entries.filter(({ line }) => line.id === undefined);
  return made.slice(0, isNumbered ? 1 : made.length).map(({ id, item }) => ({
    kind: "doubtful-reading",
    message: isNumbered
      ? `tasks without an id were numbered by their place, from "${id}" on`
      : `the task has no id; its place made it "${id}"`,
    origin: { source, span: item.span },
  }));
}

/** Items without a box that have an id of their own look like tasks. */
function unboxedTasks(
  source: SourceText,
  blocks: readonly ListBlock[],
  entries: readonly SpecKitEntry[],
): readonly ImportProblem[] {
  const known = new Set(entries.map(({ line }) => line.id?.value));
  return blocks.flatMap((block): readonly ImportProblem[] => {
    if (block.kind !== "bullet") return [];
    const text = sliceOf(source, block.span).replace(/^(?:[-*+]|\d+[.)])\s+/, "");
    const id = /^[*_`]{0,3}(T\d{2,}[a-z]?)[*_`]{0,3}[:：]?\s+(?:\[[^\]]+\]\s*)*[A-Za-z]/.exec(text)?.[1];
    const isList =
      /^\S+\s+(?:and|or|to|then|can|must|is|are|in|runs?|before|after|with|depends?|blocks?)\b/i.test(text);
    if (id === undefined || known.has(id) || isList) return [];
    const message = `"${id}" has no box and was not taken as a task`;
    return [
      { kind: "unread-task", message, origin: { source, span: block.span }, help: "write - [ ] before it" },
    ];
  });
}
