import type { SourceText } from "../../source/text.ts";
import type { NamedClaims } from "../claims/named-claims.ts";
import { writtenItems } from "../claims/written-values.ts";
import type { ImportProblem, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { type FrontMatter, frontMatterOf } from "../places/front-matter.ts";
import { parseMarkdown, spanOf } from "../places/markdown.ts";
import { fencedCommands } from "../prose/fenced-commands.ts";
import { labelledFiles } from "../prose/labelled-files.ts";
import { criteriaOf, headingSpan, type Section, sectionsOf } from "../prose/sections.ts";
import { cutText } from "../words/cut-text.ts";

/** What the Markdown of a task says. */
export interface FlowText {
  readonly claims: NamedClaims["claims"];
  readonly title: Written<string> | undefined;
  readonly description: Written<string> | undefined;
  readonly acceptance: readonly Written<string>[];
  readonly verify: readonly Written<string>[];
  readonly problems: readonly ImportProblem[];
}

const provingSections =
  /^(?:verify|verification|validation|test(?:ing)?|quick) ?(?:commands?|steps|notes)?$/i;

/** Reads the Markdown of a task. */
export function flowText(source: SourceText, tree: ImportTree | undefined): FlowText {
  const root = parseMarkdown(source);
  const sections = sectionsOf(source, root);
  const files = labelledFiles(
    sections.flatMap(({ nodes }) => nodes),
    { source, tree },
  );
  const verify = fencedCommands(
    source,
    sections.filter((section) => !isFilledIn(section)),
    provingSections,
  );
  return {
    claims: files.claims,
    title: titleOf(source, sections),
    description: descriptionOf(source, sections),
    acceptance: [...satisfied(frontMatterOf(source, root)), ...criteria(source, sections)],
    verify: verify.commands,
    problems: [...brokenFront(frontMatterOf(source, root)), ...files.problems, ...verify.problems],
  };
}

/** A heading of the first level, which some tasks have. */
function titleOf(source: SourceText, sections: readonly Section[]): Written<string> | undefined {
  const heading = sections.find((section) => section.heading?.depth === 1)?.heading;
  if (heading === undefined) return undefined;
  const { start, end } = headingSpan(heading);
  const whole = source.text.slice(start, end);
  const lead = /^fn-\S+\s*[:：—–-]?\s*/.exec(whole)?.[0].length ?? 0;
  const value = whole.slice(lead).trim();
  return value === ""
    ? undefined
    : { value, origin: { source, span: { start: start + lead, end: start + lead + value.length } } };
}

/** What is filled in when the task is done is no part of it. */
function isFilledIn({ titles }: Section): boolean {
  return titles.some((title) => /^(?:done summary|evidence)$/i.test(title));
}

function descriptionOf(source: SourceText, sections: readonly Section[]): Written<string> | undefined {
  const kept = sections.filter((section) => section.nodes.length > 0 && !isFilledIn(section));
  const [first, last] = [kept[0]?.nodes[0], kept.at(-1)?.nodes.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const span = { start: spanOf(first).start, end: spanOf(last).end };
  return { value: cutText(source.text.slice(span.start, span.end)), origin: { source, span } };
}

function criteria(source: SourceText, sections: readonly Section[]): readonly Written<string>[] {
  return sections
    .filter(({ titles }) => titles.some((title) => /^acceptance(?: criteria)?$/i.test(title)))
    .flatMap(({ nodes }) => criteriaOf(source, nodes));
}

function satisfied(front: FrontMatter | undefined): readonly Written<string>[] {
  if (front === undefined || front.problem !== undefined) return [];
  return writtenItems(front.document, ["satisfies"]).items.map((item) => ({
    ...item,
    value: `satisfies ${item.value}`,
  }));
}

function brokenFront(front: FrontMatter | undefined): readonly ImportProblem[] {
  if (front?.problem === undefined || /holds no keys/.test(front.problem.message)) return [];
  return [{ ...front.problem, kind: "unread-text" }];
}
