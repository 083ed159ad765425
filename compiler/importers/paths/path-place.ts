import type { SourceText } from "../../source/text.ts";
import type { ImportTree } from "../importer.ts";
import { hasFileName, isCodeFile, isRootName } from "./path-ending.ts";
import { namedElsewhere } from "./path-named.ts";
import { isGlob } from "./path-shape.ts";

/** What a path means, and why. */
export interface PathPlace {
  readonly pattern: string;
  readonly inferred?: string;
  /** Files it could mean as well; none where it is a name that hardly lies at the root. It is taken as `pattern`. */
  readonly rivals?: readonly string[];
}

/** What helps to say what a path means. */
export interface PathContext {
  readonly tree: ImportTree | undefined;
  readonly manner: "list" | "prose";
  /** The plan. */
  readonly source: SourceText;
  /** The pattern named before it, with a folder. */
  readonly beside: string | undefined;
}

/** Says what a path relative to something means. It is no absolute path and does not leave the repository. */
export function placeOf(path: string, context: PathContext): PathPlace {
  const { tree, manner } = context;
  const plain = path.replace(/^(?:\.\/)+/, "").replace(/\/{2,}/g, "/");
  if (plain.endsWith("/")) return folderBelow(plain.replace(/\/$/, ""), context);
  if (tree?.isFile(plain)) return { pattern: plain };
  if (manner === "list" && tree?.isFolder(plain)) return folder(plain);
  if (isGlob(plain) && plain.includes("/")) return { pattern: plain };
  return nearby(plain, context) ?? elsewhere(plain, context);
}

function folderBelow(path: string, { tree, beside }: PathContext): PathPlace {
  const near = tree?.isFolder(path) === false ? foldersUp(folderOf(beside)) : [];
  const above = near.find((one) => tree?.isFolder(`${one}/${path}`));
  return above === undefined
    ? folder(path)
    : { pattern: `${above}/${path}/**`, inferred: `a folder below "${above}"` };
}

function folder(path: string): PathPlace {
  return { pattern: `${path}/**`, inferred: "a folder" };
}

/** A file that exists below a folder of the path named before, or beside the plan. */
function nearby(path: string, { tree, beside, source }: PathContext): PathPlace | undefined {
  const near = folderOf(beside);
  const isShort = !path.includes("/");
  for (const above of foldersUp(near)) {
    if (isShort && above !== near && !isRootName(path)) break;
    if (!tree?.isFile(`${above}/${path}`)) continue;
    const how = above === near && isShort ? besideWords(beside) : `below "${above}"`;
    return { pattern: `${above}/${path}`, inferred: how };
  }
  const atPlan = `${source.path.slice(0, source.path.lastIndexOf("/") + 1)}${path}`;
  return tree?.isFile(atPlan) ? { pattern: atPlan, inferred: "beside the plan" } : undefined;
}

/** A file that does not exist there: a short sibling, one named elsewhere, the only file that ends so, or as written. */
function elsewhere(path: string, context: PathContext): PathPlace {
  const { tree, manner } = context;
  const canBeNew = path.includes("/") && tree?.isFolder(path.slice(0, path.indexOf("/"))) !== false;
  const named = isGlob(path) || canBeNew ? [] : namedElsewhere(context.source, path);
  const ending = named.length > 0 || isGlob(path) ? [] : endingSo(path, tree);
  const rivals = [...named, ...ending];
  const [only] = rivals;
  const sibling = siblingOf(path, context);
  if (sibling !== undefined && (manner === "list" || only === undefined))
    return rivals.every((rival) => rival === sibling.pattern) ? sibling : { ...sibling, rivals };
  if (only === undefined) return asWritten(path, tree);
  if (rivals.length > 1 || canBeNew) return { pattern: path, rivals };
  return {
    pattern: only,
    inferred: named.length > 0 ? "so named elsewhere in the plan" : "the only file that ends so",
  };
}

/** A name that mostly lies at the root is not that of a file in a folder of some tool: there, it lies at the root, too. */
function endingSo(path: string, tree: ImportTree | undefined): readonly string[] {
  const found = tree?.endingWith(path) ?? [];
  return isRootName(path) && found.length > 1 ? found.filter((one) => !one.startsWith(".")) : found;
}

function siblingOf(path: string, { beside }: PathContext): PathPlace | undefined {
  const near = folderOf(beside);
  if (near === undefined || path.includes("/") || !hasFileName(path) || isRootName(path)) return undefined;
  return { pattern: `${near}/${path}`, inferred: besideWords(beside) };
}

/** Code seldom lies at the root: that a folder is missing is more likely. */
function asWritten(path: string, tree: ImportTree | undefined): PathPlace {
  const isDoubtful = tree !== undefined && !path.includes("/") && isCodeFile(path) && !isRootName(path);
  return { pattern: path, ...(isDoubtful ? { rivals: [] } : {}) };
}

function besideWords(beside: string | undefined): string {
  return beside?.endsWith("/**") ? `in "${beside.slice(0, -2)}"` : `beside "${beside}"`;
}

function folderOf(pattern: string | undefined): string | undefined {
  const found = pattern?.slice(0, Math.max(0, pattern.lastIndexOf("/")));
  return found === undefined || found === "" || isGlob(found) ? undefined : found;
}

function foldersUp(path: string | undefined): readonly string[] {
  const found: string[] = [];
  if (path === undefined) return found;
  for (let end = path.length; end > 0 && found.length < 12; end = path.lastIndexOf("/", end - 1))
    found.push(path.slice(0, end));
  return found;
}

/**
 * What an absolute path means below the repository: the longest end that the tree has, the only file that ends so, or,
 * where it begins with a folder of the root, all of it.
 */
export function belowRepository(path: string, tree: ImportTree | undefined): PathPlace | undefined {
  const isFolder = path.endsWith("/");
  const plain = path.replace(/^[A-Za-z]:/, "").replace(/\/+$/, "");
  const inferred = "the part below the repository";
  const ends = endsOf(plain);
  const end = ends.find((one) => (isFolder ? tree?.isFolder(one) : tree?.isFile(one)));
  if (end !== undefined) return { pattern: isFolder ? `${end}/**` : end, inferred };
  const [whole = ""] = ends;
  if (isFolder || !whole.includes("/") || !hasFileName(whole)) return undefined;
  const [only, ...others] = tree?.endingWith(whole) ?? [];
  if (only !== undefined && others.length === 0)
    return { pattern: only, inferred: "the only file that ends so" };
  return tree?.isFolder(whole.slice(0, whole.indexOf("/"))) ? { pattern: whole, inferred } : undefined;
}

/** The ends of an absolute path, longest first. A single name, such as package.json, counts only where it is all. */
function endsOf(path: string): readonly string[] {
  const ends: string[] = [];
  for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) ends.push(path.slice(at + 1));
  return ends.filter((end, index) => index === 0 || end.includes("/"));
}
