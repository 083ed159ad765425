import type { ImportProblem, Origin, Written } from "../imported.ts";
import { itemsOf, originAt, wordAt } from "../places/json-records.ts";
import type { TaskMasterItem } from "./items.ts";

/** What a task of Task Master waits for. */
export interface TaskMasterOrder {
  readonly dependsOn: readonly Written<string>[];
  readonly problems: readonly ImportProblem[];
}

/** The ids of the plan, by tag and number; several where a number was given twice. */
export type TaskMasterNumbers = ReadonlyMap<string, readonly string[]>;

/** Numbers the items of a file. */
export function taskMasterNumbers(items: readonly TaskMasterItem[]): TaskMasterNumbers {
  const numbers = new Map<string, string[]>();
  for (const { tag, number, id } of items) {
    const known = numbers.get(key(tag, number));
    if (known === undefined) numbers.set(key(tag, number), [id]);
    else known.push(id);
  }
  return numbers;
}

function key(tag: string, number: string): string {
  return `${tag}\n${number}`;
}

/** Resolves the dependencies of one task or subtask. */
export function taskMasterOrder(item: TaskMasterItem, numbers: TaskMasterNumbers): TaskMasterOrder {
  const { document, route, value } = item.record;
  const list = itemsOf(item.record, "dependencies");
  const single = Array.isArray(value["dependencies"])
    ? []
    : [{ route: [...route, "dependencies"], value: value["dependencies"] }];
  const found = [...list, ...single].map((entry): TaskMasterOrder => {
    if (entry.value === undefined || entry.value === null || entry.value === "")
      return { dependsOn: [], problems: [] };
    const word = wordAt(document, entry.route, entry.value);
    if (word === undefined) return nothing(item, originAt(document, entry.route), "has no number");
    return resolved(item, { ...word, isText: typeof entry.value === "string" }, numbers);
  });
  return {
    dependsOn: found.flatMap(({ dependsOn }) => dependsOn),
    problems: found.flatMap(({ problems }) => problems),
  };
}

interface Reference extends Written<string> {
  readonly isText: boolean;
}

function resolved(item: TaskMasterItem, reference: Reference, numbers: TaskMasterNumbers): TaskMasterOrder {
  const { origin } = reference;
  const candidate = candidates(item, reference).find(({ number }) => numbers.has(key(item.tag, number)));
  if (candidate === undefined) return nothing(item, origin, `, "${reference.value}", is no task`);
  const [id, second] = numbers.get(key(item.tag, candidate.number)) ?? [];
  if (id === undefined || id === item.id) return nothing(item, origin, "is on itself");
  const { inferred } = candidate;
  const dependency = { value: id, origin, ...(inferred !== undefined && { inferred }) };
  if (second === undefined) return { dependsOn: [dependency], problems: [] };
  const problem: ImportProblem = {
    kind: "unread-task",
    message: `a dependency of "${item.number}" may be on "${id}" or "${second}", as both have the id "${candidate.number}"`,
    origin,
    help: "give each task an id of its own",
  };
  return { dependsOn: [dependency], problems: [problem] };
}

interface Candidate {
  readonly number: string;
  readonly inferred?: string;
}

/** A bare number in a subtask is one beside it, before it is a task. */
function candidates({ number, parent }: TaskMasterItem, { value, isText }: Reference): readonly Candidate[] {
  const named = value.replace(/^(?:task\s*)?#?/i, "");
  if (parent === undefined || named.includes(".")) return [{ number: value }, { number: named }];
  const beside = `${parent.number}.${named}`;
  const task: Candidate = {
    number: named,
    inferred: `no other subtask of "${parent.number}" has this number`,
  };
  if (beside === number) return [task];
  return [
    isText
      ? { number: beside, inferred: `it stands in a subtask of "${parent.number}"` }
      : { number: beside },
    task,
  ];
}

function nothing({ number }: TaskMasterItem, origin: Origin, what: string): TaskMasterOrder {
  const message = `a dependency of "${number}"${what.startsWith(",") ? "" : " "}${what}`;
  return {
    dependsOn: [],
    problems: [{ kind: "unread-text", message, origin, help: "name a task of the file by its id" }],
  };
}
