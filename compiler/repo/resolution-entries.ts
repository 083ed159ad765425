import { none } from "./resolution-index.ts";
import { type Lookup, loadField } from "./resolution-load.ts";
import { inputOf } from "./resolution-output.ts";
import { joinPath } from "./resolution-path.ts";
import { admits } from "./resolution-versions.ts";
import type { Tsconfig } from "./tsconfig.ts";
import { isRecord, type Manifest } from "./workspace-manifest.ts";

/** The package whose `exports` or `imports` are read, and the project that reads them. */
export interface EntryScope {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Says where built files come from. */
  readonly project: Tsconfig | undefined;
  readonly conditions: readonly string[];
  readonly lookup: Lookup;
  /** Where a name leads that `imports` passes on. */
  readonly byName: (name: string) => number;
}

/** What a `null` answers: there is no such entry, whatever else might match. */
const closed = -2;

/** Conditions in conditions, lists in lists; nobody writes more than a few. */
const maxDepth = 50;

/** The file of `name` (`.`) or `name/sub` (`./sub`) by `exports`, as TypeScript reads them; `none` when there is none. */
export function exportedFile(scope: EntryScope, subpath: string): number {
  const { exports } = scope.manifest;
  const keys = isRecord(exports) ? Object.keys(exports) : [];
  if (subpath !== ".")
    return keys.every((key) => key.startsWith(".")) ? entryFile(scope, exports, subpath) : none;
  const isMain = !isRecord(exports) || keys.every((key) => !key.startsWith("."));
  const target = isMain ? exports : Object.hasOwn(exports, ".") ? exports["."] : undefined;
  return Math.max(none, targetFile({ target, filled: "", isPattern: false, isImport: false }, scope));
}

/** The file of `#name` by `imports`, in the same way. */
export function importedFile(scope: EntryScope, name: string): number {
  return name === "#" ? none : entryFile(scope, scope.manifest["imports"], name);
}

function entryFile(scope: EntryScope, table: unknown, key: string): number {
  if (!isRecord(table)) return none;
  const isImport = key.startsWith("#");
  if (!key.endsWith("/") && !key.includes("*") && Object.hasOwn(table, key)) {
    return Math.max(none, targetFile({ target: table[key], filled: "", isPattern: false, isImport }, scope));
  }
  const pattern = Object.keys(table)
    .filter(isPatternKey)
    .sort(comparePatterns)
    .find((one) => fits(one, key));
  if (pattern === undefined) return none;
  const star = pattern.indexOf("*");
  const [start, end] =
    star < 0 ? [pattern.length, key.length] : [star, key.length - (pattern.length - 1 - star)];
  const filled = key.substring(start, end);
  return Math.max(
    none,
    targetFile({ target: table[pattern], filled, isPattern: star >= 0, isImport }, scope),
  );
}

function isPatternKey(key: string): boolean {
  const star = key.indexOf("*");
  return key.endsWith("/") || (star >= 0 && star === key.lastIndexOf("*"));
}

function fits(pattern: string, key: string): boolean {
  const star = pattern.indexOf("*");
  if (star < 0) return key.startsWith(pattern);
  return key.startsWith(pattern.slice(0, star)) && key.endsWith(pattern.slice(star + 1));
}

/** The longest beginning first, then the longest pattern. */
function comparePatterns(a: string, b: string): number {
  const [starA, starB] = [a.indexOf("*"), b.indexOf("*")];
  const byStart = (starB < 0 ? b.length : starB + 1) - (starA < 0 ? a.length : starA + 1);
  if (byStart !== 0) return byStart;
  if (starA < 0) return 1;
  return starB < 0 ? -1 : b.length - a.length;
}

interface Target {
  readonly target: unknown;
  /** What stands for the `*`, or follows the `/`, of the key. */
  readonly filled: string;
  readonly isPattern: boolean;
  readonly isImport: boolean;
}

function targetFile(entry: Target, scope: EntryScope, depth = 0): number {
  const { target } = entry;
  if (target === null) return closed;
  if (depth > maxDepth) return none;
  if (typeof target === "string") return pathFile(entry, target, scope);
  if (!isRecord(target) && !Array.isArray(target)) return none;
  const values = Array.isArray(target) ? target : conditional(target, scope);
  for (const value of values) {
    const found = targetFile({ ...entry, target: value }, scope, depth + 1);
    if (found !== none) return found;
  }
  return none;
}

function conditional(
  target: Readonly<Record<string, unknown>>,
  { conditions }: EntryScope,
): readonly unknown[] {
  const holds = (key: string): boolean =>
    key === "default" || key === "import" || key === "types" || conditions.includes(key) || isVersioned(key);
  return Object.keys(target)
    .filter(holds)
    .map((key) => target[key]);
}

function isVersioned(key: string): boolean {
  return key.startsWith("types@") && admits(key.slice("types@".length));
}

function pathFile({ filled, isPattern, isImport }: Target, target: string, scope: EntryScope): number {
  if (!isPattern && filled !== "" && !target.endsWith("/")) return none;
  const written = isPattern ? target.replaceAll("*", () => filled) : target + filled;
  if (!target.startsWith("./")) {
    return isImport && !/^(?:\.\.)?\//.test(target) ? scope.byName(written) : none;
  }
  if (leaves(target.slice(2)) || leaves(filled)) return none;
  const path = joinPath(scope.folder, written);
  if (path === undefined || path === "") return none;
  const input = inputOf(path, { scope: scope.folder, project: scope.project, lookup: scope.lookup });
  return input === none ? loadField(scope.lookup, path) : input;
}

/** A target must not lead out of its package. */
function leaves(path: string): boolean {
  return /(?:^|\/)(?:\.{1,2}|node_modules)(?:\/|$)/.test(path);
}
