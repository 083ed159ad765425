import { nameOf } from "../repo/resolution-path.ts";
import type { TreeLayout } from "../repo/tree-layout.ts";
import { caseKey } from "./case-key.ts";
import type { RepoFacts, ResolvedClaim } from "./facts.ts";
import { type Folders, foldersOfTree } from "./folders.ts";

/** Two spellings of what many disks take for one name. */
export interface NameClash {
  /** A path to be created, or the folder of one; the parts before its last are no clash. */
  readonly path: string;
  /** What it clashes with: something in the tree, or else the spelling that the plan uses first. */
  readonly other: string;
  readonly exists: boolean;
  /** True when only the encoding differs: an accented letter is one code point, or two. */
  readonly isEncoding: boolean;
  /** Those with this spelling, and with the other one where that is only planned; in order of the plan. */
  readonly claims: readonly ResolvedClaim[];
  readonly others: readonly ResolvedClaim[];
}

/** Created paths that differ from what is there, or from one another, only in case or in how letters are encoded; each once, at its first folder. */
export function nameClashes({ claims, repo }: RepoFacts): readonly NameClash[] {
  const created = claims.filter(
    ({ access, glob, files, implied, claim }) =>
      access === "create" &&
      implied === undefined &&
      glob.literal &&
      files.length === 0 &&
      !repo.isListed(claim.pattern),
  );
  if (created.length === 0) return [];
  const names = nameTable(repo.layout, claims);
  const found = new Map<string, GrowingClash>();
  for (const claim of created) enter(claim, names, found);
  return [...found.values()].map((clash) => ({
    ...clash,
    others: clash.exists ? [] : (names.planned.get(clash.other) ?? []),
  }));
}

interface GrowingClash extends Omit<NameClash, "others"> {
  readonly claims: ResolvedClaim[];
}

interface NameTable {
  isThere(folder: string, name: string): boolean;
  /** The path of a name in a folder that is taken for the same as another. */
  alike(folder: string, key: string): string | undefined;
  /** Paths that are planned first, by folder and key of their name. */
  readonly first: Map<string, string>;
  readonly planned: Map<string, ResolvedClaim[]>;
}

function enter(claim: ResolvedClaim, names: NameTable, found: Map<string, GrowingClash>): void {
  let folder = "";
  for (const name of claim.claim.pattern.split("/")) {
    const path = folder === "" ? name : `${folder}/${name}`;
    if (!names.isThere(folder, name)) {
      const key = caseKey(name);
      const there = names.alike(folder, key);
      const place = `${folder}/${key}`;
      const other = there ?? names.first.get(place) ?? path;
      if (other !== path) {
        note({ path, other, exists: there !== undefined, claim }, found);
        return;
      }
      names.first.set(place, path);
      names.planned.set(path, [...(names.planned.get(path) ?? []), claim]);
    }
    folder = path;
  }
}

interface Meeting extends Pick<NameClash, "path" | "other" | "exists"> {
  readonly claim: ResolvedClaim;
}

function note({ path, other, exists, claim }: Meeting, found: Map<string, GrowingClash>): void {
  const isEncoding = path.normalize("NFC") === other.normalize("NFC");
  const clash = found.get(path) ?? { path, other, exists, isEncoding, claims: [] };
  clash.claims.push(claim);
  found.set(path, clash);
}

function nameTable(layout: TreeLayout, claims: readonly ResolvedClaim[]): NameTable {
  const tree = foldersOfTree(layout.listed);
  const known = new Map<string, Names>();
  const namesIn = (folder: string): Names => {
    const names = known.get(folder) ?? readNames(folder, tree);
    known.set(folder, names);
    return names;
  };
  return {
    isThere: (folder, name) => namesIn(folder).exact.has(name),
    alike: (folder, key) =>
      (namesIn(folder).byKey.get(key) ?? []).find((path) => !isRemoved(path, layout.listed, claims)),
    first: new Map(),
    planned: new Map(),
  };
}

interface Names {
  readonly exact: ReadonlySet<string>;
  readonly byKey: ReadonlyMap<string, readonly string[]>;
}

function readNames(folder: string, tree: Folders): Names {
  const names = [...tree.filesIn(folder).map(nameOf), ...tree.foldersIn(folder)];
  const byKey = new Map<string, string[]>();
  for (const name of names) {
    const path = folder === "" ? name : `${folder}/${name}`;
    const alike = byKey.get(caseKey(name));
    if (alike === undefined) byKey.set(caseKey(name), [path]);
    else alike.push(path);
  }
  return { exact: new Set(names), byKey };
}

/** True when the plan deletes a file, or every file of a folder: then a name in another case is a new name for it. */
function isRemoved(path: string, listed: readonly string[], claims: readonly ResolvedClaim[]): boolean {
  const deleted = claims.filter(({ access }) => access === "delete");
  if (deleted.length === 0) return false;
  return listed
    .filter((file) => file === path || file.startsWith(`${path}/`))
    .every((file) => deleted.some(({ glob }) => glob.matches(file)));
}
