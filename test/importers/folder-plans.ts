import fc from "fast-check";
import { expect } from "vitest";
import type { ImportedPlan, ImportedTask, Origin } from "../../compiler/importers/imported.ts";
import type { Importer, ImportTree } from "../../compiler/importers/importer.ts";
import { positionAt, type SourceText, sourceText } from "../../compiler/source/text.ts";
import "../support/seed.ts";

/** The files of a folder, by path, sorted. */
export function filesOf(texts: Readonly<Record<string, string>>): readonly SourceText[] {
  return Object.keys(texts)
    .sort()
    .map((path) => sourceText(path, texts[path] ?? ""));
}

/** Reads a folder. */
export function readFolder(
  importer: Importer,
  texts: Readonly<Record<string, string>>,
  tree?: ImportTree,
): ImportedPlan {
  return importer.read({ files: filesOf(texts), tree });
}

/** The task of an id, which has to be there. */
export function taskOf({ tasks }: ImportedPlan, id: string): ImportedTask {
  const task = tasks.find((one) => one.id === id);
  if (task === undefined) throw new Error(`no task "${id}" among ${tasks.map((one) => one.id).join(", ")}`);
  return task;
}

/** `access path`, and behind it by what it was concluded. */
export function claimsSaid({ claims }: ImportedTask): readonly string[] {
  return claims.map(({ access, pattern, inferred }) => `${access} ${pattern}${remark(inferred)}`);
}

/** Values, and behind each by what it was concluded. */
export function valuesSaid(
  written: readonly { readonly value: string; readonly inferred?: string }[],
): readonly string[] {
  return written.map(({ value, inferred }) => `${value}${remark(inferred)}`);
}

function remark(inferred: string | undefined): string {
  return inferred === undefined ? "" : ` (${inferred})`;
}

/** `kind file:line message`. */
export function problemsSaid({ problems }: ImportedPlan): readonly string[] {
  return problems.map(({ kind, message, origin: { source, span } }) => {
    const file = source.path.slice(source.path.lastIndexOf("/") + 1);
    return `${kind} ${file}:${positionAt(source, span.start).line} ${message}`;
  });
}

/** What stands at a place. */
export function textAt({ source, span }: Origin): string {
  return source.text.slice(span.start, span.end);
}

/** Paths, ids, commands and names that are written as they read, but not where they are said to be. */
export function misplaced(plan: ImportedPlan): readonly string[] {
  const written = plan.tasks.flatMap(({ title, claims, dependsOn, verify }) => [
    title,
    ...claims.map(({ pattern, origin, inferred }) => ({ value: pattern, origin, inferred })),
    ...dependsOn,
    ...verify,
  ]);
  const parts = plan.contracts.flatMap(({ path, symbols }) => [...(path ? [path] : []), ...symbols]);
  return [...written, ...parts]
    .filter(
      ({ inferred, value, origin }) =>
        inferred === undefined && !value.endsWith("…") && textAt(origin) !== value,
    )
    .map(({ value, origin }) => `${value} <> ${textAt(origin)}`);
}

/** Lines cut, spliced, repeated, shuffled; the names of the files stay. */
function spoilt(text: string): fc.Arbitrary<string> {
  const lines = text.split(/(?<=\n)/);
  const place = fc.nat({ max: text.length });
  return fc.oneof(
    fc.constant(text),
    fc.shuffledSubarray(lines, { minLength: 1 }).map((some) => some.join("")),
    fc.array(fc.constantFrom(...lines), { maxLength: 40 }).map((some) => some.join("")),
    fc.tuple(place, place).map(([a, b]) => text.slice(0, Math.min(a, b)) + text.slice(Math.max(a, b))),
    fc
      .tuple(place, fc.string({ unit: fc.constantFrom(..."`~<>/!-*_[](){}:,#&|\"'\\ \t\r\n01é😀") }))
      .map(([at, part]) => text.slice(0, at) + part + text.slice(at)),
  );
}

/** Holds that a folder of spoilt texts is read into a plan that hangs together, and that nothing is thrown. */
export function readsAnything(importer: Importer, texts: Readonly<Record<string, string>>): void {
  const paths = Object.keys(texts);
  const arbitrary = fc.tuple(...paths.map((path) => spoilt(texts[path] ?? "")));
  fc.assert(
    fc.property(arbitrary, (spoiltTexts) => {
      const folder = Object.fromEntries(paths.map((path, index) => [path, spoiltTexts[index] ?? ""]));
      importer.detects(filesOf(folder));
      expectSound(readFolder(importer, folder));
    }),
    { numRuns: 60 },
  );
}

/** Holds that ids are unique and known, and that all places lie in their texts. */
export function expectSound(plan: ImportedPlan): void {
  const ids = plan.tasks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(plan.found).toBeGreaterThanOrEqual(ids.length);
  for (const { id, title, dependsOn, origin } of plan.tasks) {
    expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
    expect(title.value.trim()).not.toBe("");
    for (const { value } of dependsOn) expect(ids.filter((other) => other !== id)).toContain(value);
    expect(origin.span.end).toBeGreaterThanOrEqual(origin.span.start);
  }
  const names = plan.contracts.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { consumes, provides } of plan.tasks)
    for (const { value } of [...consumes, ...provides]) expect(names).toContain(value);
  for (const { source, span } of placesOf(plan)) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(source.text.length);
  }
}

function placesOf({ tasks, problems, contracts, goal }: ImportedPlan): readonly Origin[] {
  const parts = tasks.flatMap((task) => [
    task,
    task.title,
    ...task.claims,
    ...task.dependsOn,
    ...task.consumes,
    ...task.provides,
    ...task.acceptance,
    ...task.verify,
    ...task.locks,
    ...[task.description, task.status, task.wave, task.estimate, task.model, task.parallel].filter(
      (part) => part !== undefined,
    ),
  ]);
  const declared = contracts.flatMap((contract) => [contract, ...contract.symbols]);
  return [...parts, ...problems, ...declared, ...(goal ? [goal] : [])].map(({ origin }) => origin);
}
