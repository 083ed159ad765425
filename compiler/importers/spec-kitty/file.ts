import type { SourceText } from "../../source/text.ts";
import { valueAt, writtenAt } from "../claims/written-values.ts";
import type { Origin } from "../imported.ts";
import { type FrontMatter, frontMatterOf } from "../places/front-matter.ts";
import { parseMarkdown } from "../places/markdown.ts";
import { headingSpan, type Section, sectionsOf } from "../prose/sections.ts";
import { stemOf, taskIdFrom } from "../words/plan-words.ts";

/** A work package. */
export interface WorkPackage {
  readonly source: SourceText;
  /** `WP01`, as written, not yet unique. */
  readonly id: string;
  readonly front: FrontMatter | undefined;
  readonly sections: readonly Section[];
}

/** True for a file that its name or its front matter makes a work package. */
export function isWorkPackage({ path, text }: SourceText): boolean {
  if (!path.endsWith(".md")) return false;
  if (/(?:^|\/)WP\d+[^/]*$/.test(path)) return true;
  const head = /^---[ \t]*[\r\n]([\s\S]{0,8000}?)[\r\n]---/.exec(text)?.[1] ?? "";
  return /^work_package_id:/m.test(head);
}

/** Reads a work package. */
export function workPackage(source: SourceText): WorkPackage {
  const root = parseMarkdown(source);
  const front = frontMatterOf(source, root);
  const written =
    front?.problem === undefined ? front && writtenAt(front.document, ["work_package_id"]) : undefined;
  const named = /^WP\d+[a-z]?/i.exec(stemOf(source.path))?.[0];
  const id = taskIdFrom(written?.value ?? named ?? stemOf(source.path)) || "WP";
  return { source, id, front, sections: sectionsOf(source, root) };
}

/** The line with the id; else the first heading; else the first line. */
export function packageOrigin({ source, front, sections }: WorkPackage): Origin {
  if (front !== undefined && valueAt(front.document, ["work_package_id"]) !== undefined) {
    const { start } = front.document.locate(["work_package_id"], "key");
    return { source, span: { start, end: front.document.locate(["work_package_id"], "value").end } };
  }
  const heading = sections.find((section) => section.heading !== undefined)?.heading;
  if (heading !== undefined) return { source, span: headingSpan(heading) };
  return { source, span: { start: 0, end: /^[^\r\n]*/.exec(source.text)?.[0].length ?? 0 } };
}
