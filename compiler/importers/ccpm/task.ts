import { keyOrigin, valueAt, writtenAt } from "../claims/written-values.ts";
import type { ImportedTask, ImportProblem, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { spanOf } from "../places/markdown.ts";
import { fencedCommands } from "../prose/fenced-commands.ts";
import {
  criteriaOf,
  headingSpan,
  headingText,
  oneLine,
  type Section,
  sectionSpan,
} from "../prose/sections.ts";
import { cutText } from "../words/cut-text.ts";
import { minutesFrom } from "../words/effort-words.ts";
import { statusFromWord } from "../words/status-word.ts";
import { type CcpmFile, ccpmOrigin, swallowedSections } from "./file.ts";
import { ccpmClaims } from "./files.ts";

/** A task without what others say of it. */
export interface CcpmTask {
  readonly task: ImportedTask;
  readonly problems: readonly ImportProblem[];
}

const provingSections = /^(?:validation|verification|verify|test)(?: commands?| steps)?$/i;

/** Reads the task of one file. `epic` is what its mark `parallel` speaks of. */
export function ccpmTask(
  file: CcpmFile,
  { id, epic }: { readonly id: string; readonly epic: string },
  tree: ImportTree | undefined,
): CcpmTask {
  const { claims, problems } = ccpmClaims(file, tree);
  const verify = fencedCommands(file.source, file.sections, provingSections);
  const { status, problems: statusProblems } = statusOf(file);
  const estimate = estimateOf(file);
  const description = descriptionOf(file);
  const task: ImportedTask = {
    id,
    origin: ccpmOrigin(file),
    title: titleOf(file),
    ...(description && { description }),
    claims,
    dependsOn: [],
    consumes: [],
    provides: [],
    acceptance: acceptanceOf(file),
    verify: verify.commands,
    locks: [],
    ...(estimate && { estimate }),
    ...(status && { status }),
    ...parallelOf(file, epic),
  };
  return { task, problems: [...problems, ...swallowedSections(file), ...verify.problems, ...statusProblems] };
}

function titleOf(file: CcpmFile): Written<string> {
  const { front, source, sections } = file;
  const named = front && (writtenAt(front.document, ["name"]) ?? writtenAt(front.document, ["title"]));
  if (named !== undefined) return named;
  const heading = sections.find((section) => section.heading !== undefined)?.heading;
  const words = heading === undefined ? "" : headingText(source, heading);
  if (heading === undefined || words === "")
    return { value: `Task ${file.id}`, origin: ccpmOrigin(file), inferred: "the name of the file" };
  const value = words.replace(/^(?:Task|Issue)\s*#?\d*\s*[:：—–-]\s*/i, "") || words;
  const { end } = headingSpan(heading);
  return { value, origin: { source, span: { start: end - value.length, end } } };
}

function descriptionOf({ source, sections }: CcpmFile): Written<string> | undefined {
  const [first] = sections.filter(({ titles, nodes }) => nodes.length > 0 && !isMetadata(titles));
  const last = sections.at(-1);
  const [begin, end] = [first && sectionSpan(first)?.start, last && lastEnd(last)];
  if (begin === undefined || end === undefined || end <= begin) return undefined;
  const span = { start: begin, end };
  return { value: cutText(source.text.slice(begin, end)), origin: { source, span } };
}

function lastEnd(section: Section): number | undefined {
  return sectionSpan(section)?.end ?? (section.heading && spanOf(section.heading).end);
}

function isMetadata(titles: readonly string[]): boolean {
  return /^metadata$/i.test(titles.at(-1) ?? "");
}

function acceptanceOf({ source, sections }: CcpmFile): readonly Written<string>[] {
  const criteria = sections
    .filter(({ titles }) =>
      titles.some((title) => /^(?:acceptance criteria|definition of done|checklist)$/i.test(title)),
    )
    .flatMap(({ nodes }) => criteriaOf(source, nodes));
  return [...new Map(criteria.map((criterion) => [criterion.value, criterion])).values()];
}

function statusOf({
  front,
}: CcpmFile): Pick<ImportedTask, "status"> & { readonly problems: readonly ImportProblem[] } {
  const written = front && writtenAt(front.document, ["status"]);
  if (written === undefined) return { problems: [] };
  const value = statusFromWord(written.value);
  if (value !== undefined) return { status: { ...written, value }, problems: [] };
  const message = `the status "${written.value}" is not known; the task is read as pending`;
  return { problems: [{ kind: "doubtful-reading", message, origin: written.origin }] };
}

function estimateOf(file: CcpmFile): Written<number> | undefined {
  const { front } = file;
  const keys = [["effort"], ["effort_hours", "h"], ["estimated_hours", "h"], ["hours", "h"]] as const;
  for (const [key, unit] of keys) {
    const written = front && writtenAt(front.document, [key]);
    const minutes = written && minutesFrom(written, unit);
    if (minutes !== undefined) return minutes;
  }
  return effortLines(file)
    .map((line) => minutesFrom(line, /^\W*hours?\W*:/i.test(line.value) ? "h" : undefined))
    .find((minutes) => minutes !== undefined);
}

/** Lines that speak of nothing but the effort. */
function effortLines({ source, sections }: CcpmFile): readonly Written<string>[] {
  return sections.flatMap(({ heading, titles, nodes }) => {
    const paragraphs = nodes
      .filter(({ type }) => type === "paragraph")
      .map((node) => oneLine(source, spanOf(node)));
    if (heading === undefined || !/^(?:effort|estimate|time estimate)\b/i.test(titles.at(-1) ?? ""))
      return paragraphs.flatMap(labelledEffort);
    return [oneLine(source, headingSpan(heading)), ...paragraphs, ...criteriaOf(source, nodes)];
  });
}

function labelledEffort({ value, origin }: Written<string>): readonly Written<string>[] {
  const match = /\*\*Effort:?\*\*:?\s*([^*]+)/i.exec(value);
  return match?.[1] === undefined ? [] : [{ value: match[1], origin }];
}

function parallelOf({ front }: CcpmFile, group: string): Pick<ImportedTask, "parallel"> {
  if (front === undefined || valueAt(front.document, ["parallel"]) !== true) return {};
  return { parallel: { origin: keyOrigin(front.document, ["parallel"]), group } };
}
