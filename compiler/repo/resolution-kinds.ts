/** The endings of code files. The index of an ending is the *kind* of a file; files of other kinds are assets. */
export const endings: readonly string[] = [
  ".ts",
  ".tsx",
  ".d.ts",
  ".js",
  ".jsx",
  ".mts",
  ".d.mts",
  ".mjs",
  ".cts",
  ".d.cts",
  ".cjs",
];

/** The kind of a path that is not code. */
export const asset = -1;

/** What a path without ending may mean, best first. */
export const plainOrder: readonly number[] = [0, 1, 2, 3, 4];

const jsxOrder: readonly number[] = [1, 0, 2, 4, 3];
const moduleOrder: readonly number[] = [5, 6, 7];
const commonOrder: readonly number[] = [8, 9, 10];

/** For each kind that a specifier is written with, the kinds that it may mean, best first: `.js` means `.ts` too. */
export const orders: readonly (readonly number[])[] = endings.map((ending) => {
  if (ending.endsWith("x")) return jsxOrder;
  if (ending.includes("m")) return moduleOrder;
  return ending.includes("c") ? commonOrder : plainOrder;
});

/** The kinds that hold types: a package.json that names one means that file and no other. */
export const typedKinds: ReadonlySet<number> = new Set([0, 1, 2, 5, 6, 8, 9]);

const [dot, slash] = [46, 47];
const [c, d, j, m, s, t, x] = [99, 100, 106, 109, 115, 116, 120];

/** The kind of a path by its ending. By character codes: this is asked for every file and every specifier. */
export function kindOf(path: string): number {
  const end = path.length - 1;
  const last = path.charCodeAt(end);
  if (last === s) return kindBefore(path, end);
  if (last !== x || path.charCodeAt(end - 1) !== s || path.charCodeAt(end - 3) !== dot) return asset;
  const first = path.charCodeAt(end - 2);
  if (first === t) return 1;
  return first === j ? 4 : asset;
}

/** The kind of a path whose last character is the `s` at `end`. */
function kindBefore(path: string, end: number): number {
  const language = path.charCodeAt(end - 1);
  if (language !== t && language !== j) return asset;
  const before = path.charCodeAt(end - 2);
  if (before === dot) return language === j ? 3 : typed(path, end - 2, 0);
  if ((before !== m && before !== c) || path.charCodeAt(end - 3) !== dot) return asset;
  const family = before === m ? 5 : 8;
  return language === j ? family + 2 : typed(path, end - 3, family);
}

/** A declaration file has `.d` before the dot of its ending. */
function typed(path: string, at: number, kind: number): number {
  if (path.charCodeAt(at - 1) !== d || path.charCodeAt(at - 2) !== dot) return kind;
  return kind === 0 ? 2 : kind + 1;
}

const lengths = endings.map((ending) => ending.length);

/** How long the ending of a kind is. */
export function lengthOf(kind: number): number {
  return lengths[kind] ?? 0;
}

/** A path without the ending of its kind. */
export function stemOf(path: string, kind: number): string {
  return path.slice(0, path.length - lengthOf(kind));
}

/** Where the ending of an asset begins; -1 when its name has no dot. */
export function dotOf(path: string): number {
  const at = path.lastIndexOf(".");
  return at > path.lastIndexOf("/") ? at : -1;
}

/** True for `.`, `..`, `./x` and `../x`. */
export function isRelative(specifier: string): boolean {
  if (specifier.charCodeAt(0) !== dot) return false;
  const next = specifier.charCodeAt(1);
  if (next !== dot) return specifier.length === 1 || next === slash;
  return specifier.length === 2 || specifier.charCodeAt(2) === slash;
}
