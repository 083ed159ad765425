import type { Code, Root } from "mdast";
import { type SourceText, type Span, sourceText } from "../../source/text.ts";
import { valueAt } from "../claims/written-values.ts";
import type { ImportProblem, Origin } from "../imported.ts";
import { betweenLines, type FrontMatter, frontMatterOf, yamlPart } from "../places/front-matter.ts";
import { parseMarkdown, spanOf } from "../places/markdown.ts";
import { headingSpan, type Section, sectionsOf } from "../prose/sections.ts";
import { stemOf } from "../words/plan-words.ts";

/** A task file of an epic. */
export interface CcpmFile {
  readonly source: SourceText;
  /** The name of the file: `001`, `24`. */
  readonly id: string;
  /** The front matter, or the block of YAML under "Metadata" that some have instead. */
  readonly front: FrontMatter | undefined;
  readonly sections: readonly Section[];
}

/** True for files that ccpm makes tasks of. */
export function isTaskFile({ path, text }: SourceText): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (/^\d+\.md$/.test(name)) return true;
  const head = /^---[ \t]*[\r\n]([\s\S]{0,4000}?)[\r\n]---/.exec(text)?.[1] ?? "";
  return (
    name.endsWith(".md") &&
    !/^(?:epic|prd|readme)\.md$|-analysis\.md$/i.test(name) &&
    /^(?:name|title):/m.test(head) &&
    /^(?:depends_on|parallel|conflicts_with):/m.test(head)
  );
}

/** Reads a task file. */
export function ccpmFile(source: SourceText): CcpmFile {
  const root = parseMarkdown(source);
  const outside = sectionsOf(source, root);
  const sections = [
    ...outside,
    ...swallowed(source, outside).flatMap(({ span }) => sectionsWithin(source, span)),
  ];
  return {
    source,
    id: stemOf(source.path),
    front: frontMatterOf(source, root) ?? metadataOf(source, root),
    sections,
  };
}

function metadataOf(source: SourceText, root: Root): FrontMatter | undefined {
  const code = root.children
    .slice(0, 4)
    .find((node): node is Code => node.type === "code" && /^ya?ml$/i.test(node.lang ?? ""));
  return code && yamlPart(source, betweenLines(source, spanOf(code)));
}

/** A heading within a fence, and what stands there from it to the end of the fence. */
interface Swallowed {
  readonly heading: Span;
  readonly span: Span;
}

const swallowedHeading =
  /^#{2,3} (?:(?:Key |Configuration )?Files\b|Dependencies|Effort|Definition of Done|Acceptance)[^\r\n]*/m;

/** What a fence has swallowed: one above it was opened within another, and closed that. */
function swallowed({ text }: SourceText, sections: readonly Section[]): readonly Swallowed[] {
  const codes = sections.flatMap(({ nodes }) => nodes.filter((node): node is Code => node.type === "code"));
  return codes.flatMap((code) => {
    const { start, end } = spanOf(code);
    const match = swallowedHeading.exec(text.slice(start, end));
    if (match === null || /^(?:md|markdown)$/i.test(code.lang ?? "")) return [];
    const from = start + match.index;
    return [{ heading: { start: from, end: from + match[0].length }, span: { start: from, end } }];
  });
}

/** Read alone, with the rest of the file blank, so that places stay those of the file. */
function sectionsWithin(source: SourceText, { start, end }: Span): readonly Section[] {
  const blank = (text: string): string => text.replace(/[^\r\n]/g, " ");
  const { path, text } = source;
  const alone = sourceText(
    path,
    blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end)),
  );
  return sectionsOf(source, parseMarkdown(alone)).filter(({ heading }) => heading !== undefined);
}

/** Says which sections were read although a fence has swallowed them. */
export function swallowedSections({ source, sections }: CcpmFile): readonly ImportProblem[] {
  return swallowed(source, sections).map(({ heading }) => ({
    kind: "doubtful-reading",
    message: `"${source.text.slice(heading.start, heading.end).replace(/^#+ /, "")}" stands within a fence and is read as if it stood outside`,
    origin: { source, span: heading },
    help: "fence a text that has fences of its own with four backticks",
  }));
}

/** The line with the name of the task; else its heading, else its first line. */
export function ccpmOrigin({ source, front, sections }: CcpmFile): Origin {
  for (const key of ["name", "title"]) {
    if (front?.problem !== undefined || front === undefined || valueAt(front.document, [key]) === undefined)
      continue;
    const { start } = front.document.locate([key], "key");
    return { source, span: { start, end: front.document.locate([key], "value").end } };
  }
  const heading = sections.find((section) => section.heading !== undefined)?.heading;
  if (heading !== undefined) return { source, span: headingSpan(heading) };
  return { source, span: firstLine(source.text) };
}

/** The first line with something on it; all of a text without any. */
function firstLine(text: string): Span {
  const start = Math.max(0, text.search(/[^\r\n]/));
  const length = text.slice(start).search(/[\r\n]/);
  return { start, end: length > 0 ? start + length : text.length };
}
