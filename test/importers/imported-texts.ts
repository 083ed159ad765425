import fc from "fast-check";
import { expect } from "vitest";
import type { ImportedPlan, ImportedTask, Origin } from "../../compiler/importers/imported.ts";
import type { Importer, ImportTree } from "../../compiler/importers/importer.ts";
import { positionAt, type SourceText, sourceText } from "../../compiler/source/text.ts";

/** A tree of the given files. */
export function treeOf(files: readonly string[]): ImportTree {
  return {
    isFile: (path) => files.includes(path),
    isFolder: (path) => files.some((file) => file.startsWith(`${path.replace(/\/$/, "")}/`)),
    endingWith: (segments) => files.filter((file) => file.endsWith(`/${segments}`)).slice(0, 5),
  };
}

/** Reads one file. */
export function readOne(importer: Importer, source: SourceText, tree?: ImportTree): ImportedPlan {
  return importer.read({ files: [source], tree });
}

/** The task with an id. */
export function taskOf(plan: ImportedPlan, id: string): ImportedTask {
  const task = plan.tasks.find((each) => each.id === id);
  if (task === undefined)
    throw new Error(`no task ${id} among ${plan.tasks.map((each) => each.id).join(", ")}`);
  return task;
}

/** What the source holds at a place. */
export function writtenAt({ source, span }: Origin): string {
  return source.text.slice(span.start, span.end);
}

/** Claims as `access pattern`. */
export function claimsOf(task: ImportedTask): readonly string[] {
  return task.claims.map(({ access, pattern }) => `${access} ${pattern}`);
}

/** Ids that a task waits for. */
export function dependsOf(task: ImportedTask): readonly string[] {
  return task.dependsOn.map(({ value }) => value);
}

/** Problems as `kind line: message`. */
export function problemsOf(plan: ImportedPlan): readonly string[] {
  return plan.problems.map(
    ({ kind, message, origin }) => `${kind} ${positionAt(origin.source, origin.span.start).line}: ${message}`,
  );
}

function originsOf(plan: ImportedPlan): readonly Origin[] {
  return [
    ...plan.problems.map(({ origin }) => origin),
    ...plan.tasks.flatMap((task) => [
      task.origin,
      ...[task.title, task.description, task.role, task.status, task.wave, task.estimate].flatMap((part) =>
        part === undefined ? [] : [part.origin],
      ),
      ...[...task.claims, ...task.dependsOn, ...task.acceptance, ...task.verify].map(({ origin }) => origin),
    ]),
  ];
}

/** Holds for every text made from the lines and characters of a fixture: nothing is thrown, every place is in the text. */
export function survivesMutation(importer: Importer, { path, text }: SourceText): void {
  const lines = text.split(/(?<=\n)/);
  const position = fc.nat({ max: text.length });
  const mutant = fc.oneof(
    fc.shuffledSubarray(lines).map((some) => some.join("")),
    fc.array(fc.constantFrom(...lines), { maxLength: 30 }).map((some) => some.join("")),
    fc.tuple(position, position).map(([from, to]) => text.slice(Math.min(from, to), Math.max(from, to))),
    fc
      .tuple(position, position, fc.string({ unit: fc.constantFrom(...'"\\{}[]|`,#-*<>=:u0 \n\r\t/.é😀') }))
      .map(([from, to, splice]) => text.slice(0, from) + splice + text.slice(to)),
  );
  fc.assert(
    fc.property(mutant, (mutated) => {
      const source = sourceText(path, mutated);
      importer.detects([source]);
      const plan = readOne(importer, source, treeOf(["src/shelf.ts", "src/loans/index.ts"]));
      const ids = plan.tasks.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(plan.found).toBeGreaterThanOrEqual(plan.tasks.length);
      for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
      for (const { dependsOn } of plan.tasks) for (const { value } of dependsOn) expect(ids).toContain(value);
      for (const { source: within, span } of originsOf(plan)) {
        expect(within.text).toBe(mutated);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(mutated.length);
      }
    }),
    { numRuns: 150 },
  );
}
