import { type Dialect, dialectOf } from "./dialect.ts";

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
  readonly sources: readonly { readonly start: number; readonly end: number }[];
}

const frontMatter = /^\ufeff?\s*---[^\n]*\n([\s\S]*?)^---/m;
const comments = /<!--[\s\S]*?-->/g;
const script = /<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/script\s*>/gi;
const languageOf = /\blang\s*=\s*["']?([\w/-]+)/;
const sourceOf = /(?:^|\s)src\s*=\s*("[^"]*"|'[^']*')/;

/** Finds the scripts of a `.vue`, `.svelte` or `.astro` file. Comments of the markup hold none. */
export function scriptBlocks(ending: string, text: string): Blocks {
  const markup = text.replace(comments, (comment) => " ".repeat(comment.length));
  const scripts: ScriptBlock[] = [];
  const sources: { start: number; end: number }[] = [];
  let body = 0;
  const matter = ending === "astro" ? frontMatter.exec(text) : null;
  if (matter !== null) {
    body = matter.index + matter[0].length;
    const start = text.indexOf("\n", text.indexOf("---")) + 1;
    scripts.push({ start, end: body - 3, dialect: { jsx: true, types: true } });
  }
  for (const { 0: whole, 1: attributes = "", 2: inner = "", index } of markup.matchAll(script)) {
    if (index < body) continue;
    const start = index + whole.indexOf(">", 7 + attributes.length) + 1;
    const dialect = blockDialect(ending, attributes);
    const source = sourceOf.exec(attributes);
    if (source?.[1] !== undefined) {
      const end = index + "<script".length + source.index + source[0].length;
      sources.push({ start: end - source[1].length, end });
    }
    if (dialect !== undefined) scripts.push({ start, end: start + inner.length, dialect });
  }
  return { scripts, sources };
}

function blockDialect(ending: string, attributes: string): Dialect | undefined {
  const language = languageOf.exec(attributes)?.[1]?.toLowerCase() ?? (ending === "astro" ? "ts" : "js");
  return dialectOf(language === "typescript" ? "ts" : language === "javascript" ? "js" : language);
}
