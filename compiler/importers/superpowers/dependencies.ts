import type { SourceText, Span } from "../../source/text.ts";
import type { ImportProblem, Written } from "../imported.ts";
import { spanOf } from "../places/markdown.ts";
import { type TaskReference, taskReferences } from "../words/task-references.ts";
import { plainItems, textIn, trimmed } from "./blocks.ts";
import type { IdentifiedTask } from "./identity.ts";
import { type LabelledPart, labelledParts } from "./labels.ts";
import { phaseKey } from "./sections.ts";

/** What a task waits for. */
export interface Dependencies {
  readonly dependsOn: readonly Written<string>[];
  readonly problems: readonly ImportProblem[];
}

/** Reads what a task says it depends on: behind labels, and in the marks of its headings. */
export function dependenciesOf(
  source: SourceText,
  task: IdentifiedTask,
  tasks: readonly IdentifiedTask[],
): Dependencies {
  const spans = [task.heading, ...task.also].flatMap(({ depends }) => depends);
  const parts = labelledParts(source, task.blocks).flatMap(spansOfPart(source));
  const read = [...spans, ...parts].map((span) =>
    dependenciesIn(trimmed(source, span), { source, task, tasks }),
  );
  const byId = new Map(
    read
      .flatMap(({ dependsOn }) => dependsOn)
      .reverse()
      .map((on) => [on.value, on]),
  );
  return { dependsOn: [...byId.values()].reverse(), problems: read.flatMap(({ problems }) => problems) };
}

function spansOfPart(source: SourceText): (part: LabelledPart) => readonly Span[] {
  return ({ label, span, next }) => {
    const text = textIn(source, span);
    const isNote = /^note$/i.test(label) && /^depends on\b/i.test(text);
    if (!isNote && !/^(depends(?: on)?|dependencies|dependency|blocked by|prerequisite tasks?)$/i.test(label))
      return [];
    const items = text === "" ? plainItems(source, next) : [];
    if (items.length > 0) return items.map((item) => spanOf(item.children[0] ?? item));
    const reason = /\s(?:because|since|as it|so that|which)\b/i.exec(text);
    return [{ start: span.start, end: span.start + (reason?.index ?? text.length) }];
  };
}

/** A task that names others. */
export interface Asking {
  readonly source: SourceText;
  readonly task: IdentifiedTask;
  readonly tasks: readonly IdentifiedTask[];
}

/** Reads a text that says what a task depends on. */
export function dependenciesIn(span: Span, { source, task, tasks }: Asking): Dependencies {
  const text = textIn(source, span);
  if (/^[\s`*_(]*(?:none|nothing|nil|n\/?a|no\b|-|—|–|无|なし|$)/i.test(text))
    return { dependsOn: [], problems: [] };
  const groups = groupsIn(text, span, { source, task, tasks });
  const rest = groups.rest;
  const { found, unknown } = namedTasks(rest, span.start, { source, task, tasks });
  const problems: ImportProblem[] = unknown.map((reference) => noTask(source, reference.span));
  const dependsOn = [...groups.dependsOn, ...found];
  if (dependsOn.length === 0 && problems.length === 0) problems.push(noTask(source, span));
  return { dependsOn: dependsOn.filter(({ value }) => value !== task.id), problems };
}

function noTask(source: SourceText, span: Span): ImportProblem {
  const text = textIn(source, span).replace(/\s+/g, " ").slice(0, 80);
  return {
    kind: "unread-text",
    message: `it depends on "${text}", which is no task of the plan`,
    origin: { source, span },
  };
}

/** Whole phases, and "all previous tasks". What is read is blank in `rest`. */
function groupsIn(
  text: string,
  span: Span,
  { source, task, tasks }: Asking,
): { readonly dependsOn: readonly Written<string>[]; readonly rest: string } {
  const dependsOn: Written<string>[] = [];
  const form =
    /\b(?:phase|chunk|part|milestone|stage|wave|sprint|track|stream|epic)\s*[-#]?\s*[A-Z]?\d+(?:\.\d+)*[a-z]?|\ball\s+(?:(?:the\s+)?(?:previous|prior|preceding|earlier|above|other)\s+)?tasks(?:\s+above)?\b/gi;
  const rest = text.replace(form, (words: string, offset: number) => {
    const key = phaseKey(words);
    const members = tasks.filter((other) =>
      key === undefined ? tasks.indexOf(other) < tasks.indexOf(task) : other.phase?.key === key,
    );
    if (members.length === 0) return words;
    const start = span.start + offset;
    const origin = { source, span: { start, end: start + words.length } };
    for (const { id } of members) dependsOn.push({ value: id, origin, inferred: `"${words}" means it, too` });
    return " ".repeat(words.length);
  });
  return { dependsOn, rest };
}

/** The tasks that a text names. A number means the task of the same phase first. */
export function namedTasks(
  text: string,
  offset: number,
  { source, task, tasks }: Asking,
): { readonly found: readonly Written<string>[]; readonly unknown: readonly TaskReference[] } {
  const { ids, known } = knownTo(task, tasks);
  const { found, unknown } = taskReferences(text, offset, known);
  return {
    found: found.map(({ id, span }) => ({ value: ids.get(id) ?? id, origin: { source, span } })),
    unknown,
  };
}

/** What tasks are called, and their ids. */
interface KnownTasks {
  readonly ids: ReadonlyMap<string, string>;
  readonly known: readonly string[];
}

const seen = new WeakMap<readonly IdentifiedTask[], Map<string | undefined, KnownTasks>>();

/** Made once for each phase of a plan. */
function knownTo({ phase }: IdentifiedTask, tasks: readonly IdentifiedTask[]): KnownTasks {
  const byPhase = seen.get(tasks) ?? new Map<string | undefined, KnownTasks>();
  seen.set(tasks, byPhase);
  const made = byPhase.get(phase?.key) ?? makeKnown(phase?.key, tasks);
  byPhase.set(phase?.key, made);
  return made;
}

function makeKnown(phase: string | undefined, tasks: readonly IdentifiedTask[]): KnownTasks {
  const ids = new Map<string, string>();
  const backwards = [...tasks].reverse();
  for (const other of backwards) ids.set(other.written, other.id);
  for (const { id } of tasks) if (!ids.has(id)) ids.set(id, id);
  for (const other of backwards)
    if (phase !== undefined && other.phase?.key === phase) ids.set(other.written, other.id);
  for (const [written, id] of [...ids])
    if (/^\d/.test(written) && !ids.has(`T${written}`)) ids.set(`T${written}`, id);
  return { ids, known: [...ids.keys()] };
}
