import type { TextEdit } from "../../source/text-edit.ts";
import { jsonDocument } from "../places/json-document.ts";
import { itemsOf } from "../places/json-records.ts";
import { type TaskMasterItem, taskMasterItems } from "../task-master/items.ts";
import {
  type Exported,
  type Exporter,
  type ExportInput,
  type ExportTask,
  together,
  unchanged,
} from "./exporter.ts";
import { jsonStyle, newKey } from "./json-style.ts";
import { bracketed, type ListLines, listEdit } from "./list-edit.ts";
import { taskMasterName } from "./task-master-names.ts";
import { indentation, lineEnding, sliceAt } from "./text-lines.ts";

/** Writes missing dependencies into the task file of Task Master. */
export const taskMasterExporter: Exporter = { id: "task-master", write };

function write({ files: [file], tasks }: ExportInput): Exported {
  const waiting = tasks.filter(({ missing }) => missing.length > 0);
  if (file === undefined || waiting.length === 0) return unchanged;
  const { items } = taskMasterItems(jsonDocument(file, { start: 0, end: file.text.length }));
  return together(waiting.map((task) => dependencies(task, items)));
}

function dependencies({ id, missing, origin }: ExportTask, items: readonly TaskMasterItem[]): Exported {
  const own = items.find((item) => item.id === id);
  const names = missing.flatMap((on) => {
    const target = items.find((item) => item.id === on);
    return (own && target && taskMasterName(own, target, items)) ?? [];
  });
  const edit = own && names.length === missing.length ? edited(own, names, items) : undefined;
  const waits = missing.map((on) => `"${on}"`).join(", ");
  if (edit === undefined)
    return { ...unchanged, left: [`"${id}" waits for ${waits}, which "dependencies" cannot say`] };
  const what = `${id}: dependencies + ${missing.join(", ")}`;
  return { edits: [edit], changes: [{ path: origin.source.path, what }], left: [] };
}

function edited(
  { record }: TaskMasterItem,
  names: readonly string[],
  all: readonly TaskMasterItem[],
): TextEdit | undefined {
  const { document, route, value } = record;
  const { colon, comma } = jsonStyle(document.source, document.locate(route, "value").start);
  const lines = linesFor(record, all);
  const addition = { document, route: [...route, "dependencies"], items: names, comma };
  const shaped = { ...addition, ...(lines !== undefined && { lines }), isJson: true };
  if (Object.hasOwn(value, "dependencies")) return listEdit(shaped);
  return newKey(
    record,
    ["status", "description", "title", "id"],
    `"dependencies"${colon}${bracketed(shaped)}`,
  );
}

/** The lines of a list that has none yet, where the lists of other tasks have an item a line. */
function linesFor(record: TaskMasterItem["record"], all: readonly TaskMasterItem[]): ListLines | undefined {
  const { document, route, value } = record;
  const { source } = document;
  const lists = all.filter((item) => itemsOf(item.record, "dependencies").length > 0);
  const isSpread = ({ record: { route: at } }: TaskMasterItem): boolean =>
    /^\[\s*[\r\n]/.test(sliceAt(source, document.locate([...at, "dependencies"], "value")));
  const [key = ""] = Object.keys(value);
  const start = document.locate([...route, key], "key").start;
  const isAlone = /[\r\n][ \t]*$/.test(source.text.slice(0, start));
  if (!isAlone || !(lists.length === 0 || lists.some(isSpread))) return undefined;
  const own = indentation(source, start);
  const above = indentation(source, document.locate(route, "value").start);
  const close = `${lineEnding(source)}${own}`;
  return { before: `${close}${own.slice(above.length)}`, close };
}
