import { emitAll } from "../emit/registry.ts";
import type { WorkOrder } from "../index.ts";
import type { FileSystem } from "./file-system.ts";
import { readGenerated } from "./generated-file.ts";
import { joinPath } from "./path.ts";

/** What an earlier compile wrote into a folder, by the work order that it left there. */
export interface FormerOutput {
  /** File name of the plan. */
  readonly source: string;
  /** Text by path relative to the folder. None of them need be there any more. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What the folder holds of an earlier compile; `undefined` when it has no work order that we can make sense of. */
export function formerOutput(files: FileSystem, folder: string): FormerOutput | undefined {
  const text = readGenerated(files, joinPath(folder, "work-order.json"));
  if (text === undefined) return undefined;
  try {
    const order = JSON.parse(text) as WorkOrder;
    // What is no work order makes an emitter throw, and so does a task whose prompt would be out of the folder.
    const texts = new Map(emitAll(order).map(({ path, content }) => [path, content]));
    return { texts, source: order.plan.source };
  } catch {
    return undefined;
  }
}
