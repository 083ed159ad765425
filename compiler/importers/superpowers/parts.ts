import type { ImportedTask, Written } from "../imported.ts";
import type { IdentifiedTask } from "./identity.ts";

/** The ids of the tasks whose headings stand under that of another, by its id. */
export function partsOf(tasks: readonly IdentifiedTask[]): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  let above: readonly IdentifiedTask[] = [];
  for (const task of tasks) {
    above = above.filter(({ heading }) => heading.depth < task.heading.depth);
    const parent = above.at(-1);
    if (parent !== undefined && isPartOf(task, parent))
      parts.set(parent.id, [...(parts.get(parent.id) ?? []), task.id]);
    above = [...above, task];
  }
  return parts;
}

/** A deeper heading alone may be a slip: it is a part where its number says so, or where nothing else is above it. */
function isPartOf(task: IdentifiedTask, parent: IdentifiedTask): boolean {
  const isNumbered =
    task.written.startsWith(parent.written) && /^[.a-z-]/.test(task.written.slice(parent.written.length));
  return isNumbered || parent.blocks.length === 0;
}

/**
 * A task with parts waits for them, and they wait for what it waits for; one that is a mere heading is none, and what
 * waits for it waits for its parts.
 */
export function withParts(
  tasks: readonly ImportedTask[],
  parts: ReadonlyMap<string, readonly string[]>,
): readonly ImportedTask[] {
  if (parts.size === 0) return tasks;
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const parentOf = new Map(
    [...parts].flatMap(([id, inner]) => inner.map((part): [string, string] => [part, id])),
  );
  const isMere = (id: string): boolean => parts.has(id) && isHeading(byId.get(id));
  const meant = (on: Written<string>): readonly Written<string>[] =>
    isMere(on.value)
      ? (parts.get(on.value) ?? []).flatMap((part) =>
          meant({ ...on, value: part, inferred: `it is a part of "${on.value}"` }),
        )
      : [on];
  return tasks.flatMap((task) => {
    if (isMere(task.id)) return [];
    const above = ancestors(task.id, parentOf);
    const own = (parts.get(task.id) ?? []).map((value) => ({
      value,
      origin: task.origin,
      inferred: "its parts",
    }));
    const inherited = above.flatMap((id) =>
      (byId.get(id)?.dependsOn ?? []).map((on) => ({
        ...on,
        inferred: `"${id}", of which it is a part, depends on it`,
      })),
    );
    const all = [...task.dependsOn, ...own, ...inherited].flatMap(meant);
    const family = new Set([task.id, ...above]);
    return [{ ...task, dependsOn: firstOfEach(all.filter(({ value }) => !family.has(value))) }];
  });
}

function isHeading(task: ImportedTask | undefined): boolean {
  return task !== undefined && task.description === undefined && task.claims.length === 0;
}

function ancestors(id: string, parentOf: ReadonlyMap<string, string>): readonly string[] {
  const parent = parentOf.get(id);
  return parent === undefined ? [] : [parent, ...ancestors(parent, parentOf)];
}

function firstOfEach(values: readonly Written<string>[]): readonly Written<string>[] {
  const seen = new Set<string>();
  return values.filter(({ value }) => !seen.has(value) && seen.add(value));
}
