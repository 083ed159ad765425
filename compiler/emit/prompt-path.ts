import type { WorkOrder } from "../ir/work-order.ts";

/**
 * Where the prompt of each task is, by task id: `prompts/<id>.md`. Ids that only differ in case get a number, and
 * names that Windows keeps for devices a prefix, so that every file system holds them all.
 */
export function promptPaths(order: WorkOrder): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    order.tasks.map(({ id }) => {
      const name = freeName(device.test(id) ? `task-${id}` : id, taken);
      taken.add(name.toLowerCase());
      return [id, `prompts/${name}.md`];
    }),
  );
}

const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}-${number}`;
  return name;
}
