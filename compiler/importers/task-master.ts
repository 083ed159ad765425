import type { SourceDocument } from "../source/document.ts";
import type { SourceText } from "../source/text.ts";
import { distinctProblems } from "./claims/distinct-problems.ts";
import { withParts } from "./claims/group-parts.ts";
import { strongestClaims } from "./claims/strongest-claims.ts";
import type { ImportedClaim, ImportedPlan, ImportedStatus, ImportedTask, ImportProblem } from "./imported.ts";
import type { Importer, ImportInput, ImportTree } from "./importer.ts";
import { jsonDocument } from "./places/json-document.ts";
import { originAt, textOf, wordOf } from "./places/json-records.ts";
import type { PlacedText } from "./places/placed-text.ts";
import { unreadDocument } from "./places/unread-document.ts";
import { bodyText } from "./prose/body-text.ts";
import type { ProseAccess } from "./prose/prose-access.ts";
import { claimsOfProse } from "./prose/prose-claims.ts";
import { proseText } from "./prose/prose-text.ts";
import { type TaskMasterItem, taskMasterItems } from "./task-master/items.ts";
import { type TaskMasterNumbers, taskMasterNumbers, taskMasterOrder } from "./task-master/order.ts";
import { taskMasterTests } from "./task-master/tests.ts";
import { knownStatus } from "./words/known-status.ts";
import { kebabName } from "./words/plan-words.ts";

/** Reads the task file of Task Master: tasks and subtasks by tag, paths from their texts. */
export const taskMaster: Importer = {
  id: "task-master",
  title: "Task Master",
  place: ".taskmaster/tasks/tasks.json",
  detects,
  read,
};

function detects([file, second]: readonly SourceText[]): boolean {
  if (file === undefined || second !== undefined || !/\.json$/i.test(file.path)) return false;
  if (!/"tasks"\s*:\s*\[|^\s*\[/.test(file.text)) return false;
  const { items } = taskMasterItems(documentOf(file));
  const fields = ["dependencies", "subtasks", "details", "testStrategy"];
  return items.some(({ record }) => "title" in record.value && fields.some((field) => field in record.value));
}

function documentOf(file: SourceText): SourceDocument {
  return jsonDocument(file, { start: 0, end: file.text.length });
}

function read({ files: [file], tree }: ImportInput): ImportedPlan {
  const empty = { contracts: [], gate: [], isOrdered: false } as const;
  if (file === undefined) return { ...empty, name: "task-master", tasks: [], problems: [], found: 0 };
  const document = documentOf(file);
  const unread = unreadDocument(document, "a Task Master file is JSON");
  const { items, problems, found, tag, metadata } = taskMasterItems(document);
  const numbers = taskMasterNumbers(items);
  const read = items.map((item) => readItem(item, { numbers, tree }));
  const grouped = withParts(
    read.map(({ task }) => task),
    groupsOf(items),
  );
  const named = metadata && (wordOf(metadata, "projectName") ?? wordOf(metadata, "name"))?.value;
  return {
    ...empty,
    name: kebabName(named ?? (tag === undefined || tag === "" || tag === "master" ? "task-master" : tag)),
    tasks: grouped.tasks,
    problems: [...unread, ...problems, ...read.flatMap((each) => each.problems), ...grouped.problems],
    found,
  };
}

function groupsOf(items: readonly TaskMasterItem[]): Parameters<typeof withParts>[1] {
  const parts = new Map<string, TaskMasterItem[]>();
  for (const item of items)
    if (item.parent !== undefined) parts.set(item.parent.id, [...(parts.get(item.parent.id) ?? []), item]);
  return [...parts].map(([id, members]) => ({
    id,
    parts: members.map(({ id: part, record }) => ({
      id: part,
      origin: originAt(record.document, [...record.route, "id"]),
    })),
  }));
}

interface ReadItem {
  readonly task: ImportedTask;
  readonly problems: readonly ImportProblem[];
}

interface Around {
  readonly numbers: TaskMasterNumbers;
  readonly tree: ImportTree | undefined;
}

function readItem(item: TaskMasterItem, { numbers, tree }: Around): ReadItem {
  const { id, record } = item;
  const [description, details, tests] = [
    textOf(record, "description"),
    textOf(record, "details"),
    textOf(record, "testStrategy"),
  ];
  const title = wordOf(record, "title");
  const order = taskMasterOrder(item, numbers);
  const status = knownStatus(item.number, wordOf(item.record, "status"), statusWords);
  const claims = claimsOf({ said: [textOf(record, "title"), description, details], tests, tree });
  const idOrigin = originAt(record.document, [...record.route, "id"]);
  const body = bodyText([description, details]);
  const task: ImportedTask = {
    id,
    origin: title?.origin ?? idOrigin,
    title: title ?? { value: id, origin: idOrigin, inferred: "its id, as it has no title" },
    ...(body !== undefined && { description: body }),
    claims: claims.claims,
    dependsOn: order.dependsOn,
    consumes: [],
    provides: [],
    locks: [],
    ...taskMasterTests(tests),
    ...(status.status !== undefined && { status: status.status }),
  };
  const isFinished = ["done", "dropped"].includes(status.status?.value ?? "");
  return {
    task,
    problems: [
      ...order.problems,
      ...status.problems,
      ...(isFinished ? [] : distinctProblems(claims.problems)),
    ],
  };
}

interface Said {
  readonly said: readonly (PlacedText | undefined)[];
  readonly tests: PlacedText | undefined;
  readonly tree: ImportTree | undefined;
}

function claimsOf({ said, tests, tree }: Said): {
  readonly claims: readonly ImportedClaim[];
  readonly problems: readonly ImportProblem[];
} {
  const written = said
    .filter((text) => text !== undefined)
    .map((text) => claimsOfProse(proseText(text), { tree }));
  const tested =
    tests === undefined ? [] : [claimsOfProse(proseText(tests), { tree, otherwise: accessOfTested })];
  return {
    claims: strongestClaims([...written, ...tested].flatMap(({ claims }) => claims)),
    problems: [...written, ...tested].flatMap(({ problems }) => problems),
  };
}

/** What a test strategy names is written when it is a test, else looked at. */
function accessOfTested(pattern: string): ProseAccess {
  const isTest = /(?:^|\/)(?:tests?|specs?|e2e|__tests__)(?:\/|$)|[._-](?:test|spec)\.\w+$/i.test(pattern);
  return { access: isTest ? "write" : "read", inferred: "its mention in the test strategy" };
}

const statuses: ReadonlyMap<string, ImportedStatus> = new Map([
  ["done", "done"],
  ["complete", "done"],
  ["completed", "done"],
  ["pending", "pending"],
  ["todo", "pending"],
  ["blocked", "pending"],
  ["in-progress", "in-progress"],
  ["review", "in-progress"],
  ["deferred", "dropped"],
  ["cancelled", "dropped"],
  ["canceled", "dropped"],
]);

const statusWords = { statuses, help: "write pending, in-progress, review, done, deferred or cancelled" };
