import type { WorkOrder } from "../../ir/work-order.ts";
import { withoutBraces, writtenPaths } from "../jobs/written-paths.ts";
import { codeownersPattern } from "./pattern.ts";

/** A line of the file. */
export interface OwnedPattern {
  readonly pattern: string;
  /** Sorted. */
  readonly owners: readonly string[];
  /** What the line cannot say, and who shares it; one sentence each. */
  readonly notes: readonly string[];
}

/**
 * What tasks write, with their roles: wide patterns before narrow ones, since the last match decides. A path that a wide
 * pattern covers as well has the owners of both.
 */
export function ownedPatterns(order: WorkOrder): readonly OwnedPattern[] {
  const owners = ownersByPath(order);
  const paths = [...owners.keys()].sort(byWidth);
  const lines = new Map<string, { readonly owners: Set<string>; readonly notes: Set<string> }>();
  for (const [index, path] of paths.entries()) {
    const before = paths.slice(0, index);
    const { pattern, lost } = codeownersPattern(path);
    const line = lines.get(pattern) ?? { owners: new Set(), notes: new Set() };
    const wider = before.filter((other) => covers(other, path));
    for (const owner of [path, ...wider].flatMap((each) => owners.get(each) ?? [])) line.owners.add(owner);
    for (const note of [...(lost === undefined ? [] : [lost]), ...overlaps(path, before)])
      line.notes.add(note);
    lines.set(pattern, line);
  }
  return [...lines].map(([pattern, line]) => ({
    pattern,
    owners: [...line.owners].sort(),
    notes: [...line.notes],
  }));
}

function ownersByPath({ tasks }: WorkOrder): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, readonly string[]>();
  for (const task of tasks)
    for (const path of writtenPaths(task).flatMap((written) => withoutBraces(written)))
      owners.set(path, [...(owners.get(path) ?? []), ownerOf(task.role.id)]);
  return owners;
}

/** A team's name may have letters, digits and `-`. */
function ownerOf(role: string): string {
  return `@ORG/${role
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}`;
}

/** Globs first, of those the ones with the shortest way to the first mark; then by code unit. */
function byWidth(a: string, b: string): number {
  const [left, right] = [a, b].map(rootOf) as [string, string];
  const globs = Number(isGlob(b)) - Number(isGlob(a));
  if (globs !== 0) return globs;
  const depth = left.split("/").length - right.split("/").length;
  return (isGlob(a) ? depth : 0) || (a < b ? -1 : 1);
}

function isGlob(path: string): boolean {
  return /[*?[{]|\/$/.test(path);
}

/** The path up to the first segment with a mark. */
function rootOf(path: string): string {
  const segments = path.split("/");
  const first = segments.findIndex((segment) => /[*?[{]/.test(segment));
  return first < 0 ? path : segments.slice(0, first).join("/");
}

/** True when the glob surely matches the path: everything below a folder, and one path by its marks. */
function covers(glob: string, path: string): boolean {
  if (/^(?:.*\/)?(?:\*\*)?$/.test(glob) && isGlob(glob)) {
    const root = rootOf(glob.replace(/\/$/, "/**"));
    return root === "" || path.startsWith(`${root}/`);
  }
  return isGlob(glob) && !/[[{]/.test(glob) && !isGlob(path) && expression(glob).test(path);
}

function expression(glob: string): RegExp {
  const parts = glob.split(/(\*\*\/|\/\*\*$|\*+|\?)/).map((part) => {
    if (part === "**/") return "(?:.*/)?";
    if (part === "/**") return "/.+";
    if (part === "?") return "[^/]";
    return /^\*+$/.test(part) ? "[^/]*" : part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`, "u");
}

/** Globs in one place that may match the same files and where neither covers the other. */
function overlaps(path: string, before: readonly string[]): readonly string[] {
  if (!isGlob(path)) return [];
  const root = rootOf(path);
  const beside = before.filter((other) => isGlob(other) && !covers(other, path) && near(root, rootOf(other)));
  return beside.map(
    (other) => `${path} may match files of ${other} too; those go to the owners of the next line only.`,
  );
}

function near(a: string, b: string): boolean {
  return a === b || a === "" || b === "" || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
