import { writtenItems } from "../claims/written-values.ts";
import type { ImportProblem, Written } from "../imported.ts";
import { taskIdFrom } from "../words/plan-words.ts";
import type { FlowFiles } from "./file.ts";

/** The tasks that one waits for. */
export interface FlowDependencies {
  readonly dependsOn: readonly Written<string>[];
  readonly problems: readonly ImportProblem[];
}

/** Reads `depends_on`: ids, or numbers of tasks of the same epic (`2`, `.2`). */
export function flowDependencies({ id, epic, record }: FlowFiles, ids: readonly string[]): FlowDependencies {
  if (record === undefined) return { dependsOn: [], problems: [] };
  const { items, odd } = writtenItems(record, ["depends_on"]);
  const dependsOn: Written<string>[] = [];
  const problems = odd.map((origin): ImportProblem => {
    return { kind: "unread-text", message: `"${id}" depends on something that is no id`, origin };
  });
  for (const item of items) {
    const number = /^\.?(\d+)$/.exec(item.value)?.[1];
    const named = number === undefined ? item.value : `${epic}.${number}`;
    if (!ids.includes(named)) {
      const message = `"${id}" depends on "${item.value}", which is none of these tasks`;
      problems.push({ kind: "unread-text", message, origin: item.origin });
    } else if (named !== id && !dependsOn.some(({ value }) => value === taskIdFrom(named)))
      dependsOn.push(
        named === item.value
          ? { ...item, value: taskIdFrom(named) }
          : { ...item, value: taskIdFrom(named), inferred: `"${item.value}"` },
      );
  }
  return { dependsOn, problems };
}
