import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import { isMap, originAt, valueAt } from "../claims/written-values.ts";
import type { ImportProblem, Origin, Written } from "../imported.ts";
import { taskIdFrom } from "../words/plan-words.ts";
import { uniqueIds } from "../words/unique-ids.ts";
import { firstText } from "./yaml-plan.ts";

/** An entry of a list of tasks. */
export interface TaskEntry {
  readonly route: Route;
  /** Unique. */
  readonly id: string;
  /** The id as it was written; `undefined` where it was made up. */
  readonly written: string | undefined;
  /** The id, or the whole entry where it has none. */
  readonly origin: Origin;
}

/** What looks like a list of tasks. */
export interface TaskEntries {
  readonly entries: readonly TaskEntry[];
  readonly problems: readonly ImportProblem[];
  readonly found: number;
}

/** The tasks of the list at a route, with their ids under the first of several keys. */
export function taskEntries(document: SourceDocument, route: Route, keys: readonly string[]): TaskEntries {
  const list = valueAt(document, route);
  if (!Array.isArray(list)) return { entries: [], problems: [], found: 0 };
  const problems: ImportProblem[] = [];
  const read = list.flatMap((item, index): readonly TaskEntry[] => {
    const at = [...route, index];
    if (isMap(item)) return [entryAt(document, at, keys)];
    const origin = originAt(document, at);
    problems.push({
      kind: "unread-task",
      message: `entry ${index + 1} of "${route.join(".")}" is no task`,
      origin,
    });
    return [];
  });
  for (const { written, id, origin } of read) {
    if (written !== undefined) continue;
    problems.push({ kind: "doubtful-reading", message: `a task without an id is read as "${id}"`, origin });
  }
  const unique = uniqueIds(read);
  return {
    entries: read.map((entry, index) => ({ ...entry, id: unique.ids[index] ?? entry.id })),
    problems: [...problems, ...unique.problems],
    found: list.length,
  };
}

function entryAt(document: SourceDocument, route: Route, keys: readonly string[]): TaskEntry {
  const written = firstText(document, route, keys);
  const id = taskIdFrom(written?.value ?? "");
  if (written !== undefined && id !== "")
    return { route, id, written: written.value, origin: written.origin };
  const made = `task-${Number(route.at(-1)) + 1}`;
  return { route, id: made, written: undefined, origin: written?.origin ?? originAt(document, route) };
}

/** Names of tasks, resolved. */
export interface ResolvedTasks {
  readonly ids: readonly Written<string>[];
  readonly problems: readonly ImportProblem[];
}

/** Finds the tasks that a task names as those it waits for; what names none is a problem. */
export function resolveTasks(
  names: readonly Written<string>[],
  entries: readonly TaskEntry[],
  own: string,
): ResolvedTasks {
  const ids: Written<string>[] = [];
  const problems: ImportProblem[] = [];
  for (const name of names) {
    const [first, second] = matching(name.value, entries);
    if (first === undefined || first.id === own) {
      const what = first === undefined ? `there is no task "${name.value}"` : `"${own}" waits for itself`;
      problems.push({
        kind: "unread-text",
        message: `${what}; the dependency is left out`,
        origin: name.origin,
      });
      continue;
    }
    ids.push({ ...name, value: first.id });
    if (second !== undefined) problems.push(ambiguous(name, first, second));
  }
  return { ids, problems };
}

function ambiguous(name: Written<string>, first: TaskEntry, second: TaskEntry): ImportProblem {
  return {
    kind: "unread-task",
    message: `"${name.value}" is the id of several tasks; the dependency is read as on the first`,
    origin: name.origin,
    related: [first, second].map(({ origin, id }) => ({ ...origin, message: `read as "${id}"` })),
    help: "give each task an id of its own",
  };
}

/** As written, else as an id, else without zeros in front of numbers. */
function matching(name: string, entries: readonly TaskEntry[]): readonly TaskEntry[] {
  const forms = [
    (id: string): string => id,
    taskIdFrom,
    (id: string): string => id.replace(/\b0+(?=\d)/g, ""),
  ];
  for (const form of forms) {
    const found = entries.filter(({ written }) => written !== undefined && form(written) === form(name));
    if (found.length > 0) return found;
  }
  return entries.filter(({ id, written }) => written === undefined && id === name);
}
