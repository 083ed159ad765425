import type { SourceText } from "../source/text.ts";
import type { ImportedPlan, ImportedTask, Written } from "./imported.ts";
import type { Importer } from "./importer.ts";
import { parseMarkdown, stretchesOf } from "./places/markdown.ts";
import { sisyphusFiles } from "./sisyphus/files.ts";
import { sisyphusOrder } from "./sisyphus/order.ts";
import { sisyphusSections } from "./sisyphus/sections.ts";
import { sisyphusWaves, type WaveAssertion } from "./sisyphus/waves.ts";
import { type Block, paragraphsIn, textIn } from "./superpowers/blocks.ts";
import type { FilesInput } from "./superpowers/entry.ts";
import { type IdentifiedTask, identified } from "./superpowers/identity.ts";
import { labelledParts } from "./superpowers/labels.ts";
import { verifyCommands } from "./superpowers/steps.ts";
import { acceptanceOf, descriptionOf, goalOf } from "./superpowers/text.ts";
import { planName } from "./superpowers.ts";

/** Reads plans of Sisyphus and oh-my-opencode: Markdown with parallelization and an agent profile for each task. */
export const sisyphus: Importer = {
  id: "sisyphus",
  title: "Sisyphus",
  place: "a plan such as .sisyphus/plans/feature.md",
  detects: (files) => {
    const [file, second] = files;
    return file !== undefined && second === undefined && isSisyphus(file);
  },
  read: ({ files: [source], tree }) => (source === undefined ? emptyPlan : readPlan({ source, tree })),
};

const emptyPlan: ImportedPlan = {
  name: "plan",
  tasks: [],
  contracts: [],
  gate: [],
  problems: [],
  isOrdered: false,
  found: 0,
};

function isSisyphus(source: SourceText): boolean {
  if (!/\.(?:md|markdown|mdx)$/i.test(source.path)) return false;
  const { tasks } = sisyphusSections(source, parseMarkdown(source));
  if (tasks.length > 0 && /(?:^|\/)\.sisyphus\/plans\//.test(source.path)) return true;
  const form = /^(?:blocked by|parallel group|can run in parallel|recommended agent profile)$/i;
  return tasks.some(({ blocks }) => {
    const labels = new Set(
      labelledParts(source, blocks).flatMap(({ label }) => (form.test(label) ? [label.toLowerCase()] : [])),
    );
    return labels.size > 1;
  });
}

function readPlan(input: FilesInput): ImportedPlan {
  const { source } = input;
  const { tasks: sections, outside } = sisyphusSections(source, parseMarkdown(source));
  const { tasks: plain, problems } = identified(sections);
  const waves = sisyphusWaves(source, plain, outside);
  const tasks = plain.map((task) => inWave(task, waves.get(task.id)));
  const order = sisyphusOrder({ source, tasks, outside });
  const files = tasks.map(({ blocks }) => sisyphusFiles(blocks, input));
  const goal = goalOf(source, outside) ?? summaryOf(source, outside);
  return {
    name: planName(source.path),
    ...(goal !== undefined && { goal }),
    tasks: tasks.map((task, index) => ({
      ...readTask(source, task),
      ...waves.get(task.id),
      claims: files[index]?.claims ?? [],
      dependsOn: order.dependsOn.get(task.id) ?? [],
    })),
    contracts: [],
    gate: [],
    problems: [...problems, ...files.flatMap((one) => one.problems), ...order.problems],
    isOrdered: false,
    found: sections.length,
  };
}

/** So that "Wave 1" names its tasks. */
function inWave(task: IdentifiedTask, asserted: WaveAssertion | undefined): IdentifiedTask {
  const { wave } = asserted ?? {};
  if (wave === undefined) return task;
  const title = textIn(wave.origin.source, wave.origin.span);
  return {
    ...task,
    phase: { key: title.trim().toLowerCase().replace(/\s+/g, "-"), title, origin: wave.origin },
  };
}

function readTask(source: SourceText, { id, heading, blocks }: IdentifiedTask): ImportedTask {
  const description = descriptionOf(source, blocks);
  const role = categoryOf(source, blocks);
  return {
    id,
    origin: heading.origin,
    title: heading.title,
    ...(description !== undefined && { description }),
    ...(role !== undefined && { role }),
    claims: [],
    dependsOn: [],
    consumes: [],
    provides: [],
    acceptance: acceptanceOf(source, blocks),
    verify: [...preCommit(source, blocks), ...verifyCommands(source, blocks)].slice(0, 10),
    locks: [],
    ...(heading.status !== undefined && { status: heading.status }),
  };
}

function categoryOf(source: SourceText, blocks: readonly Block[]): Written<string> | undefined {
  for (const { label, span, stretches } of labelledParts(source, blocks)) {
    if (!/^category$/i.test(label)) continue;
    const code = stretches.find(({ isCode }) => isCode);
    const at = code?.span ?? span;
    const value = textIn(source, at).replace(/^[`[\s]+|[`\]\s]+$/g, "");
    if (/[a-z]/i.test(value)) return { value, origin: { source, span: at } };
  }
  return undefined;
}

/** The commands of `- Pre-commit: …` under the commit of a task. */
function preCommit(source: SourceText, blocks: readonly Block[]): readonly Written<string>[] {
  return paragraphsIn(blocks).flatMap((paragraph) => {
    const stretches = stretchesOf(source, paragraph);
    const at = stretches.findIndex(
      ({ text, isCode }) => !isCode && /(?:^|[\n|])[\s*_]*pre-commit[\s*_]*[:：][\s*_]*$/i.test(text),
    );
    const code = at < 0 ? undefined : stretches[at + 1];
    return code?.isCode === true && code.text !== ""
      ? [{ value: code.text, origin: { source, span: code.span } }]
      : [];
  });
}

function summaryOf(source: SourceText, outside: readonly Block[]): Written<string> | undefined {
  for (const block of outside) {
    if (block.type !== "blockquote") continue;
    const part = labelledParts(source, block.children as readonly Block[]).find(({ label }) =>
      /^quick summary$/i.test(label),
    );
    const line = part === undefined ? "" : (textIn(source, part.span).split(/\r?\n/, 1)[0] ?? "");
    if (part === undefined || line === "") continue;
    return {
      value: line,
      origin: { source, span: { start: part.span.start, end: part.span.start + line.length } },
    };
  }
  return undefined;
}
