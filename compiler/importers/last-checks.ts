import { isCheckTitle } from "../plan/check-title.ts";
import type { ImportedTask } from "./imported.ts";

/** What tells whether a task is a check. */
type Checking = Pick<ImportedTask, "id" | "title" | "claims" | "writesNothing">;

/** Ids of the tasks at the end of a plan that only look at what those before them made, in order. */
export function lastChecks(tasks: readonly Checking[]): readonly string[] {
  const work = tasks.findLastIndex((task) => !isCheck(task));
  return work < 0 ? [] : tasks.slice(work + 1).map(({ id }) => id);
}

function isCheck({ title, claims, writesNothing }: Checking): boolean {
  const isIdle = claims.every(({ access }) => access === "read");
  return isIdle && (writesNothing === true || isCheckTitle(title.value));
}
