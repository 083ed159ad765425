import type { SourceDocument } from "../source/document.ts";
import { parseDocument } from "../source/document.ts";
import type { SourceText } from "../source/text.ts";
import { valueAt, writtenAt } from "./claims/written-values.ts";
import { type FlowFiles, flowFolder, flowName, isFlowRecord } from "./flow-next/file.ts";
import { flowDependencies } from "./flow-next/order.ts";
import { type FlowText, flowText } from "./flow-next/text.ts";
import type { ImportedPlan, ImportedTask, ImportProblem, Origin, Written } from "./imported.ts";
import type { Importer, ImportInput } from "./importer.ts";
import { kebabName, taskIdFrom } from "./words/plan-words.ts";
import { statusFromWord } from "./words/status-word.ts";

/** Reads the tasks of flow-next (`.flow/tasks/fn-N-name.M.json` and `.md`), of one epic or of several. */
export const flowNext: Importer = {
  id: "flow-next",
  title: "flow-next",
  place: ".flow/tasks, or .flow",
  detects: (files) =>
    files.some((file) => flowName(file.path)?.isRecord === true && isFlowRecord(parseDocument(file))),
  read: readFlow,
};

function readFlow({ files, tree }: ImportInput): ImportedPlan {
  const folder = flowFolder(files);
  const problems: ImportProblem[] = [...folder.problems];
  const ids = folder.tasks.map(({ id }) => id);
  const tasks = folder.tasks.map((task): ImportedTask => {
    const text = task.text && flowText(task.text, tree);
    const order = flowDependencies(task, ids);
    const status = statusOf(task);
    problems.push(...(text?.problems ?? []), ...missingHalf(task), ...order.problems, ...status.problems);
    return taskOf(task, { text, dependsOn: order.dependsOn, status: status.status });
  });
  const goal = goalOf(folder.epics, folder.tasks);
  return {
    name: planName(folder.tasks),
    ...(goal && { goal }),
    tasks,
    contracts: [],
    gate: [],
    problems,
    isOrdered: false,
    found: folder.tasks.length + folder.problems.length,
  };
}

interface Parts {
  readonly text: FlowText | undefined;
  readonly dependsOn: readonly Written<string>[];
  readonly status: ImportedTask["status"];
}

function taskOf(task: FlowFiles, { text, dependsOn, status }: Parts): ImportedTask {
  const origin = originOf(task);
  const title = (task.record && writtenAt(task.record, ["title"])) ?? text?.title;
  return {
    id: taskIdFrom(task.id),
    origin,
    title: title ?? { value: task.id, origin, inferred: "the name of the file" },
    ...(text?.description && { description: text.description }),
    claims: text?.claims ?? [],
    dependsOn,
    consumes: [],
    provides: [],
    acceptance: text?.acceptance ?? [],
    verify: text?.verify ?? [],
    locks: [],
    ...(status && { status }),
  };
}

/** Where the id is written; else the first line. */
function originOf({ record, source }: FlowFiles): Origin {
  if (record !== undefined && valueAt(record, ["id"]) !== undefined) {
    const { start } = record.locate(["id"], "key");
    return { source: record.source, span: { start, end: record.locate(["id"], "value").end } };
  }
  return { source, span: { start: 0, end: firstLine(source) } };
}

function firstLine({ text }: SourceText): number {
  return /^[^\r\n]*/.exec(text)?.[0].length ?? 0;
}

function missingHalf(task: FlowFiles): readonly ImportProblem[] {
  if (task.record !== undefined && task.text !== undefined) return [];
  const message =
    task.record === undefined
      ? `"${task.id}" has no JSON beside it: it is read as a task that waits for none`
      : `"${task.id}" has no Markdown beside it: its files and criteria are not known`;
  return [
    { kind: task.record === undefined ? "doubtful-reading" : "unread-text", message, origin: originOf(task) },
  ];
}

function statusOf({
  record,
}: FlowFiles): Pick<ImportedTask, "status"> & { readonly problems: readonly ImportProblem[] } {
  const written = record && writtenAt(record, ["status"]);
  if (written === undefined) return { problems: [] };
  const value = statusFromWord(written.value);
  if (value !== undefined) return { status: { ...written, value }, problems: [] };
  const message = `the status "${written.value}" is not known; the task is read as pending`;
  return { problems: [{ kind: "doubtful-reading", message, origin: written.origin }] };
}

function epicsOf(tasks: readonly FlowFiles[]): readonly string[] {
  return [...new Set(tasks.map(({ epic }) => epic))];
}

function planName(tasks: readonly FlowFiles[]): string {
  const [first, second] = epicsOf(tasks);
  return first === undefined || second !== undefined ? "flow" : kebabName(first);
}

/** The title of the epic, where there is one only. */
function goalOf(epics: readonly SourceDocument[], tasks: readonly FlowFiles[]): Written<string> | undefined {
  const [only, second] = epicsOf(tasks);
  const epic = epics.find((record) => writtenAt(record, ["id"])?.value === only);
  return second === undefined && epic !== undefined ? writtenAt(epic, ["title"]) : undefined;
}
