import type { SourceText } from "../source/text.ts";
import type { ImportedTask, ImportProblem, Written } from "./imported.ts";
import type { Importer, ImportTree } from "./importer.ts";
import { megapowersFiles } from "./megapowers/files.ts";
import { frontMatterOf } from "./megapowers/front-matter.ts";
import { type MegapowersTask, megapowersTask } from "./megapowers/task.ts";
import { parseMarkdown } from "./places/markdown.ts";
import { dependenciesIn, dependenciesOf } from "./superpowers/dependencies.ts";
import type { IdentifiedTask } from "./superpowers/identity.ts";
import { statusByBoxes, verifyCommands } from "./superpowers/steps.ts";
import { acceptanceOf, descriptionOf } from "./superpowers/text.ts";
import { filesOf, planName } from "./superpowers.ts";

/** Reads the task folders of megapowers: one Markdown file a task, with front matter. */
export const megapowers: Importer = {
  id: "megapowers",
  title: "megapowers",
  place: "a folder such as .megapowers/plans/001-feature/tasks",
  detects: (files) => files.length > 0 && files.some(isMegapowers),
  read: ({ files, tree }) => {
    const candidates = files.filter(({ path }) => isTaskPath(path));
    const read = candidates.map((source) => megapowersTask(source));
    const found = read.flatMap((one) => ("task" in one ? [one] : []));
    const { tasks, problems } = distinct(inOrder(found));
    const ids = tasks.map(({ task }) => task);
    const done = tasks.map((task) => readTask(task, ids, tree));
    return {
      name: nameOf(candidates[0] ?? files[0]),
      tasks: done.map(({ task }) => task),
      contracts: [],
      gate: [],
      problems: [
        ...read.flatMap((one) => ("task" in one ? [] : [one])),
        ...problems,
        ...done.flatMap((one) => one.problems),
      ],
      isOrdered: true,
      found: candidates.length,
    };
  },
};

function isTaskPath(path: string): boolean {
  return /(?:^|\/)task[-_]?\d[^/]*\.md$/i.test(path);
}

function isMegapowers(source: SourceText): boolean {
  if (!isTaskPath(source.path)) return false;
  const keys = frontMatterOf(source, parseMarkdown(source))?.keys ?? [];
  return keys.includes("id") && keys.some((key) => /^files_to_(?:create|modify)$|^no_test$/.test(key));
}

/** `.megapowers/plans/<name>/tasks/task-001.md` */
function nameOf(source: SourceText | undefined): string {
  const folders = (source?.path ?? "").split("/").slice(0, -1);
  const last = folders.at(-1) === "tasks" ? folders.at(-2) : folders.at(-1);
  return last ?? planName(source?.path ?? "plan");
}

/** By number, where all have one: `task-10.md` stands after `task-9.md`. */
function inOrder(tasks: readonly MegapowersTask[]): readonly MegapowersTask[] {
  const isNumbered = tasks.every(({ task }) => /^\d{1,9}$/.test(task.written));
  return isNumbered ? [...tasks].sort((a, b) => Number(a.task.written) - Number(b.task.written)) : tasks;
}

function distinct(tasks: readonly MegapowersTask[]): {
  readonly tasks: readonly MegapowersTask[];
  readonly problems: readonly ImportProblem[];
} {
  const taken = new Map<string, MegapowersTask>();
  const problems: ImportProblem[] = [];
  for (const one of tasks) {
    const { task } = one;
    const first = taken.get(task.id);
    let id = task.id;
    for (let count = 2; taken.has(id); count += 1) id = `${task.id}-${count}`;
    taken.set(id, { ...one, task: { ...task, id } });
    if (first === undefined) continue;
    problems.push({
      kind: "doubtful-reading",
      message: `two tasks are called "${task.id}", and this one is read as "${id}"`,
      origin: task.heading.origin,
      related: [{ ...first.task.heading.origin, message: "the other is here" }],
    });
  }
  return { tasks: [...taken.values()], problems };
}

function readTask(
  { source, matter, task, status }: MegapowersTask,
  tasks: readonly IdentifiedTask[],
  tree: ImportTree | undefined,
): { readonly task: ImportedTask; readonly problems: readonly ImportProblem[] } {
  const { heading, blocks } = task;
  const input = { source, tree };
  const listed = filesOf(task, input);
  const files = megapowersFiles(matter, listed, input);
  const own = (matter?.list("depends_on") ?? []).map(({ origin }) =>
    dependenciesIn(origin.span, { source, task, tasks }),
  );
  const stated = [...own, dependenciesOf(source, task, tasks)];
  const description = descriptionOf(source, blocks);
  const state = status ?? heading.status ?? statusByBoxes(source, blocks);
  return {
    task: {
      id: task.id,
      origin: heading.origin,
      title: heading.title,
      ...(description !== undefined && { description }),
      claims: files.claims,
      dependsOn: firstOfEach(stated.flatMap(({ dependsOn }) => dependsOn)),
      consumes: [],
      provides: [],
      acceptance: [...acceptanceOf(source, blocks), ...heading.checkpoints],
      verify: firstOfEach([...listed.commands, ...verifyCommands(source, blocks)]).slice(0, 10),
      locks: [],
      ...(state !== undefined && { status: state }),
    },
    problems: [...(matter?.problems ?? []), ...files.problems, ...stated.flatMap(({ problems }) => problems)],
  };
}

function firstOfEach(values: readonly Written<string>[]): readonly Written<string>[] {
  const seen = new Set<string>();
  return values.filter(({ value }) => !seen.has(value) && seen.add(value));
}
