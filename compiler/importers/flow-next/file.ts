import { compareIds } from "../../source/compare.ts";
import { parseDocument, type SourceDocument } from "../../source/document.ts";
import type { SourceText } from "../../source/text.ts";
import { isMap, valueAt, writtenAt } from "../claims/written-values.ts";
import type { ImportProblem } from "../imported.ts";

/** The two files of a task: `fn-1-name.2.json` and `fn-1-name.2.md`. */
export interface FlowFiles {
  /** The name without ending, which is the id. */
  readonly id: string;
  /** The id without the number of the task. */
  readonly epic: string;
  /** Its value is a map. */
  readonly record: SourceDocument | undefined;
  readonly text: SourceText | undefined;
  /** One of the two. */
  readonly source: SourceText;
}

/** What the files of a folder are. */
export interface FlowFolder {
  /** By epic, then by number. */
  readonly tasks: readonly FlowFiles[];
  /** The records of epics: id and title. */
  readonly epics: readonly SourceDocument[];
  /** Records that cannot be read; their tasks are left out. */
  readonly problems: readonly ImportProblem[];
}

/** The id and the ending that the name of a task file says; `undefined` for other files. */
export function flowName(
  path: string,
): { readonly id: string; readonly epic: string; readonly isRecord: boolean } | undefined {
  const [, id, epic, ending] = /(?:^|\/)((fn-[^/]*?)\.\d+)\.(json|md)$/.exec(path) ?? [];
  return id === undefined || epic === undefined ? undefined : { id, epic, isRecord: ending === "json" };
}

/** Puts the files of each task together. */
export function flowFolder(files: readonly SourceText[]): FlowFolder {
  const records = new Map<string, SourceDocument>();
  const texts = new Map<string, SourceText>();
  const names = new Map<string, { readonly epic: string; readonly source: SourceText }>();
  const epics: SourceDocument[] = [];
  const problems: ImportProblem[] = [];
  const broken = new Set<string>();
  for (const file of files) {
    const name = flowName(file.path);
    if (name === undefined) epics.push(...epicRecord(file));
    else {
      names.set(name.id, { epic: name.epic, source: file });
      if (!name.isRecord) texts.set(name.id, file);
      else {
        const document = parseDocument(file);
        if (isMap(document.value)) records.set(name.id, document);
        else {
          broken.add(name.id);
          problems.push(unreadable(name.id, document));
        }
      }
    }
  }
  const tasks = [...names]
    .filter(([id]) => !broken.has(id))
    .map(
      ([id, { epic, source }]): FlowFiles => ({
        id,
        epic,
        source,
        record: records.get(id),
        text: texts.get(id),
      }),
    );
  return { tasks: inOrder(tasks), epics, problems };
}

function inOrder(tasks: readonly FlowFiles[]): readonly FlowFiles[] {
  return [...tasks].sort((a, b) => compareIds(a.id, b.id));
}

function epicRecord(file: SourceText): readonly SourceDocument[] {
  if (!/(?:^|\/)fn-[^/]*\.json$/.test(file.path)) return [];
  const document = parseDocument(file);
  return isMap(document.value) && writtenAt(document, ["title"]) !== undefined ? [document] : [];
}

function unreadable(id: string, document: SourceDocument): ImportProblem {
  const [broken] = document.problems;
  const { source } = document;
  const end = source.text.length;
  const span = broken?.span ?? { start: 0, end: Math.min(1, end) };
  const message = `"${id}" is left out: its JSON cannot be read`;
  const origin = { source, span: { start: Math.min(span.start, end), end: Math.min(span.end, end) } };
  return { kind: "unread-task", message, origin };
}

/** True for a record that has what flow-next writes in each. */
export function isFlowRecord(document: SourceDocument): boolean {
  return ["id", "status", "title"].every((key) => valueAt(document, [key]) !== undefined);
}
