/** A script in a component file: where its text stands, and the extension of a file that would hold it. */
export interface ScriptBlock {
  readonly start: number;
  readonly end: number;
  readonly extension: "ts" | "tsx" | "js" | "jsx";
  /** The value of its `src` attribute, quotes included. */
  readonly source?: { readonly start: number; readonly end: number };
}

/** The scripts of a `.vue`, `.svelte` or `.astro` file; `undefined` for any other file. */
export function scriptBlocks(path: string, text: string): readonly ScriptBlock[] | undefined {
  if (path.endsWith(".vue")) return vueBlocks(text);
  if (path.endsWith(".svelte")) return taggedBlocks(text, 0, "js");
  if (path.endsWith(".astro")) return astroBlocks(text);
  return undefined;
}

/** The text with everything outside of one script blanked, so that offsets and lines stay what they are. */
export function onlyBlock(text: string, { start, end }: ScriptBlock): string {
  const blank = (part: string): string => part.replace(/[^\r\n]/g, " ");
  return blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
}

const attributes = `(?:"[^"]*"|'[^']*'|[^>"'])*`;

/** Vue reads the outermost tags only: a template or a page of documentation may speak of scripts. */
function vueBlocks(text: string): readonly ScriptBlock[] {
  const opening = new RegExp(String.raw`<!--[\s\S]*?-->|<([A-Za-z][\w.-]*)(${attributes})>`, "g");
  const blocks: ScriptBlock[] = [];
  for (let tag = opening.exec(text); tag !== null; tag = opening.exec(text)) {
    const [whole, name, written = ""] = tag;
    if (name === undefined || written.endsWith("/")) continue;
    const start = tag.index + whole.length;
    const end = name === "template" ? templateEnd(text, start, written) : closing(text, start, name);
    if (name === "script" && isScript(written)) {
      const source = sourceIn(written, tag.index + "<script".length);
      blocks.push({ start, end, extension: language(written, "js"), ...(source && { source }) });
    }
    opening.lastIndex = end;
  }
  return blocks;
}

function closing(text: string, start: number, name: string): number {
  const tag = new RegExp(String.raw`</${name.replaceAll(".", "\\.")}\s*>`, "gi");
  tag.lastIndex = start;
  return tag.exec(text)?.index ?? text.length;
}

/** Templates in HTML are nested; those in another language end at the first closing tag. */
function templateEnd(text: string, start: number, written: string): number {
  if (/\blang\s*=\s*["']?(?!html\b)\w/.test(written)) return closing(text, start, "template");
  const tag = new RegExp(String.raw`<!--[\s\S]*?-->|<(/?)template\b(${attributes})>`, "g");
  tag.lastIndex = start;
  let depth = 1;
  for (let found = tag.exec(text); found !== null; found = tag.exec(text)) {
    const [, slash, inside = ""] = found;
    if (slash === "/") depth -= 1;
    else if (slash === "" && !inside.endsWith("/")) depth += 1;
    if (depth === 0) return found.index;
  }
  return text.length;
}

/** Svelte and Astro take script tags wherever they stand outside of comments. */
function taggedBlocks(text: string, from: number, usual: "ts" | "js"): readonly ScriptBlock[] {
  const tag = new RegExp(
    String.raw`<!--[\s\S]*?-->|<style\b${attributes}>[\s\S]*?</style\s*>|<script(?![\w-])(${attributes})>([\s\S]*?)</script\s*>`,
    "gi",
  );
  tag.lastIndex = from;
  const blocks: ScriptBlock[] = [];
  for (let found = tag.exec(text); found !== null; found = tag.exec(text)) {
    const [whole, written, inside] = found;
    if (written === undefined || inside === undefined || !isScript(written)) continue;
    const start = found.index + whole.indexOf(">", "<script".length + written.length) + 1;
    const source = sourceIn(written, found.index + "<script".length);
    const end = start + inside.length;
    blocks.push({ start, end, extension: language(written, usual), ...(source && { source }) });
  }
  return blocks;
}

/** The front matter between two `---` lines, then the scripts that Astro bundles. */
function astroBlocks(text: string): readonly ScriptBlock[] {
  const front = /^\s*---[^\S\n]*\n([\s\S]*?)^[^\S\n]*---/m.exec(text);
  const inside = front?.index === 0 ? front : undefined;
  if (inside === undefined) return taggedBlocks(text, 0, "ts");
  const start = inside[0].indexOf("\n", inside[0].indexOf("---")) + 1;
  const end = start + (inside[1] ?? "").length;
  return [{ start, end, extension: "ts" }, ...taggedBlocks(text, inside[0].length, "ts")];
}

/** Data, templates and scripts that no bundler touches are left alone. */
function isScript(written: string): boolean {
  const type = /(?:^|\s)type\s*=\s*["']?([^"'\s>]+)/.exec(written)?.[1];
  if (/(?:^|\s)is:inline\b/.test(written)) return false;
  return type === undefined || /^(?:module|ts|(?:text|application)\/(?:java|type)script)$/.test(type);
}

function sourceIn(written: string, at: number): ScriptBlock["source"] | undefined {
  const found = /(?:^|\s)src\s*=\s*("[^"]*"|'[^']*')/d.exec(written)?.indices?.[1];
  return found && { start: at + found[0], end: at + found[1] };
}

function language(written: string, usual: "ts" | "js"): ScriptBlock["extension"] {
  const lang = /(?:^|\s)lang\s*=\s*["']?(\w+)/.exec(written)?.[1] ?? usual;
  if (lang === "typescript") return "ts";
  return lang === "ts" || lang === "tsx" || lang === "jsx" ? lang : "js";
}
