import type { ImportProblem, Written } from "../imported.ts";

/** A task file of the epic, by its id. */
export interface NumberedTask {
  readonly id: string;
  /** The name of its file, which others refer to. */
  readonly number: string;
}

/** The tasks that a list of numbers names. */
export interface CcpmReferences {
  /** Ids; `inferred` where they are written otherwise. */
  readonly ids: readonly Written<string>[];
  readonly problems: readonly ImportProblem[];
}

/** Finds the tasks of the epic that `depends_on` or `conflicts_with` of a task name. Leading zeros do not count. */
export function ccpmReferences(
  items: readonly Written<string>[],
  of: NumberedTask & { readonly says: "depends on" | "conflicts with" },
  all: readonly NumberedTask[],
): CcpmReferences {
  const ids: Written<string>[] = [];
  const problems: ImportProblem[] = [];
  for (const item of items) {
    if (/^(?:none|n\/a|null|-)$/i.test(item.value)) continue;
    const number = numberIn(item.value);
    const [task, second] = all.filter(
      (other) => numberIn(other.number) === number || other.id === item.value,
    );
    if (task === undefined || second !== undefined) problems.push(unknown(item, of, all));
    else if (task.id !== of.id && !ids.some(({ value }) => value === task.id))
      ids.push(task.id === item.value ? item : { ...item, value: task.id, inferred: `"${item.value}"` });
  }
  return { ids, problems };
}

/** `001.md`, `#1` and `task-001` are 1. */
export function numberIn(written: string): string {
  const name = written.replace(/^.*\//, "").replace(/\.md$/i, "");
  return /^(?:task|issue)?[\s#-]*0*(\d+)$/i.exec(name)?.[1] ?? name;
}

/** Before a sync, the tasks of an epic are numbered from 1 in the order of the numbers that they get. */
function unknown(
  { value, origin }: Written<string>,
  { id, says }: { readonly id: string; readonly says: string },
  all: readonly NumberedTask[],
): ImportProblem {
  const message = `"${id}" ${says} "${value}", which is no task of the epic`;
  const place = /^\d{1,4}$/.test(numberIn(value)) ? Number(numberIn(value)) : 0;
  const inOrder = [...all].sort((a, b) => Number(numberIn(a.number)) - Number(numberIn(b.number)));
  const meant = inOrder[place - 1];
  if (meant === undefined || meant.id === id) return { kind: "unread-text", message, origin };
  const help = `write "${meant.id}" if the number is from before a sync: that is task ${place} of the epic`;
  return { kind: "unread-text", message, origin, help };
}
