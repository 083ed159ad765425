import ignore, { type Ignore } from "ignore";
import { compareText, sortedUnique } from "../source/compare.ts";
import type { IgnoredPaths } from "./ignored-paths.ts";
import { listingCommands } from "./listing-commands.ts";
import { foldersOf, inFolder, isInstalled } from "./resolution-path.ts";
import type { ScanAccess } from "./scan-port.ts";

/** One name in a folder. */
export interface TreeEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link";
}

/** A folder on disk, or what stands for one. Paths are relative to its root and `/`-separated. */
export interface Tree {
  /** What git prints; `undefined` when git or a repository is absent, or the command failed. */
  git(args: readonly string[]): Promise<string | undefined>;
  /** What a folder holds, in any order; `""` is the root. */
  entries(folder: string): readonly TreeEntry[];
  /** The text of a file; `undefined` when it cannot be read as text. */
  read(path: string): string | undefined;
  /** True when something stands at a path. */
  exists(path: string): boolean;
  /**
   * Where a symbolic link leads, seen from the root, every link on the way followed; `..` when that is outside of the tree.
   * `undefined` for what is no link, and for one that leads to nothing inside.
   */
  linkTarget(path: string): string | undefined;
  /** True when git has so much to list that its tracked files should be asked for alone. */
  readonly isLarge?: boolean;
  /** True where names that differ only in case are one name. */
  readonly caseInsensitive?: boolean;
  readonly scan?: ScanAccess;
  /** Which of some paths git ignores; `undefined` when it cannot be asked. Absent outside of any repository. */
  ignored?(paths: readonly string[]): Promise<IgnoredPaths | undefined>;
}

/** The files of a tree, and where its symbolic links lead. */
export interface Listing {
  /** Sorted by code unit. Links are among them. */
  readonly files: readonly string[];
  /** Links that lead to a file or folder inside the tree. */
  readonly links: ReadonlyMap<string, string>;
  /** Links that lead out of the tree. */
  readonly strayLinks: ReadonlySet<string>;
  /** Folders that are other repositories, of which this one knows a commit only; sorted. */
  readonly submodules: readonly string[];
}

/** A listing that is being made. */
export interface StartedListing {
  /** The tracked files, as soon as git has named them; some may have been deleted. Empty when they come with the rest. */
  readonly tracked: Promise<readonly string[]>;
  readonly whole: Promise<Listing>;
}

/**
 * Starts to list every file as git sees it: tracked or not ignored, and there. Without git, or when git sees nothing (the
 * root may itself be ignored), the folders are walked by the rules of the `.gitignore` files in them. Submodules, symbolic
 * links to folders and installed packages are not entered. With `trackedFirst`, two commands run at once: the
 * tracked files are named long before git has looked for the others.
 */
export function startListing(tree: Tree, trackedFirst: boolean): StartedListing {
  const [first, rest] = listingCommands(trackedFirst).map((args) => tree.git(args));
  const all = Promise.resolve(first).then((output) => parseRecords(output, true));
  if (rest === undefined)
    return { tracked: Promise.resolve([]), whole: all.then((found) => listing(tree, found)) };
  return {
    tracked: all.then(({ tracked }) => [...tracked]),
    whole: Promise.all([all, rest]).then(([found, output]) =>
      listing(tree, joined(found, parseRecords(output, false))),
    ),
  };
}

function listing(tree: Tree, records: Records): Listing {
  const known = presentFiles(records, tree);
  if (known.length > 0)
    return {
      files: withoutOutput(known, tree),
      ...leads([...records.links, ...records.untracked], tree),
      submodules: sortedUnique(records.submodules),
    };
  const links: string[] = [];
  const walked = sortedUnique(walk(tree, "", { outer: [], links }));
  return {
    files: withoutOutput(walked, tree),
    ...leads(links, tree),
    submodules: namedSubmodules(tree.read(".gitmodules")),
  };
}

/** Without git, only what is written about submodules is known. */
function namedSubmodules(text = ""): readonly string[] {
  return sortedUnique([...text.matchAll(/^\s*path\s*=\s*"?([^"\n]+?)"?\s*$/gm)].map(([, path = ""]) => path));
}

/** What git printed of the files of a repository. */
interface Records {
  readonly tracked: ReadonlySet<string>;
  readonly untracked: readonly string[];
  readonly gone: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly submodules: readonly string[];
  /** Tracked, but not checked out: they are there only by accident. */
  readonly unwanted: readonly string[];
}

function parseRecords(output: string | undefined, hasStages: boolean): Records {
  const records: GrowingRecords = {
    tracked: new Set(),
    untracked: [],
    gone: new Set(),
    links: [],
    submodules: [],
    unwanted: [],
  };
  for (const record of (output ?? "").split("\0")) {
    if (record.startsWith("?")) records.untracked.push(record.slice(2));
    else if (record.startsWith("R")) records.gone.add(hasStages ? stagedPath(record) : record.slice(2));
    else if (record !== "") addTracked(record, records);
  }
  return records;
}

interface GrowingRecords extends Records {
  readonly tracked: Set<string>;
  readonly untracked: string[];
  readonly gone: Set<string>;
  readonly links: string[];
  readonly submodules: string[];
  readonly unwanted: string[];
}

/** Submodules and links have modes of their own. */
function addTracked(record: string, { tracked, links, submodules, unwanted }: GrowingRecords): void {
  const path = stagedPath(record);
  if (record.startsWith("160000", 2)) {
    submodules.push(path);
    return;
  }
  tracked.add(path);
  if (record.startsWith("120000", 2)) links.push(path);
  if (record.startsWith("S")) unwanted.push(path);
}

/** A record is a letter, the mode, the object and the stage, before a tab and the path. */
function stagedPath(record: string): string {
  return record.slice(record.indexOf("\t", 48) + 1);
}

function joined(first: Records, { untracked, gone }: Records): Records {
  return { ...first, untracked, gone };
}

function presentFiles({ tracked, untracked, gone, unwanted }: Records, tree: Tree): readonly string[] {
  const absent = new Set([...gone, ...unwanted.filter((path) => !tree.exists(path))]);
  const added = untracked.filter((path) => !path.endsWith("/") && !isInstalled(path));
  if (absent.size === 0 && added.length === 0) return inOrder([...tracked]);
  const kept = [...[...tracked].filter((path) => !absent.has(path)), ...added];
  const folders = foldersOf(kept);
  return sortedUnique(kept.filter((path) => !folders.has(path)));
}

/** Git sorts by bytes, which is nearly always our order. */
function inOrder(paths: readonly string[]): readonly string[] {
  const isSorted = paths.every((path, index) => index === 0 || (paths[index - 1] ?? "") < path);
  return isSorted ? paths : [...paths].sort(compareText);
}

function leads(paths: readonly string[], tree: Tree): Pick<Listing, "links" | "strayLinks"> {
  const links = new Map<string, string>();
  const strayLinks = new Set<string>();
  for (const path of paths) {
    const target = tree.linkTarget(path);
    if (target === "..") strayLinks.add(path);
    else if (target !== undefined) links.set(path, target);
  }
  return { links, strayLinks };
}

/** What a compile wrote is no part of the repository: it would change the next compile. */
function withoutOutput(files: readonly string[], tree: Tree): readonly string[] {
  const outputs = files
    .filter((path) => path.endsWith("work-order.json") && isWorkOrder(path, tree))
    .map((path) => path.slice(0, -"work-order.json".length));
  if (outputs.length === 0) return files;
  return files.filter((path) => !outputs.some((folder) => isOutput(path, folder)));
}

function isWorkOrder(path: string, tree: Tree): boolean {
  if (!/(^|\/)work-order\.json$/.test(path)) return false;
  return tree.read(path)?.includes('"seamwright/work-order"') === true;
}

/** True for the artifacts that stand beside a work order. */
function isOutput(path: string, folder: string): boolean {
  if (!path.startsWith(folder)) return false;
  const rest = path.slice(folder.length);
  return /^(work-order\.json|tasks\.md|schedule\.md|shared-contracts\.md|prompts\/[^/]+\.md)$/.test(rest);
}

/** The rules of one `.gitignore`, which speak of paths below its folder. */
interface IgnoreRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** What the folders above have told, and where links are noted. */
interface Walk {
  readonly outer: readonly IgnoreRules[];
  readonly links: string[];
}

function walk(tree: Tree, folder: string, { outer, links }: Walk): readonly string[] {
  const inherited = [...rulesIn(tree, folder), ...outer];
  return tree.entries(folder).flatMap(({ name, kind }) => {
    const path = inFolder(folder, name);
    if (name === ".git" || isInstalled(path)) return [];
    if (isIgnored(kind === "folder" ? `${path}/` : path, inherited)) return [];
    if (kind === "link") links.push(path);
    return kind === "folder" ? walk(tree, path, { outer: inherited, links }) : [path];
  });
}

function rulesIn(tree: Tree, folder: string): readonly IgnoreRules[] {
  const text = tree.read(inFolder(folder, ".gitignore"));
  if (text === undefined) return [];
  return [{ folder, rules: ignore({ ignorecase: false }).add(text) }];
}

/** The rules nearest to the path speak first; the first that say anything decide. */
function isIgnored(path: string, nearestFirst: readonly IgnoreRules[]): boolean {
  for (const { folder, rules } of nearestFirst) {
    const verdict = rules.test(folder === "" ? path : path.slice(folder.length + 1));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
