import type { SourceText } from "../../source/text.ts";
import { withParts } from "../claims/group-parts.ts";
import type { ImportedPlan, ImportedTask, ImportProblem, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { claimsOf } from "./checkbox-claims.ts";
import { textBlocks } from "./checkbox-list.ts";
import { boxStatus, type DashMeaning, stepStatus } from "./checkbox-status.ts";
import { bareTask, checkboxPlanName, descriptionOf, detailParts, goalOf, titleOf } from "./checkbox-task.ts";
import { commandsIn } from "./command-mention.ts";
import { numberedDependencies } from "./numbered-dependencies.ts";
import { numberedEntries } from "./numbered-entries.ts";
import type { NumberedEntry } from "./numbered-entry.ts";
import { isRequirement, requirementsIn } from "./requirement-line.ts";

/** What differs between formats of numbered lists. */
export interface NumberedInput {
  readonly source: SourceText;
  readonly tree: ImportTree | undefined;
  readonly dash: DashMeaning;
}

/** Reads a list of numbered items with boxes as a plan whose tasks are meant in order. */
export function numberedPlan({ source, tree, dash }: NumberedInput): ImportedPlan {
  const { blocks, entries, groups, problems, found } = numberedEntries(source, tree);
  const said = numberedDependencies(source, blocks, entries);
  const read = entries.flatMap(({ entry, id }) =>
    id === undefined
      ? []
      : [readTask({ source, tree, dash, entry, id, dependsOn: said.dependsOn.get(id) ?? [] })],
  );
  const whole = withParts(
    read.map(({ task }) => task),
    groups,
  );
  const title = blocks.find((block) => block.kind === "heading")?.heading;
  return {
    name: checkboxPlanName(source, title),
    ...goalOf(source, title),
    tasks: whole.tasks,
    contracts: [],
    gate: [],
    problems: [...problems, ...said.problems, ...read.flatMap((one) => one.problems), ...whole.problems],
    isOrdered: true,
    found,
  };
}

interface TaskInput extends NumberedInput {
  readonly entry: NumberedEntry;
  readonly id: string;
  readonly dependsOn: readonly Written<string>[];
}

function readTask({ source, tree, dash, entry, id, dependsOn }: TaskInput): {
  readonly task: ImportedTask;
  readonly problems: readonly ImportProblem[];
} {
  const title = titleOf(source, entry.text, id);
  const details = detailParts(entry).filter((node) => !isRequirement(source, node));
  const blocks = [entry.stretches, ...details.flatMap((node) => textBlocks(source, node))];
  const { claims, problems } = claimsOf(blocks, { source, tree });
  const description = descriptionOf(source, entry.text, { title, details });
  const box =
    entry.item === undefined ? stepStatus(source, entry.steps) : boxStatus(source, entry.item, dash);
  const task: ImportedTask = {
    ...bareTask(source, id, { title, span: entry.span }),
    ...(description !== undefined && { description }),
    claims,
    dependsOn,
    acceptance: acceptanceOf(source, entry),
    verify: blocks.flatMap((block) => commandsIn(block, source)),
    ...(box.status !== undefined && { status: box.status }),
    ...(entry.parallel !== undefined && {
      parallel: { origin: { source, span: entry.parallel }, group: groupName(entry) },
    }),
  };
  return { task, problems: [...box.problems, ...problems] };
}

/** A group that is no task hands its requirements on to parts that have none. */
function acceptanceOf(source: SourceText, { details, parent }: NumberedEntry): readonly Written<string>[] {
  const own = requirementsIn(source, details);
  if (own.length > 0 || parent === undefined) return own;
  return requirementsIn(source, parent.details).map((one) => ({ ...one, inferred: "it is a part" }));
}

function groupName({ parent, headings }: NumberedEntry): string {
  return parent?.key ?? headings.at(-1)?.text ?? "";
}
