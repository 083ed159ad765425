import type { PlanEdit } from "./plan-edit.ts";

/** What is to happen to one value and to what is in it. Routes have become a tree, so that edits of one list meet. */
export interface Change {
  /** By key, or by index written as a text. */
  readonly children: Map<string, Change>;
  readonly appended: string[];
  set?: string | number;
  rename?: string;
  isRemoved?: boolean;
}

/** Plain data that is put in where there was nothing. */
export type Made = string | number | readonly Made[] | { readonly [key: string]: Made };

/** Instead of a list that has lost its last item. */
const gone: unique symbol = Symbol("gone");

/** The edits as one tree; `undefined` where two of them contradict each other, or the document itself is to go. */
export function changeTree(edits: readonly PlanEdit[]): Change | undefined {
  const root = unchanged();
  for (const edit of edits) {
    let change = root;
    for (const step of edit.route) change = childOf(change, String(step));
    if (!note(change, edit)) return undefined;
  }
  const isRootKept = root.set === undefined && root.rename === undefined && root.isRemoved !== true;
  return isRootKept && isConsistent(root) ? root : undefined;
}

function unchanged(): Change {
  return { children: new Map(), appended: [] };
}

function childOf({ children }: Change, step: string): Change {
  const known = children.get(step);
  if (known !== undefined) return known;
  const child = unchanged();
  children.set(step, child);
  return child;
}

/** False where an edit says another thing than one before it. */
function note(change: Change, edit: PlanEdit): boolean {
  switch (edit.kind) {
    case "append":
      change.appended.push(edit.value);
      return true;
    case "remove":
      change.isRemoved = true;
      return true;
    case "set":
      if (change.set !== undefined && change.set !== edit.value) return false;
      change.set = edit.value;
      return true;
    case "rename":
      if (change.rename !== undefined && change.rename !== edit.to) return false;
      change.rename = edit.to;
      return true;
  }
}

function isConsistent({ children, appended, set, rename, isRemoved }: Change): boolean {
  const hasParts = children.size > 0 || appended.length > 0;
  if (set !== undefined && hasParts) return false;
  if (isRemoved === true && (hasParts || set !== undefined || rename !== undefined)) return false;
  return [...children.values()].every(isConsistent);
}

/** Plain data with the change made, or `gone`. What cannot be changed so stays as it is. */
export function changedValue(value: unknown, change: Change): unknown {
  if (change.set !== undefined) return change.set;
  if (Array.isArray(value)) return changedList(value, change);
  if (value === null || value === undefined) return madeValue(change) ?? value;
  return typeof value === "object" ? changedRecord(value, change) : value;
}

function changedList(list: readonly unknown[], { children, appended }: Change): unknown {
  const kept = list.flatMap((item, index) => {
    const change = children.get(String(index));
    if (change === undefined) return [item];
    const after = change.isRemoved === true ? gone : changedValue(item, change);
    return after === gone ? [] : [after];
  });
  const items = [...kept, ...appended];
  return items.length === 0 && list.length > 0 ? gone : items;
}

function changedRecord(record: object, { children }: Change): unknown {
  const entries = Object.entries(record).flatMap(([key, value]): readonly [string, unknown][] => {
    const change = children.get(key);
    if (change === undefined) return [[key, value]];
    const after = change.isRemoved === true ? gone : changedValue(value, change);
    return after === gone ? [] : [[change.rename ?? key, after]];
  });
  const added = [...children]
    .filter(([key]) => !Object.hasOwn(record, key))
    .map(([key, change]): [string, unknown] => [key, madeValue(change)]);
  return Object.fromEntries([...entries, ...added]);
}

/** What a change puts in where there was nothing; `undefined` where it needs something to work on. */
export function madeValue({ set, appended, children, rename, isRemoved }: Change): Made | undefined {
  if (rename !== undefined || isRemoved === true) return undefined;
  if (set !== undefined) return set;
  if (appended.length > 0) return children.size === 0 ? appended : undefined;
  const entries = [...children].map(([key, child]) => [key, madeValue(child)] as const);
  if (entries.length === 0 || entries.some(([, made]) => made === undefined)) return undefined;
  return Object.fromEntries(entries) as Made;
}
