import { isRecord } from "./workspace-manifest.ts";

/** Conditions in order of preference: what leads to sources first, then what leads to types, then the rest as written. */
const preferred: readonly string[] = ["source", "development", "types", "import", "default"];

/** Conditions within conditions; nobody writes more than a few. */
const maxDepth = 50;

/**
 * The paths that `exports` or `imports` of a package.json gives for a key (`.`, `./sub`, `#name`), best first.
 * A `*` in the key is filled in. Conditions of the project come before the usual ones.
 */
export function exportTargets(field: unknown, key: string, conditions: readonly string[]): readonly string[] {
  const match = matchKey(subpaths(field), key);
  if (match === undefined) return [];
  return targetsOf(match.value, [...conditions, ...preferred]).map((target) =>
    target.replaceAll("*", () => match.filled),
  );
}

/** True when `exports` names a key only to say that there is no such entry. */
export function isClosed(field: unknown, key: string): boolean {
  return isRecord(field) && matchKey(subpaths(field), key)?.value === null;
}

/** `exports` may be the target of `.` itself. */
function subpaths(field: unknown): Readonly<Record<string, unknown>> {
  const keys = isRecord(field) ? Object.keys(field) : [];
  if (isRecord(field) && keys.every((key) => /^[.#]/.test(key))) return field;
  return { ".": field };
}

interface KeyMatch {
  readonly value: unknown;
  readonly filled: string;
}

/** An exact key wins, then the pattern with the longest part before its `*`. */
function matchKey(entries: Readonly<Record<string, unknown>>, key: string): KeyMatch | undefined {
  if (Object.hasOwn(entries, key)) return { value: entries[key], filled: "" };
  let best: KeyMatch | undefined;
  let bestLength = -1;
  for (const [pattern, value] of Object.entries(entries)) {
    const filled = fill(pattern, key);
    if (filled === undefined || pattern.indexOf("*") <= bestLength) continue;
    bestLength = pattern.indexOf("*");
    best = { value, filled };
  }
  return best;
}

/** What stands for the `*` of a pattern; `undefined` when the text does not match. */
function fill(pattern: string, text: string): string | undefined {
  const star = pattern.indexOf("*");
  if (star < 0) return undefined;
  const [start, end] = [pattern.slice(0, star), pattern.slice(star + 1)];
  if (text.length < start.length + end.length) return undefined;
  if (!text.startsWith(start) || !text.endsWith(end)) return undefined;
  return text.slice(start.length, text.length - end.length);
}

function targetsOf(value: unknown, conditions: readonly string[], depth = 0): readonly string[] {
  if (typeof value === "string") return [value];
  if (depth > maxDepth) return [];
  const below = (item: unknown): readonly string[] => targetsOf(item, conditions, depth + 1);
  if (Array.isArray(value)) return value.flatMap(below);
  if (!isRecord(value)) return [];
  const keys = new Set([...conditions, ...Object.keys(value)]);
  return [...keys].filter((key) => Object.hasOwn(value, key)).flatMap((key) => below(value[key]));
}
