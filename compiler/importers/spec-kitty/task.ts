import type { SourceDocument } from "../../source/document.ts";
import { writtenAt, writtenItems } from "../claims/written-values.ts";
import type { ImportedTask, ImportProblem, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { spanOf } from "../places/markdown.ts";
import { fencedCommands } from "../prose/fenced-commands.ts";
import { criteriaOf, headingSpan, headingText, type Section } from "../prose/sections.ts";
import { cutText } from "../words/cut-text.ts";
import { minutesFrom } from "../words/effort-words.ts";
import { packageClaims } from "./claims.ts";
import { packageOrigin, type WorkPackage } from "./file.ts";

/** A task without its order and its status. */
export interface PackageTask {
  readonly task: ImportedTask;
  readonly problems: readonly ImportProblem[];
}

const provingSections = /^(?:test strategy|tests?|testing|validation|verification)\b/i;

/** Reads the task of a work package whose front matter can be read, or which has none. */
export function packageTask(file: WorkPackage, id: string, tree: ImportTree | undefined): PackageTask {
  const { source, front } = file;
  const document = front?.document;
  const { claims, problems } = packageClaims(file, tree);
  const verify = fencedCommands(source, file.sections, provingSections);
  const description = descriptionOf(file);
  const model = document && writtenAt(document, ["model"]);
  const estimate = document && estimateOf(document);
  const task: ImportedTask = {
    id,
    origin: packageOrigin(file),
    title: titleOf(file),
    ...(description && { description }),
    claims,
    dependsOn: [],
    consumes: [],
    provides: [],
    acceptance: [...required(document), ...criteria(file)],
    verify: verify.commands,
    locks: [],
    ...(estimate && { estimate }),
    ...(model && { model }),
  };
  const scope = document && writtenAt(document, ["scope"]);
  const wide = scope?.value === "codebase-wide" ? [everywhere(id, scope)] : [];
  return {
    task,
    problems: [...problems, ...verify.problems, ...wide],
  };
}

function everywhere(id: string, { origin }: Written<string>): ImportProblem {
  return {
    kind: "unread-text",
    message: `"${id}" may write everywhere; only the files it names are claimed`,
    origin,
  };
}

function titleOf(file: WorkPackage): Written<string> {
  const { source, front, sections } = file;
  const written = front && writtenAt(front.document, ["title"]);
  if (written !== undefined) return written;
  const heading = sections.find((section) => section.heading?.depth === 1)?.heading;
  const words = heading === undefined ? "" : headingText(source, heading);
  const value = words.replace(
    /^(?:Work Package(?: Prompt)?\s*[:：]\s*)?(?:WP\d+[a-z]?\s*[:：–—-]+\s*)?/i,
    "",
  );
  if (heading === undefined || value === "")
    return { value: file.id, origin: packageOrigin(file), inferred: "the id" };
  const { end } = headingSpan(heading);
  return { value, origin: { source, span: { start: end - value.length, end } } };
}

/** What the tool writes for everyone, and the diary, are no part of the task. */
function isFrame({ titles }: Section): boolean {
  return titles.some((title) =>
    /review feedback|do this first|markdown formatting|activity log|^start$/i.test(title),
  );
}

function descriptionOf({ source, sections }: WorkPackage): Written<string> | undefined {
  const parts = sections.flatMap((section) => {
    const [first, last] = [section.nodes[0], section.nodes.at(-1)];
    if (isFrame(section) || first === undefined || last === undefined) return [];
    const start = section.heading === undefined ? spanOf(first).start : spanOf(section.heading).start;
    return [{ start, end: spanOf(last).end }];
  });
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const text = parts.map(({ start, end }) => source.text.slice(start, end)).join("\n\n");
  return { value: cutText(text), origin: { source, span: { start: first.start, end: last.end } } };
}

function required(document: SourceDocument | undefined): readonly Written<string>[] {
  if (document === undefined) return [];
  return writtenItems(document, ["requirement_refs"]).items.map((item) => ({
    ...item,
    value: `satisfies ${item.value}`,
  }));
}

function criteria({ source, sections }: WorkPackage): readonly Written<string>[] {
  const found = sections
    .filter(({ titles }) =>
      /\b(?:success criteria|definition of done|acceptance)\b/i.test(titles.at(-1) ?? ""),
    )
    .flatMap(({ nodes }) => criteriaOf(source, nodes));
  return [...new Map(found.map((criterion) => [criterion.value, criterion])).values()];
}

function estimateOf(document: SourceDocument): Written<number> | undefined {
  for (const key of ["estimated_effort", "estimate", "effort"]) {
    const written = writtenAt(document, [key]);
    const minutes = written && minutesFrom(written);
    if (minutes !== undefined) return minutes;
  }
  const hours = writtenAt(document, ["estimated_hours"]);
  return hours && minutesFrom(hours, "h");
}
