import type { WorkOrderTask } from "../../ir/work-order.ts";
import { writtenBy } from "./claims.ts";
import { ignorePatterns } from "./edit-rule.ts";
import { type Segment, segmentsOf, withNames } from "./segments.ts";

/**
 * What others may write, as patterns in the style of `.gitignore`, without all that could hold a file of the task's own:
 * a denied edit is denied even where it is also allowed.
 */
export function foreignPatterns(task: WorkOrderTask): readonly string[] {
  const own = writtenBy(task).flatMap(readings).map(beginning);
  const foreign = task.off_limits.map(({ path }) => path);
  return foreign
    .filter((path) => readings(path).every((one) => own.every((mine) => areApart(beginning(one), mine))))
    .flatMap((path) => ignorePatterns(path));
}

/** Brackets as a class and as a name. */
function readings(claim: string): readonly (readonly Segment[])[] {
  return [claim, withNames(claim)].flatMap(segmentsOf);
}

/** The names that every path of a pattern begins with. */
function beginning(segments: readonly Segment[]): readonly string[] {
  const names = segments.map(nameOf);
  const open = names.indexOf(undefined);
  return names.slice(0, open < 0 ? names.length : open).map((name) => (name ?? "").toLowerCase());
}

function nameOf(segment: Segment): string | undefined {
  if (segment === "span") return undefined;
  const characters = segment.map((part) => (part.kind === "character" ? part.plain : undefined));
  return characters.includes(undefined) ? undefined : characters.join("");
}

/** True when no path can begin with both. */
function areApart(one: readonly string[], other: readonly string[]): boolean {
  return one.some((name, index) => index < other.length && name !== other[index]);
}
