// Reads a folder of real plans with `import` and holds the result against a catalogue that other parsers made.
// npm run conformance:import -- FOLDER [FORMAT]      FOLDER holds corpus.json, plans/ and trees/. Nothing is asserted.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { importFiles } from "../../compiler/importers/import-files.ts";
import { importPlan } from "../../compiler/importers/import-plan.ts";
import type { ImportedPlan, ImportedTask } from "../../compiler/importers/imported.ts";
import type { ImportTree } from "../../compiler/importers/importer.ts";
import { fileTree } from "../../compiler/repo/file-tree.ts";
import { planFiles } from "./plan-files.ts";

interface Row {
  readonly repo: string;
  readonly path: string;
  readonly format: string;
  readonly tasks: number;
  readonly distinct_files: number;
  readonly base_tree_list: string;
  readonly facts: { readonly shared_files?: Readonly<Record<string, readonly string[]>> };
}

interface Figures {
  readonly tasks: number;
  readonly found: number;
  readonly paths: number;
  readonly problems: number;
  /** Pairs of a task and a path that two tasks name, in both, only in the catalogue, only in ours. */
  readonly agreed: number;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

const [folder = "../shared/corpus", only] = process.argv.slice(2);
const rows: readonly Row[] = JSON.parse(readFileSync(join(folder, "corpus.json"), "utf8"));
const isVerbose = process.argv.includes("--verbose");

const table: (readonly (string | number)[])[] = [];
for (const row of rows) {
  if (only !== undefined && only !== "--verbose" && row.format !== only) continue;
  const figures = figuresOf(row);
  table.push([
    row.format,
    row.repo.split("/")[1] ?? "",
    figures === undefined ? "not read" : `${figures.tasks}/${row.tasks}`,
    figures === undefined ? "-" : `${figures.paths}/${row.distinct_files}`,
    figures === undefined ? "-" : share(figures.agreed, figures.missed.length),
    figures === undefined ? "-" : share(figures.agreed, figures.extra.length),
    figures?.problems ?? "-",
  ]);
  if (isVerbose && figures !== undefined) {
    for (const one of figures.missed) process.stdout.write(`  missed ${row.format} ${row.repo} ${one}\n`);
    for (const one of figures.extra) process.stdout.write(`  extra  ${row.format} ${row.repo} ${one}\n`);
  }
}
process.stdout.write(
  [
    ["format", "plan", "tasks ours/theirs", "paths ours/theirs", "recall", "precision", "problems"],
    ["---", "---", "---", "---", "---", "---", "---"],
    ...table,
  ]
    .map((cells) => `| ${cells.join(" | ")} |\n`)
    .join(""),
);

function share(agreed: number, others: number): string {
  return agreed + others === 0 ? "-" : `${((100 * agreed) / (agreed + others)).toFixed(0)} %`;
}

function figuresOf(row: Row): Figures | undefined {
  const root = join(folder, "plans", row.repo.replace("/", "+"));
  const files = planFiles(root, row.path).map((path) => ({ path, bytes: readFileSync(join(root, path)) }));
  const input = importFiles(files, undefined);
  if (input === undefined) return undefined;
  const tree = treeOf(row);
  const read = input.importer.read({ files: input.files, tree });
  // The catalogue has open issues only.
  const isOpen = ({ status }: ImportedTask): boolean => row.format !== "F" || status?.value !== "done";
  const plan = { ...read, tasks: read.tasks.filter(isOpen) };
  importPlan({ ...input, path: row.path, tree });
  const paths = new Set(plan.tasks.flatMap(({ claims }) => claims.map(({ pattern }) => plain(pattern))));
  return {
    tasks: plan.tasks.length,
    found: plan.found,
    paths: paths.size,
    problems: plan.problems.length,
    ...compared(sharedPairs(plan), theirPairs(row)),
  };
}

function treeOf({ base_tree_list: list }: Row): ImportTree | undefined {
  const file = join(folder, list.replace("open/", ""));
  if (!existsSync(file)) return undefined;
  const files = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return fileTree({ files, read: () => undefined });
}

/** The catalogue writes folders with a slash, and ids with the tag or wave they stand in. */
function plain(pattern: string): string {
  return pattern.replace(/\/\*\*$/, "/");
}

function plainId(id: string): string {
  return id.replace(/^master:/, "").replace(/^w\d+(?=[A-Z]$)/, "");
}

function sharedPairs({ tasks }: ImportedPlan): ReadonlySet<string> {
  const byPath = new Map<string, Set<string>>();
  for (const { id, claims } of tasks) {
    for (const { pattern } of claims)
      byPath.set(plain(pattern), (byPath.get(plain(pattern)) ?? new Set()).add(plainId(id)));
  }
  const shared = [...byPath].filter(([, ids]) => ids.size > 1);
  return new Set(shared.flatMap(([path, ids]) => [...ids].map((id) => `${id} ${path}`)));
}

function theirPairs({ facts }: Row): ReadonlySet<string> {
  const shared = Object.entries(facts.shared_files ?? {});
  return new Set(shared.flatMap(([path, ids]) => ids.map((id) => `${plainId(id)} ${path}`)));
}

function compared(
  ours: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
): Pick<Figures, "agreed" | "missed" | "extra"> {
  return {
    agreed: [...theirs].filter((pair) => ours.has(pair)).length,
    missed: [...theirs].filter((pair) => !ours.has(pair)),
    extra: [...ours].filter((pair) => !theirs.has(pair)),
  };
}
