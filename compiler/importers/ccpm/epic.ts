import type { SourceText } from "../../source/text.ts";
import type { ImportProblem, Written } from "../imported.ts";
import { parseMarkdown, spanOf } from "../places/markdown.ts";
import { criteriaOf, sectionsOf } from "../prose/sections.ts";
import { firstSentence } from "../words/cut-text.ts";
import { numberIn } from "./references.ts";

/** What an epic is for: the first sentence of its overview. */
export function epicGoal(epic: SourceText): Written<string> | undefined {
  const sections = sectionsOf(epic, parseMarkdown(epic));
  const overview = sections.find(({ titles }) =>
    /^(?:overview|executive summary|summary)$/i.test(titles.at(-1) ?? ""),
  );
  const paragraph = overview?.nodes.find(({ type }) => type === "paragraph");
  if (paragraph === undefined) return undefined;
  const span = spanOf(paragraph);
  const value = firstSentence(epic.text.slice(span.start, span.end));
  return value === "" ? undefined : { value, origin: { source: epic, span } };
}

/** Tasks that the list of the epic has, but the folder has not. */
export function epicLacks(epic: SourceText, ids: readonly string[]): readonly ImportProblem[] {
  const known = new Set(ids.map(numberIn));
  const sections = sectionsOf(epic, parseMarkdown(epic));
  const listed = sections
    .filter(({ titles }) => /^tasks created$/i.test(titles.at(-1) ?? ""))
    .flatMap(({ nodes }) => criteriaOf(epic, nodes));
  return listed.flatMap(({ value, origin }): readonly ImportProblem[] => {
    const written = /^[*_`[]{0,3}(#?\d+(?:\.md)?)(?=[\s\]*_`:-])/.exec(value)?.[1];
    const number = written === undefined ? undefined : numberIn(written.replace("#", ""));
    if (number === undefined || known.has(number)) return [];
    known.add(number);
    const message = `the epic lists "${written}", but there is no file of that name`;
    return [{ kind: "unread-task", message, origin }];
  });
}
