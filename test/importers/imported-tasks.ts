import type {
  ImportedClaim,
  ImportedPlan,
  ImportedTask,
  Origin,
  Written,
} from "../../compiler/importers/imported.ts";
import type { ImportTree } from "../../compiler/importers/importer.ts";
import { sourceText } from "../../compiler/source/text.ts";

/** A text in which every word of the tests stands once. */
export const shopText =
  "till cart shelf price src/till.ts src/cart.ts src/shelf.ts src/** [P] wave desk npm-test";
export const shopSource = sourceText("shop.md", shopText);

/** The place of a word of the text. */
export function at(word: string): Origin {
  const start = shopText.indexOf(word);
  if (start < 0) throw new Error(`the text has no ${word}`);
  return { source: shopSource, span: { start, end: start + word.length } };
}

/** A value that stands in the text. */
export function written(value: string, inferred?: string): Written<string> {
  return { value, origin: at(value), ...(inferred !== undefined && { inferred }) };
}

/** A claim whose pattern stands in the text. */
export function claim(access: ImportedClaim["access"], pattern: string, inferred?: string): ImportedClaim {
  return { access, pattern, origin: at(pattern), ...(inferred !== undefined && { inferred }) };
}

/** A task whose id stands in the text. */
export function task(id: string, more: Partial<ImportedTask> = {}): ImportedTask {
  return {
    id,
    origin: at(id),
    title: written(id),
    claims: [],
    dependsOn: [],
    consumes: [],
    provides: [],
    acceptance: [],
    verify: [],
    locks: [],
    ...more,
  };
}

/** A plan of some tasks. */
export function plan(tasks: readonly ImportedTask[], more: Partial<ImportedPlan> = {}): ImportedPlan {
  return {
    name: "shop",
    tasks,
    contracts: [],
    gate: [],
    problems: [],
    found: tasks.length,
    isOrdered: false,
    ...more,
  };
}

/** A tree of some files. */
export function treeOf(...files: readonly string[]): ImportTree {
  return {
    isFile: (path) => files.includes(path),
    isFolder: (path) => files.some((file) => file.startsWith(`${path}/`)),
    endingWith: (segments) => files.filter((file) => file.endsWith(`/${segments}`)),
  };
}
