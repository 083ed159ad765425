import type { ImportEdge, ImportedName, RepoGraph } from "./repo.ts";

/** Exports of a file by name; `*` stands for names that cannot be told. */
export type Names = ReadonlySet<string>;

/** What a file exports, as far as it can be told from the file alone; `*` when it passes on all of another. */
export function exportedNames(path: string, repo: RepoGraph): Names {
  const own = repo.exportsOf(path);
  const isOpen = own === undefined || repo.importsOf(path).some(passesAll);
  return new Set(isOpen ? [...(own ?? []), "*"] : own);
}

/** True for `export * from`. */
function passesAll({ kind, names }: ImportEdge): boolean {
  return kind === "re-export" && names.some(({ as }) => as === "*");
}

/** What of the wanted exports of its target an import takes; a name that cannot be told counts. */
export function takenNames(edge: ImportEdge, wanted: Names, repo: RepoGraph): readonly ImportedName[] {
  return edge.names.filter(({ name, as }) => {
    if (edge.kind === "re-export" && as === "*") return passing(edge, wanted, repo).length > 0;
    return name === "*" || wanted.has("*") || wanted.has(name);
  });
}

/** How the importing file passes the wanted exports of the target on, under its own names; mostly not at all. */
export function onwardNames(edge: ImportEdge, wanted: Names, repo: RepoGraph): readonly string[] {
  if (edge.kind !== "re-export") return [];
  return takenNames(edge, wanted, repo).flatMap(({ as }) =>
    as === "*" ? passing(edge, wanted, repo) : [as],
  );
}

/** `export *` passes all but the default export and what the file exports on its own. */
function passing({ from }: ImportEdge, wanted: Names, repo: RepoGraph): readonly string[] {
  const own = repo.exportsOf(from) ?? [];
  return [...wanted].filter((name) => name === "*" || (name !== "default" && !own.includes(name)));
}
