import type { Code, Root } from "mdast";
import type { SourceText, Span } from "../../source/text.ts";
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
  const sections = sectionsOf(source, root);
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

/** Sections that a fence has swallowed: one above it was opened within another, and closed that. */
export function swallowedSections({ source, sections }: CcpmFile): readonly ImportProblem[] {
  const codes = sections.flatMap(({ nodes }) => nodes.filter((node): node is Code => node.type === "code"));
  return codes.flatMap((code) => {
    const span = spanOf(code);
    const heading =
      /^#{2,3} (?:(?:Key |Configuration )?Files\b|Dependencies|Effort|Definition of Done|Acceptance)[^\r\n]*/m;
    const match = heading.exec(source.text.slice(span.start, span.end));
    if (match === null || /^(?:md|markdown)$/i.test(code.lang ?? "")) return [];
    const start = span.start + match.index;
    const message = `"${match[0].replace(/^#+ /, "")}" stands within a fence and is not read`;
    const help = "fence a text that has fences of its own with four backticks";
    return [
      {
        kind: "unread-text",
        message,
        origin: { source, span: { start, end: start + match[0].length } },
        help,
      },
    ];
  });
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
