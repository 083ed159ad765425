import type { WorkOrder } from "../../ir/work-order.ts";
import { visible } from "../visible.ts";
import { withoutBraces, writtenPaths } from "./written-paths.ts";

/**
 * The git references that stand for what a plan writes while it runs, sorted, none below another. Git cannot have a
 * reference and another below it, nor one twice: a second plan that writes one of these paths, or one below or above it,
 * cannot create its own. A glob is held by the folder that it is in.
 */
export function heldRefs(order: WorkOrder): readonly string[] {
  const paths = order.tasks.flatMap(writtenPaths).flatMap((path) => withoutBraces(path));
  const roots = [...new Set(paths.map(rootOf))];
  const tops = roots.filter((root) => !roots.some((other) => other !== root && isBelow(root, other)));
  return tops
    .map((root) =>
      [
        held,
        ...root
          .split("/")
          .filter((part) => part !== "")
          .map(refPart),
      ].join("/"),
    )
    .sort();
}

/** Below it are the references of all plans. */
const held = "refs/seamwright/held";

/** The path, or the segments of a glob before the first with a mark; empty for the whole repository. */
function rootOf(pattern: string): string {
  const segments = pattern.split("/").filter((segment) => segment !== "." && segment !== "");
  const first = segments.findIndex((segment) => /[*?[{]/.test(segment));
  return (first < 0 ? segments : segments.slice(0, first)).join("/");
}

function isBelow(root: string, other: string): boolean {
  return other === "" || root.startsWith(`${other}/`);
}

/** A segment as a part of a reference: what git may refuse becomes `=` and its code. */
function refPart(segment: string): string {
  return visible(segment).replace(
    /[^A-Za-z0-9._\u00a1-\uffff-]|^[.-]|\.$|\.(?=\.)|\.(?=lock$)/g,
    (character) => `=${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}
