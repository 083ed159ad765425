import type { TaskMasterItem } from "../task-master/items.ts";

/** How an item names another as what it waits for, as JSON; `undefined` where no name would lead to it. */
export function taskMasterName(
  of: TaskMasterItem,
  target: TaskMasterItem,
  all: readonly TaskMasterItem[],
): string | undefined {
  if (of.tag !== target.tag) return undefined;
  const named = (number: string): readonly TaskMasterItem[] =>
    all.filter((item) => item.tag === of.tag && item.number === number);
  if (named(target.number)[0] !== target) return undefined;
  if (target.parent === undefined) {
    const isHidden = of.parent !== undefined && named(`${of.parent.number}.${target.number}`).length > 0;
    return isHidden ? undefined : spelled(target.number, of, target);
  }
  if (target.parent !== of.parent || hasDots(of)) return JSON.stringify(target.number);
  return spelled(target.number.slice(target.parent.number.length + 1), of, target);
}

function spelled(name: string, of: TaskMasterItem, { record }: TaskMasterItem): string {
  const [sample = record.value["id"]] = valuesOf(of);
  return typeof sample === "number" && /^(?:0|[1-9]\d*)$/.test(name) ? name : JSON.stringify(name);
}

/** True for a subtask that names those beside it with the number of the task. */
function hasDots(of: TaskMasterItem): boolean {
  return valuesOf(of).some((value) => typeof value === "string" && value.includes("."));
}

/** A single value stands for a list of it. */
function valuesOf({ record }: TaskMasterItem): readonly unknown[] {
  const list = record.value["dependencies"] ?? [];
  return Array.isArray(list) ? list : [list];
}
