import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import { isMap, valueAt, writtenAt } from "../claims/written-values.ts";
import type { ImportedContract, ImportedTask, ImportProblem, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { freeName } from "../words/free-name.ts";
import { stemOf, taskIdFrom } from "../words/plan-words.ts";

/** Contracts of a plan, and what of its section is none. */
export interface PackageContracts {
  readonly contracts: readonly ImportedContract[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Reads the section `contracts`, which names files. A TypeScript file that is there, or that a package writes, is a
 * contract; schemas and documents are none.
 */
export function packageContracts(
  document: SourceDocument,
  tasks: readonly ImportedTask[],
  tree: ImportTree | undefined,
): PackageContracts {
  const names = new Set<string>();
  const contracts: ImportedContract[] = [];
  const others: Written<string>[] = [];
  for (const path of distinct(filesUnder(document, ["contracts"]))) {
    const placed = placedPath(path, document, tree);
    const provider = tasks.find(({ claims }) =>
      claims.some(({ access, pattern }) => access !== "read" && pattern === placed.value),
    );
    const isThere = provider !== undefined || tree === undefined || tree.isFile(placed.value);
    if (!/\.[cm]?tsx?$/.test(path.value) || !isThere) {
      others.push(path);
      continue;
    }
    contracts.push({
      name: freeName(taskIdFrom(stemOf(path.value)), names),
      origin: path.origin,
      kind: "type",
      path: placed,
      symbols: [],
      ...(provider && {
        provider: { value: provider.id, origin: path.origin, inferred: "it writes the file" },
      }),
    });
  }
  return { contracts, problems: leftOut(others) };
}

/** Such paths often count from the folder of the plan. */
function placedPath(
  path: Written<string>,
  { source }: SourceDocument,
  tree: ImportTree | undefined,
): Written<string> {
  const value = source.path.slice(0, source.path.lastIndexOf("/") + 1) + path.value;
  if (tree === undefined || tree.isFile(path.value) || !tree.isFile(value)) return path;
  return { ...path, value, inferred: "the folder of the plan" };
}

function leftOut(paths: readonly Written<string>[]): readonly ImportProblem[] {
  const [first] = paths;
  if (first === undefined) return [];
  const what =
    paths.length === 1 ? `"${first.value}" is` : `"${first.value}" and ${paths.length - 1} more are`;
  const message = `${what} named under "contracts" without a TypeScript declaration, and not taken over`;
  return [{ kind: "doubtful-reading", message, origin: first.origin }];
}

function distinct(paths: readonly Written<string>[]): readonly Written<string>[] {
  return paths.filter(({ value }, index) => paths.findIndex((other) => other.value === value) === index);
}

/** Every text with a dot or a slash in it, down to a few levels. */
function filesUnder(document: SourceDocument, route: Route): readonly Written<string>[] {
  const value = valueAt(document, route);
  if (route.length > 6) return [];
  if (Array.isArray(value)) return value.flatMap((_, index) => filesUnder(document, [...route, index]));
  if (isMap(value)) return Object.keys(value).flatMap((key) => filesUnder(document, [...route, key]));
  const text = writtenAt(document, route);
  return text === undefined || !/^[^\s]*[./][^\s]*$/.test(text.value) || /^[\d.]+$/.test(text.value)
    ? []
    : [text];
}
