import { type Dialect, dialectOf } from "./dialect.ts";
import { type ScriptElement, scriptsAnywhere, scriptsAtTop } from "./markup.ts";
import type { Range, Tag } from "./tag.ts";

/** A script in a component: where its text stands in the file. */
export interface ScriptBlock {
  readonly start: number;
  readonly end: number;
  readonly dialect: Dialect;
}

/** The scripts of a component, and the `src` attributes by which it takes scripts from other files. */
export interface Blocks {
  readonly scripts: readonly ScriptBlock[];
  /** Offsets of the values, quotes included. */
  readonly sources: readonly Range[];
}

const fence = /(?:\ufeff|\u00ef\u00bb\u00bf)?\s*---/y;
const fenceEnd = /^[ \t]*---/gm;

/** Finds the scripts of a `.vue`, `.svelte` or `.astro` file that a bundler reads. */
export function scriptBlocks(ending: string, text: string): Blocks {
  const scripts: ScriptBlock[] = [];
  const sources: Range[] = [];
  const matter = ending === "astro" ? frontMatter(text) : undefined;
  if (matter !== undefined) scripts.push({ ...matter, dialect: { jsx: true, types: true } });
  for (const { tag, end } of elements(ending, text, matter === undefined ? 0 : matter.end + 3)) {
    const dialect = tag.isInline ? undefined : blockDialect(ending, tag);
    if (dialect === undefined) continue;
    if (tag.source !== undefined) sources.push(tag.source);
    scripts.push({ start: tag.end, end, dialect });
  }
  return { scripts, sources };
}

function elements(ending: string, text: string, from: number): Iterable<ScriptElement> {
  return ending === "vue" ? scriptsAtTop(text) : scriptsAnywhere(text, from);
}

/** The code between the fences at the begin of an Astro component. */
function frontMatter(text: string): Range | undefined {
  fence.lastIndex = 0;
  if (!fence.test(text)) return undefined;
  const start = fence.lastIndex;
  fenceEnd.lastIndex = start;
  const match = fenceEnd.exec(text);
  return match === null ? undefined : { start, end: match.index + match[0].length - "---".length };
}

const endings: ReadonlyMap<string, string> = new Map([
  ["typescript", "ts"],
  ["javascript", "js"],
  ["ecmascript", "js"],
  ["module", "js"],
]);

/** `undefined` for data, templates and other languages. */
function blockDialect(ending: string, { language, type }: Tag): Dialect | undefined {
  const fallback = ending === "astro" && type === undefined ? "ts" : "js";
  const name = (language || type || fallback).replace(/^(?:text|application)\//, "");
  return dialectOf(endings.get(name) ?? name);
}
