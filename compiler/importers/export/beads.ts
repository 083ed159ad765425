import type { TextEdit } from "../../source/text-edit.ts";
import { type BeadsIssue, beadsIssues } from "../beads/issues.ts";
import { itemsOf, type JsonRecord } from "../places/json-records.ts";
import {
  type Exported,
  type Exporter,
  type ExportInput,
  type ExportTask,
  together,
  unchanged,
} from "./exporter.ts";
import { type JsonStyle, jsonStyle, newKey } from "./json-style.ts";
import { listEdit } from "./list-edit.ts";

/** Writes missing dependencies into the lines of beads. */
export const beadsExporter: Exporter = { id: "beads", write };

function write({ files: [file], tasks }: ExportInput): Exported {
  const waiting = tasks.filter(({ missing }) => missing.length > 0);
  if (file === undefined || waiting.length === 0) return unchanged;
  const issues = new Map(beadsIssues(file).issues.map((issue) => [issue.id, issue]));
  return together(waiting.map((task) => dependencies(task, issues)));
}

function dependencies(
  { id, missing, origin }: ExportTask,
  issues: ReadonlyMap<string, BeadsIssue>,
): Exported {
  const own = issues.get(id);
  const on = missing.flatMap((one) => issues.get(one)?.written ?? []);
  const edit = own && edited(own, on);
  const names = missing.map((one) => `"${one}"`).join(", ");
  if (edit === undefined)
    return { ...unchanged, left: [`"${id}" waits for ${names}, which its line cannot say`] };
  const what = `${id}: dependencies + ${missing.join(", ")}`;
  return { edits: [edit], changes: [{ path: origin.source.path, what }], left: [] };
}

function edited({ written, record }: BeadsIssue, on: readonly string[]): TextEdit | undefined {
  const { document, value } = record;
  const style = jsonStyle(document.source, document.locate([], "value").start);
  const isPlain = itemsOf(record, "dependencies").some((item) => typeof item.value === "string");
  const items = on.map((one) => (isPlain ? JSON.stringify(one) : linkText([written, one], style)));
  if (!Object.hasOwn(value, "dependencies")) return newDependencies(record, items, style);
  return listEdit({ document, route: ["dependencies"], items, comma: style.comma, isJson: true });
}

function newDependencies(
  record: JsonRecord,
  items: readonly string[],
  { colon, comma }: JsonStyle,
): TextEdit | undefined {
  return newKey(record, [], `"dependencies"${colon}[${items.join(comma)}]`);
}

function linkText([issue, on]: readonly [string, string], { colon, comma }: JsonStyle): string {
  const pairs = { issue_id: issue, depends_on_id: on, type: "blocks" };
  const parts = Object.entries(pairs).map(([key, text]) => `"${key}"${colon}${JSON.stringify(text)}`);
  return `{${parts.join(comma)}}`;
}
