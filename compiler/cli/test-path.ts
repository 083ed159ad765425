import { fileNameOf, folderOf, joinPath } from "./path.ts";

/** How a repository keeps its tests. */
export interface TestHabits {
  /** The folder that holds most of them; `undefined` when they lie beside the code, or there are none. */
  readonly folder: string | undefined;
  readonly tests: readonly string[];
}

/** Where a test of a source file would be, by the habits of the repository and of its language. */
export function testPathFor(source: string, habits: TestHabits): string {
  const file = fileNameOf(source);
  const dot = file.lastIndexOf(".");
  const [name, ending] = [file.slice(0, dot), file.slice(dot)];
  if (ending === ".go") return joinPath(folderOf(source), `${name}_test.go`);
  if (ending === ".py") return joinPath(habits.folder ?? "tests", `test_${name}.py`);
  if (ending === ".rs") return joinPath(habits.folder ?? "tests", `${name}.rs`);
  const besides = habits.folder === undefined && habits.tests.length > 0;
  const folder = besides ? folderOf(source) : (habits.folder ?? "test");
  return joinPath(folder, `${name}.${usualWord(habits.tests)}${ending}`);
}

/** The path, with a number before its ending when it is taken. Letter case does not tell files apart. */
export function freePath(wanted: string, taken: ReadonlySet<string>): string {
  const known = new Set([...taken].map((path) => path.toLowerCase()));
  const dot = fileNameOf(wanted).indexOf(".") + wanted.length - fileNameOf(wanted).length;
  let path = wanted;
  for (let number = 2; known.has(path.toLowerCase()); number += 1) {
    path = `${wanted.slice(0, dot)}-${number}${wanted.slice(dot)}`;
  }
  return path;
}

function usualWord(tests: readonly string[]): "test" | "spec" {
  const specs = tests.filter((path) => /[._-]spec\.[^.]+$/.test(path)).length;
  return specs * 2 > tests.length ? "spec" : "test";
}
