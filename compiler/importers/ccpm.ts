import type { SourceText } from "../source/text.ts";
import { type CcpmConflicts, withConflictLocks } from "./ccpm/conflicts.ts";
import { withoutDrawnContext } from "./ccpm/drawn-context.ts";
import { epicGoal, epicLacks } from "./ccpm/epic.ts";
import { type CcpmFile, ccpmFile, ccpmOrigin, isTaskFile } from "./ccpm/file.ts";
import { ccpmReferences, type NumberedTask } from "./ccpm/references.ts";
import { ccpmTask } from "./ccpm/task.ts";
import { writtenItems } from "./claims/written-values.ts";
import type { ImportedPlan, ImportedTask, ImportProblem, Written } from "./imported.ts";
import type { Importer, ImportInput } from "./importer.ts";
import { kebabName, stemOf, taskIdFrom } from "./words/plan-words.ts";
import { uniqueIds } from "./words/unique-ids.ts";

/** Reads an epic of ccpm (`.claude/epics/<epic>/NNN.md` with `epic.md`): each numbered file is one task. */
export const ccpm: Importer = {
  id: "ccpm",
  title: "ccpm",
  place: ".claude/epics/<epic>",
  detects: (files) => files.some(isSurely),
  read: readEpic,
};

function isSurely(file: SourceText): boolean {
  if (!isTaskFile(file)) return false;
  const head = /^---[ \t]*[\r\n]([\s\S]{0,4000}?)[\r\n]---/.exec(file.text)?.[1] ?? "";
  const keys = ["name", "status", "depends_on", "parallel", "conflicts_with", "github"].filter((key) =>
    new RegExp(`^${key}:`, "m").test(head),
  );
  return /(?:^|\/)epics\/[^/]+\/[^/]+$/.test(file.path) ? keys.length >= 2 : keys.length >= 4;
}

function readEpic({ files, tree }: ImportInput): ImportedPlan {
  const all = taskFiles(files).map(ccpmFile);
  const epic = files.find(({ path }) => /(?:^|\/)epic\.md$/.test(path));
  const problems: ImportProblem[] = all.flatMap(leftOut);
  const readable = all.filter(({ front }) => front?.problem === undefined);
  const unique = uniqueIds(
    readable.map((file) => ({ id: taskIdFrom(file.id) || "task", origin: ccpmOrigin(file) })),
  );
  const name = epicName(files);
  const numbered = readable.map(
    (file, index): NumberedTask => ({ number: file.id, id: unique.ids[index] ?? file.id }),
  );
  problems.push(...unique.problems);
  const conflicts: CcpmConflicts[] = [];
  const tasks = readable.map((file, index): ImportedTask => {
    const of = numbered[index] ?? { id: file.id, number: file.id };
    const read = ccpmTask(file, { id: of.id, epic: name }, tree);
    const order = ccpmReferences(
      itemsOf(file, "depends_on", problems),
      { ...of, says: "depends on" },
      numbered,
    );
    const apart = ccpmReferences(
      itemsOf(file, "conflicts_with", problems),
      { ...of, says: "conflicts with" },
      numbered,
    );
    problems.push(...read.problems, ...order.problems, ...apart.problems, ...withoutFront(file));
    conflicts.push({ id: of.id, conflicts: apart.ids });
    return { ...read.task, dependsOn: order.ids };
  });
  const goal = epic && epicGoal(epic);
  const lacking =
    epic === undefined
      ? []
      : epicLacks(
          epic,
          all.map(({ id }) => id),
        );
  return {
    name,
    ...(goal && { goal }),
    tasks: withConflictLocks(withoutDrawnContext(tasks), conflicts),
    contracts: [],
    gate: [],
    problems: [...problems, ...lacking],
    isOrdered: false,
    found: all.length + lacking.length,
  };
}

/** A single file is meant, whatever it is called. */
function taskFiles(files: readonly SourceText[]): readonly SourceText[] {
  const tasks = files.filter(isTaskFile);
  return tasks.length === 0 && files.length === 1 && !/(?:^|\/)epic\.md$/.test(files[0]?.path ?? "")
    ? files
    : tasks;
}

function leftOut({ id, front }: CcpmFile): readonly ImportProblem[] {
  if (front?.problem === undefined) return [];
  return [{ ...front.problem, message: `"${id}" is left out: ${front.problem.message}` }];
}

function withoutFront(file: CcpmFile): readonly ImportProblem[] {
  if (file.front !== undefined) return [];
  const message = `"${file.id}" has no front matter: it is read as a task that waits for none`;
  return [{ kind: "doubtful-reading", message, origin: ccpmOrigin(file) }];
}

function itemsOf(
  { id, front }: CcpmFile,
  key: string,
  problems: ImportProblem[],
): readonly Written<string>[] {
  if (front === undefined) return [];
  const { items, odd } = writtenItems(front.document, [key]);
  const message = `an entry of ${key} of "${id}" is no number`;
  problems.push(...odd.map((origin): ImportProblem => ({ kind: "unread-text", message, origin })));
  return items;
}

function epicName([first]: readonly SourceText[]): string {
  const folder = /([^/]+)\/[^/]*$/.exec(first?.path ?? "")?.[1];
  return kebabName(folder ?? stemOf(first?.path ?? ""));
}
