// The repositories that are measured: folders, or clones of what GitHub has under a name.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";

/**
 * @typedef {object} Repository
 * @property {string} name
 * @property {string} root absolute path
 * @property {string} commit what is checked out
 * @property {readonly string[]} files the code that git tracks, relative to the root, sorted
 * @property {number} bytes how long these are together
 * @property {string | undefined} tsconfig for tools that take only one, relative to the root
 */

/** Opens what was named on the command line: a folder, or `owner/name`, cloned into `clones`. Throws with a sentence. */
export function openRepository(name, clones) {
  const root = existsSync(name) ? resolve(name) : cloned(name, clones);
  const files = codeFiles(root);
  const bytes = files.reduce((sum, path) => sum + lstatSync(join(root, path)).size, 0);
  const head = spawnSync("git", ["rev-parse", "--verify", "HEAD"], { cwd: root, encoding: "utf8" });
  const commit = head.status === 0 ? head.stdout.trim() : "no commit";
  return { name: basename(root), root, commit, files, bytes, tsconfig: oneTsconfig(root, files) };
}

const isCode = (path) => /\.[cm]?[jt]sx?$/.test(path);

function cloned(name, clones) {
  if (!/^[\w.-]+\/[\w.-]+$/.test(name)) throw new Error(`there is no folder "${name}"`);
  const root = join(clones, name.replace("/", "+"));
  if (existsSync(root)) return root;
  mkdirSync(clones, { recursive: true });
  const url = `https://github.com/${name}.git`;
  console.error(`cloning ${url}`);
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0" };
  const { status, stderr } = spawnSync("git", ["clone", "--quiet", "--depth=1", url, root], {
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`cannot clone ${url}: ${(stderr ?? "").trim().split("\n").at(-1)}`);
  return root;
}

function codeFiles(root) {
  const tracked = git(root, "ls-files", "-z").split("\0").filter(isCode);
  return [...new Set(tracked)]
    .filter((path) => lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile())
    .sort();
}

// The one at the root, else the one above most of the code.
function oneTsconfig(root, files) {
  const atRoot = ["tsconfig.json", "tsconfig.base.json"].find((path) => existsSync(join(root, path)));
  if (atRoot !== undefined) return atRoot;
  const all = git(root, "ls-files", "-z", "*/tsconfig.json").split("\0").filter(Boolean);
  const below = (path) =>
    files.filter((file) => file.startsWith(path.slice(0, -"tsconfig.json".length))).length;
  return all.map((path) => ({ path, size: below(path) })).sort((a, b) => b.size - a.size)[0]?.path;
}

function git(root, ...args) {
  return execFileSync("git", args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "pipe"],
  });
}
