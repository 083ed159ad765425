import type { ImportProblem, Origin } from "../imported.ts";

/** Ids that are made unique, and what was to be said about it. */
export interface UniqueIds {
  /** In the order given. */
  readonly ids: readonly string[];
  readonly problems: readonly ImportProblem[];
}

/** Gives the second task of an id a suffix (`7-2`), and says so. */
export function uniqueIds(tasks: readonly { readonly id: string; readonly origin: Origin }[]): UniqueIds {
  const written = new Set(tasks.map(({ id }) => id));
  const first = new Map<string, Origin>();
  const problems: ImportProblem[] = [];
  const ids = tasks.map(({ id, origin }) => {
    const known = first.get(id);
    if (known === undefined) {
      first.set(id, origin);
      return id;
    }
    let number = 2;
    while (first.has(`${id}-${number}`) || written.has(`${id}-${number}`)) number += 1;
    const other = `${id}-${number}`;
    first.set(other, origin);
    problems.push({
      kind: "doubtful-reading",
      message: `two tasks are called "${id}"; this one is read as "${other}"`,
      origin,
      related: [{ ...known, message: `the first "${id}"` }],
    });
    return other;
  });
  return { ids, problems };
}
