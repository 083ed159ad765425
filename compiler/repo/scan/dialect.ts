/** What a text may hold that changes how it is read. */
export interface Dialect {
  /** `<a>` may begin an element. */
  readonly jsx: boolean;
  /** Types may stand in the code; without them, `import()` types stand in JSDoc comments. */
  readonly types: boolean;
}

const ts: Dialect = { jsx: false, types: true };
const tsx: Dialect = { jsx: true, types: true };
const js: Dialect = { jsx: true, types: false };

const dialects: ReadonlyMap<string, Dialect> = new Map([
  ["ts", ts],
  ["mts", ts],
  ["cts", ts],
  ["tsx", tsx],
  ["js", js],
  ["mjs", js],
  ["cjs", js],
  ["jsx", js],
]);

/** Endings of files that are scripts. */
export const scriptEndings: readonly string[] = [...dialects.keys()];

/** The dialect of files with an ending (without its dot), or of a block of that language; `undefined` for others. */
export function dialectOf(ending: string): Dialect | undefined {
  return dialects.get(ending);
}

/** Endings of files that hold scripts in blocks. */
export const blockEndings: ReadonlySet<string> = new Set(["vue", "svelte", "astro"]);

/** True for endings of files in which scripts stand in blocks. */
export function holdsBlocks(ending: string): boolean {
  return blockEndings.has(ending);
}

/** What follows the last dot of a path; empty when its last segment has no dot. */
export function endingOf(path: string): string {
  const dot = path.lastIndexOf(".");
  return dot <= path.lastIndexOf("/") ? "" : path.slice(dot + 1);
}
