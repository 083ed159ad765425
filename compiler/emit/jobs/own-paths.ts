import type { WorkOrderTask } from "../../ir/work-order.ts";
import { shText } from "../quote-shell.ts";
import { withoutBraces, writtenPaths } from "./written-paths.ts";

/**
 * Arguments for git, quoted: everything but what the task may write. Brackets are read both ways, as a class
 * and as a name, since only the tree can tell which is meant.
 */
export function notOwnPaths(
  task: WorkOrderTask,
  quote: (text: string) => string = shText,
): readonly string[] {
  return writtenPaths(task)
    .flatMap((path) => withoutBraces(path).flatMap(pathspecs))
    .map(quote);
}

function pathspecs(path: string): readonly string[] {
  const pattern = path.replace(/^(?:\.\/)+/, "").replace(/\/{2,}/g, "/");
  // A slash at the end means all that is below, for globs of plans and for git alike.
  const glob = `:(exclude,top,glob)${pattern.replace(/\/$/, "/**").replaceAll("\\", "\\\\")}`;
  const literal = `:(exclude,top,literal)${pattern}`;
  if (!/[*?[]/.test(pattern)) return [literal];
  return pattern.includes("[") ? [glob, literal, bracketsAsNames(pattern)] : [glob];
}

function bracketsAsNames(pattern: string): string {
  return `:(exclude,top,glob)${pattern.replaceAll("\\", "\\\\").replace(/\[/g, "\\[")}`;
}
