import type { WorkOrder } from "../../ir/work-order.ts";

/** What stands for a task in the file system and in refs. */
export interface TaskName {
  /** A folder name; letter case does not tell two of them apart. */
  readonly folder: string;
  /** The last part of a ref. */
  readonly key: string;
}

/** The names of all tasks by id: the id itself where it can be. */
export function taskNames({ tasks }: WorkOrder): ReadonlyMap<string, TaskName> {
  const taken = new Set<string>();
  return new Map(
    tasks.map(({ id }) => {
      const folder = freeName(id.replace(/[^A-Za-z0-9._-]|^[.-]/g, "_"), taken);
      taken.add(folder.toLowerCase());
      // Git refuses some dots in refs, and ids have no plus sign.
      return [id, { folder, key: folder.replaceAll(".", "+") }];
    }),
  );
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}-${number}`;
  return name;
}
