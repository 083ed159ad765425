import type { ImportProblem, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import type { OwnedFile } from "./rows.ts";

/** Which of the repositories that a plan names is the one it is read for. */
export interface HomeRepo {
  /** `undefined` where the plan names none. */
  readonly name: string | undefined;
  /** The others, in the order named. */
  readonly others: readonly string[];
  readonly problems: readonly ImportProblem[];
}

/** Decides by the tree, else by the path of the plan, else takes the first; says by what where there is a choice. */
export function homeRepo(rows: readonly OwnedFile[], tree: ImportTree | undefined): HomeRepo {
  const named = rows.flatMap(({ repo }) => (repo === undefined ? [] : [repo]));
  const names = [...new Set(named.map(({ value }) => value))];
  const [first, second] = names;
  if (first === undefined || second === undefined) return { name: first, others: [], problems: [] };
  const { name, reason } = byTree(names, rows, tree) ??
    byPath(names, named[0]) ?? { name: first, reason: "it is named first" };
  const others = names.filter((other) => other !== name);
  const message = `the plan is for ${names.length} repositories; it is read for "${name}", as ${reason}`;
  const choice = named.find(({ value }) => value === name);
  return {
    name,
    others,
    problems: [
      ...(choice === undefined
        ? []
        : [{ kind: "doubtful-reading" as const, message, origin: choice.origin }]),
      ...others.flatMap((other) => elsewhere(other, rows)),
    ],
  };
}

interface Decision {
  readonly name: string;
  readonly reason: string;
}

function byTree(
  names: readonly string[],
  rows: readonly OwnedFile[],
  tree: ImportTree | undefined,
): Decision | undefined {
  if (tree === undefined) return undefined;
  const counts = names.map((name) => ({
    name,
    count: rows.filter(({ repo, file }) => repo?.value === name && tree.isFile(file.value)).length,
  }));
  const [best, next] = counts.sort((a, b) => b.count - a.count);
  if (best === undefined || best.count === (next?.count ?? 0)) return undefined;
  return { name: best.name, reason: "most files that are there are of it" };
}

function byPath(
  names: readonly string[],
  { origin }: Written<string> | { origin?: undefined } = {},
): Decision | undefined {
  const folders = origin?.source.path.split("/") ?? [];
  const name = names.find((one) => folders.includes(one));
  return name === undefined ? undefined : { name, reason: "the plan is in a folder of that name" };
}

function elsewhere(name: string, rows: readonly OwnedFile[]): readonly ImportProblem[] {
  const files = rows.filter(({ repo }) => repo?.value === name);
  const [first] = files;
  if (first === undefined) return [];
  const count = files.length === 1 ? "a file" : `${files.length} files`;
  return [
    {
      kind: "unclaimed-path",
      message: `${count} of "${name}", another repository, cannot be claimed here`,
      origin: first.file.origin,
      help: "import the plan there, too",
    },
  ];
}

/** True for a row that speaks of this repository. */
export function isHere({ repo }: OwnedFile, home: HomeRepo): boolean {
  return repo === undefined || repo.value === home.name;
}
