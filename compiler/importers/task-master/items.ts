import type { SourceDocument } from "../../source/document.ts";
import type { ImportProblem, Written } from "../imported.ts";
import { itemsOf, type JsonRecord, originAt, recordAt, wordOf } from "../places/json-records.ts";
import { taskIdFrom } from "../words/plan-words.ts";
import { taskMasterLists } from "./lists.ts";

/** A task or subtask of a Task Master file. */
export interface TaskMasterItem {
  /** Unique in the plan. */
  readonly id: string;
  /** As dependencies name it, without the tag: `3` or `3.2`. */
  readonly number: string;
  /** The tag, where several are read. */
  readonly tag: string;
  readonly record: JsonRecord;
  /** The task that it is a subtask of. */
  readonly parent: TaskMasterItem | undefined;
}

/** What a Task Master file holds. */
export interface TaskMasterItems {
  /** Each task before its subtasks. */
  readonly items: readonly TaskMasterItem[];
  readonly problems: readonly ImportProblem[];
  /** How many things look like a task. */
  readonly found: number;
  /** The only tag that was read. */
  readonly tag: string | undefined;
  /** Where the name of the project may be. */
  readonly metadata: JsonRecord | undefined;
}

/** Finds the tasks and subtasks of a file, in the order written. */
export function taskMasterItems(document: SourceDocument): TaskMasterItems {
  const { taken, problems } = taskMasterLists(document);
  const isTagged = taken.length > 1;
  const grown: Grown = { items: [], problems: [...problems], ids: new Set(), found: 0 };
  for (const { tag, items } of taken)
    for (const { route, value } of items)
      addItem(grown, { document, route, value, tag: isTagged ? tag : "", parent: undefined });
  const [only] = taken;
  return { ...grown, tag: isTagged ? undefined : only?.tag, metadata: only?.metadata };
}

interface Grown {
  readonly items: TaskMasterItem[];
  readonly problems: ImportProblem[];
  readonly ids: Set<string>;
  found: number;
}

interface RawItem {
  readonly document: SourceDocument;
  readonly route: JsonRecord["route"];
  readonly value: unknown;
  readonly tag: string;
  readonly parent: TaskMasterItem | undefined;
}

function addItem(grown: Grown, raw: RawItem): void {
  const { document, route, value, tag, parent } = raw;
  grown.found += 1;
  const record = recordAt(document, route, value);
  const written = record && wordOf(record, "id");
  const number = written && numberOf(written.value, parent);
  const wanted = number === undefined ? "" : taskIdFrom(tag === "" ? number : `${tag}-${number}`);
  if (record === undefined || number === undefined || wanted === "") {
    grown.problems.push(unread(raw, record));
    return;
  }
  const id = freeId(wanted, grown.ids);
  if (id !== wanted) grown.problems.push(repeated(written, { number, id }));
  grown.ids.add(id);
  const item = { id, number, tag, record, parent };
  grown.items.push(item);
  if (parent === undefined)
    for (const part of itemsOf(record, "subtasks")) addItem(grown, { document, ...part, tag, parent: item });
}

function numberOf(written: string, parent: TaskMasterItem | undefined): string {
  if (parent === undefined || written.startsWith(`${parent.number}.`)) return written;
  return `${parent.number}.${written}`;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  return id;
}

function unread({ document, route, parent }: RawItem, record: JsonRecord | undefined): ImportProblem {
  const title = record && wordOf(record, "title")?.value;
  const what = parent === undefined ? "a task" : `a subtask of "${parent.number}"`;
  return {
    kind: "unread-task",
    message:
      record === undefined ? `${what} is no object` : `${what}${title ? `, "${title}",` : ""} has no id`,
    origin: originAt(document, route),
    help: 'give it an "id" of its own',
  };
}

function repeated(
  written: Written<string> | undefined,
  { number, id }: { readonly number: string; readonly id: string },
): ImportProblem {
  return {
    kind: "doubtful-reading",
    message: `two tasks have the id "${number}", so the second is read as "${id}"`,
    origin: (written as Written<string>).origin,
    help: "give it an id of its own; dependencies on it go to the first",
  };
}
