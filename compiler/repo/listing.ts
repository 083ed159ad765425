import ignore, { type Ignore } from "ignore";
import { sortedUnique } from "../source/compare.ts";
import { foldersOf, inFolder, isInstalled } from "./resolution-path.ts";

/** One name in a folder. */
export interface TreeEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link";
}

/** A folder on disk, or what stands for one. Paths are relative to its root and `/`-separated. */
export interface Tree {
  /** What git prints; `undefined` when git or a repository is absent, or the command failed. */
  git(args: readonly string[]): string | undefined;
  /** What a folder holds, in any order; `""` is the root. */
  entries(folder: string): readonly TreeEntry[];
  /** The text of a file; `undefined` when it cannot be read as text. */
  read(path: string): string | undefined;
}

/**
 * Every file as git sees it: tracked or not ignored, and there. Without git, or when git sees nothing (the root
 * may itself be ignored), the folders are walked by the rules of the `.gitignore` files in them. Submodules,
 * symbolic links to folders and installed packages are not entered. Sorted by code unit.
 */
export function listFiles(tree: Tree): readonly string[] {
  const known = listedByGit(tree);
  return withoutOutput(known.length > 0 ? known : sortedUnique(walk(tree, "", [])), tree);
}

/** What a compile wrote is no part of the repository: it would change the next compile. */
function withoutOutput(files: readonly string[], tree: Tree): readonly string[] {
  const outputs = files
    .filter(
      (path) => /(^|\/)work-order\.json$/.test(path) && tree.read(path)?.includes('"seamwright/work-order"'),
    )
    .map((path) => path.slice(0, -"work-order.json".length));
  if (outputs.length === 0) return files;
  return files.filter((path) => !outputs.some((folder) => isOutput(path, folder)));
}

/** True for the artifacts that stand beside a work order. */
function isOutput(path: string, folder: string): boolean {
  if (!path.startsWith(folder)) return false;
  const rest = path.slice(folder.length);
  return /^(work-order\.json|tasks\.md|schedule\.md|shared-contracts\.md|prompts\/[^/]+\.md)$/.test(rest);
}

function listedByGit(tree: Tree): readonly string[] {
  const listed = records(tree.git(["ls-files", "-z", "-co", "--exclude-standard"]));
  if (listed.length === 0) return [];
  const deleted = new Set(records(tree.git(["ls-files", "-z", "-d"])));
  const staged = stagedPaths(tree);
  const kept = listed.filter(
    (path) =>
      !(path.endsWith("/") || deleted.has(path) || staged.submodules.has(path)) &&
      (staged.files.has(path) || !isInstalled(path)),
  );
  const folders = foldersOf(kept);
  return sortedUnique(kept.filter((path) => !folders.has(path)));
}

function records(output: string | undefined): readonly string[] {
  return (output ?? "").split("\0").filter((record) => record !== "");
}

/** `ls-files -s` writes the mode, the object and the stage before a tab; submodules have a mode of their own. */
function stagedPaths(tree: Tree): { files: ReadonlySet<string>; submodules: ReadonlySet<string> } {
  const files = new Set<string>();
  const submodules = new Set<string>();
  for (const record of records(tree.git(["ls-files", "-z", "-s"]))) {
    const path = record.slice(record.indexOf("\t") + 1);
    if (record.startsWith("160000 ")) submodules.add(path);
    else files.add(path);
  }
  return { files, submodules };
}

/** The rules of one `.gitignore`, which speak of paths below its folder. */
interface IgnoreRules {
  readonly folder: string;
  readonly rules: Ignore;
}

function walk(tree: Tree, folder: string, outer: readonly IgnoreRules[]): readonly string[] {
  const inherited = [...rulesIn(tree, folder), ...outer];
  return tree.entries(folder).flatMap(({ name, kind }) => {
    const path = inFolder(folder, name);
    if (name === ".git" || isInstalled(path)) return [];
    if (isIgnored(kind === "folder" ? `${path}/` : path, inherited)) return [];
    return kind === "folder" ? walk(tree, path, inherited) : [path];
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
