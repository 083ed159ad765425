import type { SourceText } from "../source/text.ts";
import { claimsOf } from "./checkbox/checkbox-claims.ts";
import { formatOfPath, hasBoxes, isStepList, taskFile } from "./checkbox/checkbox-file.ts";
import { textBlocks } from "./checkbox/checkbox-list.ts";
import {
  bareTask,
  checkboxPlanName,
  descriptionOf,
  emptyPlan,
  goalOf,
  titleOf,
} from "./checkbox/checkbox-task.ts";
import { clipped } from "./checkbox/clauses.ts";
import { commandsIn } from "./checkbox/command-mention.ts";
import type { ImportedPlan, ImportedTask, ImportProblem, Written } from "./imported.ts";
import type { Importer, ImportInput } from "./importer.ts";
import { specKitDependencies } from "./spec-kit/dependencies.ts";
import { type SpecKitStatus, specKitStatus } from "./spec-kit/line.ts";
import { readSpecKitLines, type SpecKitEntry } from "./spec-kit/lines.ts";
import { impliedOrder } from "./spec-kit/order.ts";
import type { Phase } from "./spec-kit/phase.ts";
import { phaseWaits } from "./spec-kit/phase-notes.ts";

/** Lists of tasks `- [ ] T001 [P] [US1] …` in phases. */
export const specKit: Importer = {
  id: "spec-kit",
  title: "spec-kit",
  place: "specs/NAME/tasks.md",
  detects: (files) => {
    const file = taskFile(files);
    if (file === undefined || !hasBoxes(file)) return false;
    const format = formatOfPath(file.path);
    if (format !== undefined && format !== "spec-kit") return false;
    if (
      /^[ \t]*[-*+][ \t]+\[[ xX-]\][ \t]+(?:\[[^\]\n]{1,40}\][ \t]*)*[*_~]{0,3}T-?\d{2,}[a-z]?\b/m.test(
        file.text,
      )
    )
      return true;
    return format === "spec-kit" && !isStepList(file);
  },
  read: (input) => {
    const source = taskFile(input.files);
    return source === undefined ? emptyPlan() : planOf(source, input);
  },
};

interface ReadEntry extends SpecKitEntry {
  readonly status: SpecKitStatus;
}

function planOf(source: SourceText, { tree }: ImportInput): ImportedPlan {
  const read = readSpecKitLines(source);
  const entries = read.entries.map((entry) => ({
    ...entry,
    status: specKitStatus(source, entry.item, entry.line.text),
  }));
  const said = specKitDependencies(source, read);
  const phases = [...new Set(entries.map(({ phase }) => phase))];
  const waits = phaseWaits(source, read.blocks, phases);
  const implied = impliedOrder(source, orderedLines(entries, said.dependsOn), waits);
  const tasks = entries.map((entry) => {
    const dependsOn = [...(said.dependsOn.get(entry.id) ?? []), ...(implied.dependsOn.get(entry.id) ?? [])];
    return taskOf(source, entry, { tree, dependsOn });
  });
  const title = read.blocks.find((block) => block.kind === "heading")?.heading;
  return {
    name: checkboxPlanName(source, title),
    ...goalOf(source, title),
    tasks: tasks.map(({ task }) => task),
    contracts: [],
    gate: [],
    problems: [
      ...read.problems,
      ...entries.flatMap(({ status }) => status.problem ?? []),
      ...said.problems,
      ...tasks.flatMap(({ problems }) => problems),
      ...tooLarge(source, implied.tooLarge),
    ],
    isOrdered: true,
    isWithoutCriteria: true,
    found: read.found,
  };
}

/** What is dropped orders nothing. */
function orderedLines(
  entries: readonly ReadEntry[],
  said: ReadonlyMap<string, readonly Written<string>[]>,
): Parameters<typeof impliedOrder>[1] {
  return entries
    .filter(({ status }) => status.status?.value !== "dropped")
    .map(({ id, item, line, phase }) => ({
      id,
      span: line.id?.origin.span ?? item.box,
      phase,
      isParallel: line.parallel !== undefined,
      dependsOn: said.get(id) ?? [],
    }));
}

interface TaskParts {
  readonly tree: ImportInput["tree"];
  readonly dependsOn: readonly Written<string>[];
}

function taskOf(
  source: SourceText,
  { id, item, line, phase, status }: ReadEntry,
  { tree, dependsOn }: TaskParts,
): { readonly task: ImportedTask; readonly problems: readonly ImportProblem[] } {
  const title = titleOf(source, line.text, id);
  const below = item.details.flatMap((node) => textBlocks(source, node));
  const blocks = [clipped(item.stretches, line.text.start, line.text.end), ...below];
  const { claims, problems } = claimsOf(blocks, { source, tree });
  const description = descriptionOf(source, line.text, { title, details: item.details });
  const task: ImportedTask = {
    ...bareTask(source, id, { title, span: item.span }),
    ...(description !== undefined && { description }),
    claims,
    dependsOn,
    verify: blocks.flatMap((block) => commandsIn(block, source)),
    ...(status.status !== undefined && { status: status.status }),
    ...(line.parallel !== undefined && {
      parallel: { origin: { source, span: line.parallel }, group: phase.name },
    }),
  };
  return { task, problems };
}

function tooLarge(source: SourceText, phase: Phase | undefined): readonly ImportProblem[] {
  if (phase === undefined) return [];
  const message = `what waits for the phases before "${phase.name}" is too much to be written out`;
  return [{ kind: "unread-text", message, origin: { source, span: phase.span } }];
}
