import { type SourceText, sourceText } from "../../source/text.ts";
import { applyEdits, type TextEdit } from "../../source/text-edit.ts";
import { parseMarkdown } from "../places/markdown.ts";
import { dependenciesOf } from "../superpowers/dependencies.ts";
import { type IdentifiedTask, identified } from "../superpowers/identity.ts";
import { partsOf } from "../superpowers/parts.ts";
import { planSections } from "../superpowers/sections.ts";
import { type Exported, type Exporter, type ExportInput, type ExportTask, together } from "./exporter.ts";
import { dependsPart, newLine, replacedLine } from "./superpowers-lines.ts";
import { reachOf } from "./task-order.ts";

/** Writes `**Depends on:** Task 1, Task 2` into every task that does not say so. */
export const superpowersExporter: Exporter = { id: "superpowers", write };

function write({ files, tasks }: ExportInput): Exported {
  const wanted = wantedBy(tasks, files);
  return together(files.map((source) => written(source, wanted)));
}

/** The lines of all tasks. Each names its tasks in the first way that is read as it is meant. */
function written(source: SourceText, wanted: ReadonlyMap<string, readonly string[]>): Exported {
  const plan = tasksOf(source);
  const parts = partsOf(plan);
  let open = plan.flatMap((task) => {
    const on = wanted.get(task.id);
    const line = on && lineFor(source, { task, plan, on, hasParts: parts.has(task.id) });
    return line === undefined ? [] : [line];
  });
  const asked = open.length;
  for (let turn = 0; turn < asked * 3; turn += 1) {
    const again = readAgain(source, open);
    const wrong = open.filter((line) => !again(line));
    if (wrong.length === 0) break;
    open = open.flatMap((line) => (wrong.includes(line) ? otherwise(line) : [line]));
  }
  return finished(source, { open, plan, wanted });
}

function tasksOf(source: SourceText): readonly IdentifiedTask[] {
  return identified(planSections(source, parseMarkdown(source)).tasks).tasks;
}

/**
 * What each task is to say; nothing for one that writes no file and waits for nothing: of a last check of everything, nobody
 * knows what it needs. Of a task with parts it holds for its parts, too: only what they all wait for already.
 */
function wantedBy(
  tasks: readonly ExportTask[],
  files: readonly SourceText[],
): ReadonlyMap<string, readonly string[]> {
  const reach = reachOf(new Map(tasks.map(({ id, dependsOn }) => [id, dependsOn])));
  const parts = new Map(files.flatMap((source) => [...partsOf(tasksOf(source))]));
  const within = reachOf(parts);
  const known = tasks.filter(({ writes, dependsOn }) => writes.length + dependsOn.length > 0);
  return new Map(
    known.map(({ id, dependsOn }) => {
      const inner = [...within(id)];
      return [id, dependsOn.filter((on) => inner.every((part) => part !== on && reach(part).has(on)))];
    }),
  );
}

/** What a task is to say, and ways to say it that have not failed. */
interface Line {
  readonly task: IdentifiedTask;
  readonly all: readonly string[];
  readonly texts: readonly string[];
}

interface Saying {
  readonly task: IdentifiedTask;
  readonly plan: readonly IdentifiedTask[];
  readonly on: readonly string[];
  readonly hasParts: boolean;
}

/** `undefined` where the task says it already. */
function lineFor(source: SourceText, { task, plan, on, hasParts }: Saying): Line | undefined {
  const known = dependenciesOf(source, task, plan).dependsOn.map(({ value }) => value);
  const isMarked = [task.heading, ...task.also].some(({ depends }) => depends.length > 0);
  const isSaid = isMarked || hasParts || dependsPart(source, task) !== undefined;
  if (isSaid && on.every((id) => known.includes(id))) return undefined;
  const all = plan.flatMap(({ id }) => (on.includes(id) || known.includes(id) ? [id] : []));
  return { task, all, texts: namings(all, plan) };
}

/** Ways to name tasks. */
function namings(ids: readonly string[], plan: readonly IdentifiedTask[]): readonly string[] {
  if (ids.length === 0) return ["none"];
  const numbers = plan.filter(({ id }) => ids.includes(id)).map((task) => task.written);
  const ways = [numbers, ids].map((names) => names.map((name) => `Task ${name}`).join(", "));
  return [...new Set([...ways, ids.join(", ")])];
}

function otherwise({ texts, ...line }: Line): readonly Line[] {
  return texts.length < 2 ? [] : [{ ...line, texts: texts.slice(1) }];
}

function editsOf(source: SourceText, { task, texts: [text = "none"] }: Line): readonly TextEdit[] {
  const part = dependsPart(source, task);
  return part === undefined ? [newLine(source, task, text)] : replacedLine(source, part, text);
}

/** Whether lines, once they are written, are read as they are meant. */
function readAgain(source: SourceText, lines: readonly Line[]): (line: Line) => boolean {
  const edits = lines.flatMap((line) => editsOf(source, line));
  const again = sourceText(source.path, applyEdits(source, edits));
  const plan = tasksOf(again);
  return ({ task: { id }, all }) => {
    const task = plan.find((one) => one.id === id);
    const read = task && dependenciesOf(again, task, plan).dependsOn.map(({ value }) => value);
    return read !== undefined && read.length === all.length && all.every((on) => read.includes(on));
  };
}

interface Finished {
  readonly open: readonly Line[];
  readonly plan: readonly IdentifiedTask[];
  readonly wanted: ReadonlyMap<string, readonly string[]>;
}

function finished(source: SourceText, { open, plan, wanted }: Finished): Exported {
  const said = new Set(open.map(({ task }) => task));
  const left = plan
    .filter((task) => !said.has(task))
    .filter((task) => {
      const on = wanted.get(task.id) ?? [];
      const known = dependenciesOf(source, task, plan).dependsOn.map(({ value }) => value);
      return on.some((id) => !known.includes(id));
    });
  return {
    edits: open.flatMap((line) => editsOf(source, line)),
    changes: open.map(({ task, texts: [text = ""] }) => ({
      path: source.path,
      what: `${task.id}: depends on ${text}`,
    })),
    left: left.map(({ id }) => {
      const names = (wanted.get(id) ?? []).map((on) => `"${on}"`).join(", ");
      return `"${id}" waits for ${names}, which no line could say`;
    }),
  };
}
