import { type SourceText, sourceText } from "../../source/text.ts";
import { applyEdits, type TextEdit } from "../../source/text-edit.ts";
import { taskFile } from "../checkbox/checkbox-file.ts";
import { readSpecKitLines, type SpecKitEntry } from "../spec-kit/lines.ts";
import { specKit } from "../spec-kit.ts";
import { type Exported, type Exporter, type ExportInput, together, unchanged } from "./exporter.ts";
import { candidates, losers, withMark, withoutMark } from "./spec-kit-marks.ts";
import { reachOf, type TaskOrder } from "./task-order.ts";
import { placeAt } from "./text-lines.ts";

/** Takes `[P]` where it cannot be, gives it where it can, and writes `(depends on …)` behind a task that lacks it. */
export const specKitExporter: Exporter = { id: "spec-kit", write };

function write(input: ExportInput): Exported {
  const source = taskFile(input.files);
  if (source === undefined) return unchanged;
  const entries = new Map(readSpecKitLines(source).entries.map((entry) => [entry.id, entry]));
  const lost = losers(input);
  const taken = new Set([...lost].filter((id) => entries.get(id)?.line.parallel !== undefined));
  const given = givenMarks(source, { input, entries, taken });
  const isMarked = taken.size + given.size > 0;
  // A task without its mark has a place in the order, from which all follows but what is against the order written.
  const ids = [...entries.keys()];
  const standsLater = (on: string, id: string): boolean => ids.indexOf(on) > ids.indexOf(id);
  return together(
    input.tasks.map((task) => {
      const entry = entries.get(task.id);
      const [isTaken, isGiven] = [taken.has(task.id), given.has(task.id)];
      const missing = isMarked ? task.missing.filter((on) => standsLater(on, task.id)) : task.missing;
      return entry === undefined
        ? unchanged
        : lineOf(source, { id: task.id, missing, entry, entries, isTaken, isGiven });
    }),
  );
}

interface Line {
  readonly id: string;
  readonly missing: readonly string[];
  readonly entry: SpecKitEntry;
  readonly entries: ReadonlyMap<string, SpecKitEntry>;
  readonly isTaken: boolean;
  readonly isGiven: boolean;
}

function lineOf(source: SourceText, { id, missing, entry, entries, isTaken, isGiven }: Line): Exported {
  const names = missing.flatMap((on) => nameOf(on, entries) ?? []);
  const left = missing
    .filter((on) => nameOf(on, entries) === undefined)
    .map((on) => `"${id}" waits for "${on}", which has no id that a line could name`);
  const edits: TextEdit[] = [];
  const what: string[] = [];
  if (isTaken && entry.line.parallel !== undefined) {
    edits.push(withoutMark(source, entry.line.parallel));
    what.push("[P] taken");
  }
  if (isGiven) {
    edits.push(withMark(source, entry));
    what.push("[P] given");
  }
  if (names.length > 0) {
    edits.push(dependency(source, entry, names));
    what.push(`depends on + ${names.join(", ")}`);
  }
  const changes = what.length === 0 ? [] : [{ path: source.path, what: `${id}: ${what.join("; ")}` }];
  return { edits, changes, left };
}

/** The id of a task, where it leads to that task and no other. */
function nameOf(on: string, entries: ReadonlyMap<string, SpecKitEntry>): string | undefined {
  const written = entries.get(on)?.line.id?.value;
  return written === on ? written : undefined;
}

/** Behind the text of the line, before a mark at its end. */
function dependency(source: SourceText, { line, item }: SpecKitEntry, names: readonly string[]): TextEdit {
  const text = source.text.slice(item.box.end, line.text.end);
  const at = item.box.end + text.trimEnd().length;
  return { source, span: placeAt(at), text: ` (depends on ${names.join(", ")})` };
}

interface Marks {
  readonly input: ExportInput;
  readonly entries: ReadonlyMap<string, SpecKitEntry>;
  readonly taken: ReadonlySet<string>;
}

/** A mark is given only where the plan, read again, has the same order: without a mark, a task means one. */
function givenMarks(source: SourceText, { input, entries, taken }: Marks): ReadonlySet<string> {
  const given = new Set<string>();
  const isMarked = ({ id, line }: SpecKitEntry): boolean =>
    given.has(id) || (line.parallel !== undefined && !taken.has(id));
  const marked = (): ReadonlySet<string> =>
    new Set([...entries.values()].filter(isMarked).map(({ id }) => id));
  for (const { id } of input.tasks) {
    const entry = entries.get(id);
    if (entry === undefined || taken.has(id)) continue;
    if (!candidates(input.tasks, entries, marked()).includes(id)) continue;
    const edits = [...given, id].flatMap((one) => entries.get(one) ?? []).map((one) => withMark(source, one));
    if (isSameOrder(source, edits)) given.add(id);
  }
  return given;
}

function isSameOrder(source: SourceText, edits: readonly TextEdit[]): boolean {
  const [before, after] = [orderIn(source), orderIn(sourceText(source.path, applyEdits(source, edits)))];
  const [was, is] = [reachOf(before), reachOf(after)];
  return [...before.keys()].every((id) => [...was(id)].every((on) => is(id).has(on)));
}

function orderIn(source: SourceText): TaskOrder {
  const { tasks } = specKit.read({ files: [source], tree: undefined });
  return new Map(tasks.map(({ id, dependsOn }) => [id, dependsOn.map(({ value }) => value)]));
}
