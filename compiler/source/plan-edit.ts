import type { Route } from "./route.ts";

/** A change of a YAML or JSON text, said by route, so that whoever wants it needs not know how the text is laid out. */
export type PlanEdit = AppendItem | RemoveEntry | SetValue | RenameKey;

/** Adds an item to the list at `route`; makes the list, and its key, where there is none. */
export interface AppendItem {
  readonly kind: "append";
  readonly route: Route;
  readonly value: string;
}

/** Removes a list item or a key with its value; a list that is empty then goes with its key. */
export interface RemoveEntry {
  readonly kind: "remove";
  readonly route: Route;
}

/** Puts another scalar in place of the value at `route`; makes the key where there is none. */
export interface SetValue {
  readonly kind: "set";
  readonly route: Route;
  readonly value: string | number;
}

/** Gives the key at `route` another name. */
export interface RenameKey {
  readonly kind: "rename";
  readonly route: Route;
  readonly to: string;
}
