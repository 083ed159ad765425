import type { RepoReader } from "./repo.ts";

/** What of a tree is no plain file of its repository, and how its names are told apart. */
export interface TreeLayout {
  /** Every file, also those that the plan leaves out of its scope; sorted. */
  readonly listed: readonly string[];
  /** Symbolic links, and the path each really leads to. */
  readonly links: ReadonlyMap<string, string>;
  /** Symbolic links that lead out of the tree. */
  readonly strayLinks: ReadonlySet<string>;
  /** Folders that are other repositories; sorted. */
  readonly submodules: readonly string[];
  /** True where names that differ only in case are one name. */
  readonly caseInsensitive: boolean;
}

/** What a reader says of its tree; what it does not know is not there. */
export function layoutOf(reader: RepoReader): TreeLayout {
  return {
    listed: reader.listed ?? reader.files,
    links: reader.links ?? new Map(),
    strayLinks: reader.strayLinks ?? new Set(),
    submodules: reader.submodules ?? [],
    caseInsensitive: reader.caseInsensitive === true,
  };
}

/** The submodule around a path; `undefined` outside of any, and for the path of a submodule, which is an entry of this repository. */
export function submoduleAround(path: string, { submodules }: TreeLayout): string | undefined {
  return submodules.find((folder) => path.startsWith(`${folder}/`));
}
