import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { formFaults } from "./forms.ts";
import { type GraphDifference, graphDifference, isFault } from "./graph-difference.ts";
import { differenceLine, specifierLine } from "./graph-report.ts";
import { ourEngines, ourGraph } from "./our-graph.ts";
import { type ReferenceGraph, referenceGraph, sourceFiles, textOf } from "./reference.ts";
import { remember } from "./reference-projects.ts";
import { referenceSpecifiers } from "./reference-specifiers.ts";
import { compareSpecifiers, type SpecifierReader } from "./specifier-difference.ts";
import { specifierReaders } from "./specifier-readers.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
const fixture = `${project}test/fixtures/graph`;
/** Each reference is asked for by every engine. */
const fixtureGraph = remember(() => referenceGraph(fixture));
const exampleGraph = remember((name) => referenceGraph(`${project}examples/${name}/repo`));
const projectGraph = remember(() =>
  referenceGraph(project, (path) => /^(?:compiler|test)\//.test(path) && !path.startsWith("test/fixtures/")),
);

const fixtureFiles = sourceFiles(fixture).map((path) => ({ path, text: textOf(`${fixture}/${path}`) }));

/** The files in which each specifier says what it is. */
const forms = fixtureFiles.filter(({ path }) => /\/(?:forms|ledger\/src|window\/src)\//.test(path));

/** What only a parser can tell, or what has errors, so that a reader may give up. */
const hard = /\/(?:jsx-element-attribute\.tsx|continued-specifier\.ts|broken\.ts)$/;

function faultsIn(path: string, text: string, read: SpecifierReader): readonly string[] {
  const { gaveUp, differences } = compareSpecifiers(path, text, read);
  if (gaveUp) return hard.test(path) ? [] : [`${path}: gave up`];
  return differences.map(specifierLine);
}

describe("the reference", () => {
  it.each(forms)("finds in $path what it says itself", ({ path, text }) => {
    expect(formFaults(text, referenceSpecifiers(path, text) ?? [])).toEqual([]);
  });

  it("has forms of every kind to find", () => {
    const all = forms.flatMap(({ path, text }) => referenceSpecifiers(path, text) ?? []);
    const counts = new Map<string, number>();
    for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    for (const kind of ["static", "type-only", "re-export", "dynamic", "require"]) {
      expect([kind, (counts.get(kind) ?? 0) > 10]).toEqual([kind, true]);
    }
  });
});

describe.each(Object.entries(specifierReaders))("the specifiers of the %s", (_, read) => {
  it.each(fixtureFiles)("are those of the syntax tree in $path", ({ path, text }) => {
    expect(faultsIn(path, text, read)).toEqual([]);
  });

  it.each(fixtureFiles)(
    "are so in $path with other line ends, behind a mark and a line for the shell",
    (file) => {
      const windows = file.text.replace(/\r?\n/g, "\r\n");
      expect(faultsIn(file.path, windows, read)).toEqual([]);
      // Behind a mark, TypeScript knows no line for the shell.
      if (file.text.startsWith("#!")) return;
      expect(faultsIn(file.path, `\ufeff${file.text}`, read)).toEqual([]);
      if (/[jt]sx?$/.test(file.path)) {
        expect(faultsIn(file.path, `#!/usr/bin/env node 'import "trap/a"\n${file.text}`, read)).toEqual([]);
      }
    },
  );

  it("are those of the syntax tree wherever a statement stands", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...statements], { minLength: 2, maxLength: 6 }), (picked) => {
        const text = picked.join("\n");
        fc.pre(isSound(text));
        expect(faultsIn("mixed.ts", text, read)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** The lines of the forms that are statements by themselves, in TypeScript without elements. */
const statements: readonly string[] = forms
  .filter(({ path }) => /\/forms\/[^/]*\.m?ts$/.test(path) && !hard.test(path))
  .flatMap(({ text }) => text.split(/\r\n|\r|\n/))
  .filter((line) => line.trim() !== "" && !line.startsWith("#!") && isSound(line));

function isSound(text: string): boolean {
  return (ts.transpileModule(text, { reportDiagnostics: true }).diagnostics ?? []).every(
    ({ category, code }) => category !== ts.DiagnosticCategory.Error || code >= 2000,
  );
}

describe.each(ourEngines)("the graph by way of %s", (engine) => {
  async function difference(reference: ReferenceGraph): Promise<GraphDifference> {
    return graphDifference(reference, await ourGraph(reference.root, engine));
  }

  it("is TypeScript's graph of the fixture, but for what TypeScript cannot know", async () => {
    const { differences, edges } = await difference(fixtureGraph(""));
    expect(edges).toBeGreaterThan(100);
    expect(differences.filter(isFault).map(differenceLine)).toEqual([]);
    const explained = differences.map(
      ({ what, from, to, because }) => `${what} ${from} -> ${to}: ${because}`,
    );
    expect(explained.sort()).toEqual(notOfTypeScript);
  });

  const examples = ["activity-dashboard", "broken", "multi-device-sync", "wasm-hardening"];

  it.each(examples)("is TypeScript's graph of the example %s", async (name) => {
    const { differences } = await difference(exampleGraph(name));
    expect(differences.filter(isFault).map(differenceLine)).toEqual([]);
  });

  it("is TypeScript's graph of this project", async () => {
    const { differences, edges } = await difference(projectGraph(""));
    expect(edges).toBeGreaterThan(700);
    expect(differences.map(differenceLine)).toEqual([]);
  });
});

/** The README of this folder says what each reason means. */
const notOfTypeScript: readonly string[] = [
  "elsewhere apps/till/src/index.ts -> apps/till/src/styles/paper.module.css.d.ts: what a declaration file describes",
  "extra apps/ledger/src/index.js -> packages/prices/src/index.ts: workspace package, not built",
  "extra apps/till/src/index.ts -> apps/till/src/styles/paper.module.css: what a declaration file describes",
  "extra apps/till/src/index.ts -> packages/prices/src/index.ts: workspace package, not built",
  "extra apps/till/src/index.ts -> packages/prices/src/rounding/half.ts: workspace package, not built",
  "extra apps/till/src/index.ts -> packages/shelf/src/icons/sale.svg: workspace package, not built",
  "extra apps/window/src/Display.vue -> packages/prices/src/index.ts: workspace package, not built",
  "extra packages/shelf/src/board.ts -> packages/shelf/src/icons/sale.svg: workspace package, not built",
  "extra packages/shelf/src/index.ts -> packages/shelf/src/label.ts: source of a package import",
];
