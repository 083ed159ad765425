import fc from "fast-check";
import type { ImportedPlan, ImportedTask, Origin } from "../../compiler/importers/imported.ts";
import type { Importer, ImportTree } from "../../compiler/importers/importer.ts";
import { sourceText } from "../../compiler/source/text.ts";

/** Reads one file as a plan. */
export function readText(
  importer: Importer,
  text: string,
  { path = "tasks.md", tree }: { readonly path?: string; readonly tree?: ImportTree } = {},
): ImportedPlan {
  return importer.read({ files: [sourceText(path, text)], tree });
}

/** True when the importer takes one file as its own. */
export function detectsText(importer: Importer, path: string, text: string): boolean {
  return importer.detects([sourceText(path, text)]);
}

/** What stands at an origin. */
export function written({ source, span }: Origin): string {
  return source.text.slice(span.start, span.end);
}

/** The task of an id. */
export function taskOf(plan: ImportedPlan, id: string): ImportedTask {
  const task = plan.tasks.find((one) => one.id === id);
  if (task === undefined)
    throw new Error(`no task ${id} among ${plan.tasks.map((one) => one.id).join(", ")}`);
  return task;
}

/** The claims of a task as `access path`. */
export function claimTexts(plan: ImportedPlan, id: string): readonly string[] {
  return taskOf(plan, id).claims.map(({ access, pattern }) => `${access} ${pattern}`);
}

/** What each task waits for; `~` before what is inferred. */
export function orderOf(plan: ImportedPlan): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    plan.tasks.map(({ id, dependsOn }) => [
      id,
      dependsOn.map(({ value, inferred }) => `${inferred === undefined ? "" : "~"}${value}`),
    ]),
  );
}

/** Problems as `kind: message`. */
export function problemTexts(plan: ImportedPlan): readonly string[] {
  return plan.problems.map(({ kind, message }) => `${kind}: ${message}`);
}

/** Every origin of a plan. */
export function originsOf({ goal, tasks, problems }: ImportedPlan): readonly Origin[] {
  const parts = tasks.flatMap((task) => [
    task,
    task.title,
    ...task.claims,
    ...task.dependsOn,
    ...task.acceptance,
    ...task.verify,
    ...[task.description, task.status].filter((part) => part !== undefined),
  ]);
  const marks = tasks.flatMap(({ parallel }) => parallel?.origin ?? []);
  return [...parts, ...problems].map(({ origin }) => origin).concat(marks, goal?.origin ?? []);
}

/** Texts made from others by cutting, repeating, joining and swapping lines and parts of lines. */
export function spoiltTexts(fixtures: readonly string[]): fc.Arbitrary<string> {
  const change = fc.record({
    kind: fc.constantFrom("cut", "repeat", "swap", "splice", "indent", "join"),
    at: fc.nat(400),
    length: fc.integer({ min: 1, max: 30 }),
    other: fc.constantFrom(...fixtures),
  });
  return fc
    .tuple(fc.constantFrom(...fixtures), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([text, changes]) => changes.reduce(spoilt, text));
}

interface Change {
  readonly kind: string;
  readonly at: number;
  readonly length: number;
  readonly other: string;
}

function spoilt(text: string, { kind, at, length, other }: Change): string {
  const lines = text.split("\n");
  const line = at % lines.length;
  const part = lines.slice(line, line + length);
  if (kind === "cut") return text.slice(0, at) + text.slice(at + length);
  if (kind === "repeat") return lines.toSpliced(line, 0, ...part).join("\n");
  if (kind === "swap") return lines.toSpliced(line, length, ...part.toReversed()).join("\n");
  if (kind === "splice") return text.slice(0, at) + other.slice(at, at + 20 * length) + text.slice(at);
  if (kind === "indent") return lines.toSpliced(line, length, ...part.map((one) => `  ${one}`)).join("\n");
  return lines.toSpliced(line, 2, lines.slice(line, line + 2).join(" ")).join("\n");
}
