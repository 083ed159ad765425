import type { SourceText } from "../source/text.ts";
import type { ImportedPlan, ImportedTask, ImportProblem, Written } from "./imported.ts";
import type { Importer } from "./importer.ts";
import { lastChecks } from "./last-checks.ts";
import { parseMarkdown, spanOf } from "./places/markdown.ts";
import { type Block, textIn } from "./superpowers/blocks.ts";
import { codeImports } from "./superpowers/code-imports.ts";
import { committedFiles } from "./superpowers/commits.ts";
import { type ContractUse, contractsOf } from "./superpowers/contracts.ts";
import { dependenciesOf } from "./superpowers/dependencies.ts";
import type { FilesInput, ListedFiles } from "./superpowers/entry.ts";
import { isFilesPart, listedFiles } from "./superpowers/files.ts";
import { type IdentifiedTask, identified } from "./superpowers/identity.ts";
import { labelledParts } from "./superpowers/labels.ts";
import { partsOf, withParts } from "./superpowers/parts.ts";
import { type PlanSections, planSections } from "./superpowers/sections.ts";
import { statusByBoxes, verifyCommands } from "./superpowers/steps.ts";
import { acceptanceOf, descriptionOf, goalOf } from "./superpowers/text.ts";
import { stemOf } from "./words/plan-words.ts";

/** Reads plans of the superpowers skills: Markdown with `### Task 1: …` headings, each with a `**Files:**` block. */
export const superpowers: Importer = {
  id: "superpowers",
  title: "superpowers",
  place: "a plan such as docs/superpowers/plans/2026-01-31-feature.md",
  detects: (files) => {
    const [file, second] = files;
    return file !== undefined && second === undefined && isSuperpowers(file);
  },
  read: ({ files, tree }) => {
    const [first, ...rest] = files.map((source) => readPlan({ source, tree }));
    return rest.reduce(joined, first ?? emptyPlan);
  },
};

const emptyPlan: ImportedPlan = {
  name: "plan",
  tasks: [],
  contracts: [],
  gate: [],
  problems: [],
  isOrdered: true,
  found: 0,
};

function isSuperpowers(source: SourceText): boolean {
  if (!/\.(?:md|markdown|mdx)$/i.test(source.path)) return false;
  const { tasks, outside } = planSections(source, parseMarkdown(source));
  if (tasks.length === 0) return false;
  if (outside.some((block) => isSkillQuote(source, block))) return true;
  const hasFiles = tasks.some(({ blocks }) =>
    labelledParts(
      source,
      blocks.filter(({ type }) => type !== "list"),
    ).some(isFilesPart),
  );
  return tasks.length > 1 && hasFiles;
}

function isSkillQuote(source: SourceText, block: Block): boolean {
  return (
    block.type === "blockquote" &&
    /superpowers:(?:executing-plans|subagent-driven-development)/.test(textIn(source, spanOf(block)))
  );
}

function readPlan(input: FilesInput): ImportedPlan {
  const { source } = input;
  const sections = planSections(source, parseMarkdown(source));
  const { tasks, problems } = identified(sections.tasks);
  const files = tasks.map((task) => ({ task, ...filesOf(task, input) }));
  const { contracts, uses } = contractsOf(files, input);
  const read = files.map((listed) => readTask(listed, { source, tasks, use: uses.get(listed.task.id) }));
  const goal = goalOf(source, sections.outside);
  const whole = withParts(
    read.map(({ task }) => task),
    partsOf(tasks),
  );
  const checks = new Set(lastChecks(whole));
  return {
    name: planName(source.path),
    ...(goal !== undefined && { goal }),
    tasks: whole,
    contracts,
    gate: [],
    problems: [
      ...problems,
      ...read.flatMap((one) => problemsOf(one, checks)),
      ...filesOutside(source, sections),
    ],
    isOrdered: true,
    found: sections.tasks.length,
  };
}

/** The files a task lists, and those that its commit adds. */
export function filesOf({ blocks }: Pick<IdentifiedTask, "blocks">, input: FilesInput): ListedFiles {
  const listed = listedFiles(blocks, input);
  return { ...listed, claims: [...listed.claims, ...committedFiles(input.source, blocks, listed.claims)] };
}

/** Of a check at the end nobody expects files. */
function problemsOf(
  { task, problems, unnamed }: ReadTask,
  checks: ReadonlySet<string>,
): readonly ImportProblem[] {
  return checks.has(task.id) ? problems.filter((problem) => !unnamed.includes(problem)) : problems;
}

interface TaskReading {
  readonly source: SourceText;
  readonly tasks: readonly IdentifiedTask[];
  readonly use: ContractUse | undefined;
}

interface ReadTask extends Pick<ListedFiles, "problems" | "unnamed"> {
  readonly task: ImportedTask;
}

function readTask(
  { task, claims, commands, problems, unnamed, isNone }: ListedFiles & { readonly task: IdentifiedTask },
  { source, tasks, use }: TaskReading,
): ReadTask {
  const { heading, blocks, also } = task;
  const stated = dependenciesOf(source, task, tasks);
  const description = descriptionOf(source, blocks);
  const status = heading.status ?? statusByBoxes(source, blocks);
  const taken =
    use?.dependsOn.filter(({ value }) => !stated.dependsOn.some((on) => on.value === value)) ?? [];
  return {
    task: {
      id: task.id,
      origin: heading.origin,
      title: heading.title,
      ...(description !== undefined && { description }),
      claims,
      dependsOn: [...stated.dependsOn, ...taken],
      consumes: use?.consumes ?? [],
      provides: use?.provides ?? [],
      acceptance: [
        ...acceptanceOf(source, blocks),
        ...[heading, ...also].flatMap(({ checkpoints }) => checkpoints),
      ],
      verify: distinct([...commands, ...verifyCommands(source, blocks)]),
      locks: [],
      ...(status !== undefined && { status }),
      ...(isNone && { writesNothing: true }),
      imports: codeImports(source, blocks),
    },
    problems: [...problems, ...stated.problems],
    unnamed,
  };
}

function distinct(values: readonly Written<string>[]): readonly Written<string>[] {
  const seen = new Set<string>();
  return values.filter(({ value }) => !seen.has(value) && seen.add(value)).slice(0, 10);
}

/** A list of files that belongs to no task: its heading has a form that is not known. */
function filesOutside(source: SourceText, { outside, tasks }: PlanSections): readonly ImportProblem[] {
  if (tasks.length === 0) return [];
  return labelledParts(source, outside)
    .filter(
      (part) =>
        isFilesPart(part) && part.next?.type !== "table" && /^\*\*/.test(textIn(source, part.labelSpan)),
    )
    .map(({ labelSpan }) => ({
      kind: "unread-task",
      message: "a list of files stands under no heading of a task",
      origin: { source, span: labelSpan },
      help: 'begin the heading above it with "Task" and a number',
    }));
}

/** The name of a plan: its file without date, or its folder where the file says nothing. */
export function planName(path: string): string {
  const stem = stemOf(path).replace(/^\d{4}-\d{2}-\d{2}[-_]?/, "");
  const folder = path.split("/").at(-2);
  return /^(?:plan|plans|tasks?|readme|index|)$/i.test(stem) && folder !== undefined ? folder : stem;
}

function joined(first: ImportedPlan, second: ImportedPlan): ImportedPlan {
  return {
    ...first,
    tasks: [...first.tasks, ...second.tasks],
    contracts: [...first.contracts, ...second.contracts],
    problems: [...first.problems, ...second.problems],
    found: first.found + second.found,
  };
}
