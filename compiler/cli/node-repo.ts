import { lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import type { RepoAccess, RepoScope } from "../index.ts";
import type { Tree, TreeEntry } from "../repo/listing.ts";
import { type Preparation, repoReader } from "../repo/reader.ts";
import { checkoutAround, isLargeCheckout } from "./node-checkout.ts";
import { runGit } from "./node-git.ts";
import { ignoredIn } from "./node-ignored.ts";
import { ignoresCase, nodeScan } from "./node-scan.ts";

/**
 * Opens the tree that a plan in `folder` is about: `scope.root` seen from there, else the git root around it. What
 * `prepare` gives is done while git lists the files.
 */
export async function openRepository(
  folder: string,
  scope: RepoScope,
  prepare?: Preparation,
): Promise<RepoAccess> {
  const start = resolve(folder);
  const root = scope.root === undefined ? await gitRoot(start) : resolve(start, scope.root);
  if (!isFolder(root)) {
    return { ok: false, message: `the root of the repository, "${scope.root ?? folder}", is not a folder` };
  }
  return { ok: true, reader: await repoReader(nodeTree(root), scope, prepare), root, ...hereIn(root) };
}

function hereIn(root: string): { readonly here?: string } {
  const here = relative(root, process.cwd());
  const isOutside = here === ".." || here.startsWith(`..${sep}`) || resolve(here) === here;
  return isOutside ? {} : { here: here.split(sep).join("/") };
}

function nodeTree(root: string): Tree {
  const checkout = checkoutAround(root);
  return {
    git: (args) => runGit(root, args),
    entries: (folder) => entries(`${root}/${folder}`),
    read: (path) => readText(root, path),
    exists: (path) => attemptOr(false, () => lstatSync(`${root}/${path}`) !== undefined),
    linkTarget: (path) => linkTarget(root, path),
    isLarge: isLargeCheckout(root),
    caseInsensitive: ignoresCase(root),
    scan: nodeScan(root),
    ...(checkout !== undefined && { ignored: (paths) => ignoredIn(root, checkout, paths) }),
  };
}

/** The root of the checkout around a folder; the folder itself when there is none. */
async function gitRoot(folder: string): Promise<string> {
  const around = checkoutAround(folder);
  if (around !== undefined) return around;
  const printed = (await runGit(folder, ["rev-parse", "--show-toplevel"]))?.trimEnd();
  return printed === undefined || printed === "" ? folder : resolve(printed);
}

function entries(folder: string): readonly TreeEntry[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry): TreeEntry[] => {
      if (entry.isDirectory()) return [{ name: entry.name, kind: "folder" }];
      if (entry.isSymbolicLink()) return [{ name: entry.name, kind: "link" }];
      return entry.isFile() ? [{ name: entry.name, kind: "file" }] : [];
    });
  } catch {
    return [];
  }
}

/** Links are followed only within the tree: a repository must not show what lies outside it. */
function readText(root: string, path: string): string | undefined {
  const full = `${root}/${path}`;
  try {
    if (lstatSync(full).isSymbolicLink() && insideOf(root, full) === undefined) return undefined;
    if (!statSync(full).isFile()) return undefined;
    const bytes = readFileSync(full);
    return bytes.includes(0) ? undefined : new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function linkTarget(root: string, path: string): string | undefined {
  return attemptOr(undefined, () => {
    const full = `${root}/${path}`;
    if (!lstatSync(full).isSymbolicLink()) return undefined;
    const real = attemptOr(undefined, () => realpathSync(full));
    const target = relative(realpathSync(root), real ?? wouldLead(full));
    if (isBelow(target)) return real === undefined ? undefined : target.split(sep).join("/");
    return target === "" ? undefined : "..";
  });
}

/** Where a link leads that leads to nothing. */
function wouldLead(link: string): string {
  return resolve(realpathSync(dirname(link)), readlinkSync(link));
}

/** The path from the root to what a link leads to; `undefined` when that is not below the root. */
function insideOf(root: string, link: string): string | undefined {
  const path = relative(realpathSync(root), realpathSync(link));
  return isBelow(path) ? path : undefined;
}

function isBelow(path: string): boolean {
  return path !== "" && path !== ".." && !path.startsWith(`..${sep}`) && resolve(path) !== path;
}

/** False for whatever no folder can be reached by, such as a path through a file or one that is too long. */
function isFolder(path: string): boolean {
  return attemptOr(false, () => statSync(path).isDirectory());
}

function attemptOr<T>(fallback: T, read: () => T): T {
  try {
    return read();
  } catch {
    return fallback;
  }
}
