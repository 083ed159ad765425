import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { RepoAccess, RepoScope } from "../index.ts";
import type { Tree, TreeEntry } from "../repo/listing.ts";
import { repoReader } from "../repo/reader.ts";

/** Opens the tree that a plan in `folder` is about: `scope.root` seen from there, else the git root around it. */
export function openRepository(folder: string, scope: RepoScope): RepoAccess {
  const start = resolve(folder);
  const root = scope.root === undefined ? gitRoot(start) : resolve(start, scope.root);
  if (!isFolder(root)) {
    return { ok: false, message: `the root of the repository, "${scope.root ?? folder}", is not a folder` };
  }
  return { ok: true, reader: repoReader(nodeTree(root), scope) };
}

/** Variables that a git hook sets and that would lead git to another repository than the one around the plan. */
const hookVariables = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_PREFIX",
  "GIT_COMMON_DIR",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_NAMESPACE",
];

function nodeTree(root: string): Tree {
  return {
    git: (args) => runGit(root, args),
    entries: (folder) => entries(join(root, folder)),
    read: (path) => readText(root, path),
  };
}

/** The root of the checkout around a folder; the folder itself when there is none. */
function gitRoot(folder: string): string {
  const printed = runGit(folder, ["rev-parse", "--show-toplevel"])?.trimEnd();
  return printed === undefined || printed === "" ? (checkoutAround(folder) ?? folder) : resolve(printed);
}

/** Git refuses checkouts of other users and may not be installed; the folder is found all the same. */
function checkoutAround(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : checkoutAround(parent);
}

function runGit(folder: string, args: readonly string[]): string | undefined {
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" };
  for (const name of hookVariables) Reflect.deleteProperty(env, name);
  // A file system monitor named in a repository's settings is a program that would be started.
  const settings = ["--no-pager", "-c", "core.quotepath=off", "-c", "core.fsmonitor=false"];
  const { status, stdout } = spawnSync("git", ["-C", folder, ...settings, ...args], {
    encoding: "utf8",
    env,
    maxBuffer: 1024 * 1024 * 1024,
    stdio: ["ignore", "pipe", "ignore"],
    windowsHide: true,
  });
  return status === 0 ? stdout : undefined;
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
  const full = join(root, path);
  try {
    if (lstatSync(full).isSymbolicLink() && !isInside(root, full)) return undefined;
    if (!statSync(full).isFile()) return undefined;
    const bytes = readFileSync(full);
    return bytes.includes(0) ? undefined : new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isInside(root: string, link: string): boolean {
  const path = relative(realpathSync(root), realpathSync(link));
  return path !== ".." && !path.startsWith(`..${sep}`) && resolve(path) !== path;
}

/** False for whatever no folder can be reached by, such as a path through a file or one that is too long. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
