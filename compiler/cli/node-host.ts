import { randomUUID } from "node:crypto";
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, normalize, parse, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Entry, Failure, FileRead, FileSystem, ReadProblem } from "./file-system.ts";
import type { Host } from "./host.ts";
import { outputStream } from "./node-output.ts";

/** The machine that the program runs on, seen from the current folder of the process. */
export function nodeHost(): Host {
  return {
    files: nodeFiles,
    stdout: outputStream(1),
    stderr: outputStream(2),
    folderName: basename(process.cwd()),
    stdin: readStdin,
    env: (name) => process.env[name],
    now: () => performance.now(),
    today,
    repoOpener: async () => (await import("./node-repo.ts")).openRepository,
    packageFile: readPackageFile,
  };
}

/** The file system of the machine. */
export const nodeFiles: FileSystem = {
  read: readFile,
  entryAt,
  target: (path) => (entryAt(path)?.kind === "link" ? attemptOr(path, () => realpathSync(path)) : path),
  identity: (path) => attemptOr(normalPath(path), () => realpathSync(path)),
  normalize: normalPath,
  list: (folder) => attemptOr([], () => readdirSync(folder).sort()),
  createFolder: (path) => attempt(`cannot make the folder "${path}"`, () => mkdirSync(path)),
  createFile: (path, { content, executable, permissions }) =>
    attempt(`cannot write "${path}"`, () => {
      writeFileSync(path, content, { flag: "wx", mode: permissions ?? (executable ? 0o777 : 0o666) });
      if (permissions !== undefined) chmodSync(path, permissions);
    }),
  link: (from, to) => attempt(`cannot write "${to}"`, () => linkSync(from, to)),
  uniqueName: () => randomUUID(),
  rename: (from, to) => attempt(`cannot write "${to}"`, () => renameSync(from, to)),
  remove: (path) =>
    attempt(`cannot remove "${path}"`, () =>
      lstatSync(path).isDirectory() ? rmdirSync(path) : unlinkSync(path),
    ),
};

function readFile(path: string): FileRead {
  try {
    return { ok: true, bytes: readFileSync(path) };
  } catch (error) {
    return { ok: false, problem: readProblems[codeOf(error)] ?? "unreadable" };
  }
}

const readProblems: Readonly<Record<string, ReadProblem>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EISDIR: "folder",
  EACCES: "forbidden",
  EPERM: "forbidden",
};

function entryAt(path: string): Entry | undefined {
  const found = attemptOr(undefined, () => lstatSync(path, { throwIfNoEntry: false }));
  if (found === undefined) return undefined;
  const executable = process.platform === "win32" ? undefined : (found.mode & 0o100) !== 0;
  const bits = { executable, permissions: found.mode & 0o777 };
  if (found.isSymbolicLink()) return { kind: "link", ...bits };
  if (found.isDirectory()) return { kind: "folder", ...bits };
  return { kind: found.isFile() ? "file" : "other", ...bits };
}

function normalPath(path: string): string {
  const normal = normalize(path);
  const isRoot = normal === parse(normal).root;
  return normal.endsWith(sep) && !isRoot ? normal.slice(0, -1) : normal;
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function readPackageFile(path: string): string | undefined {
  const root = packageRoot(dirname(fileURLToPath(import.meta.url)));
  return root === undefined ? undefined : attemptOr(undefined, () => readFileSync(join(root, path), "utf8"));
}

/** The built program lies deeper in the package than its sources do. */
function packageRoot(folder: string): string | undefined {
  if (entryAt(join(folder, "package.json")) !== undefined) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : packageRoot(parent);
}

function attempt(what: string, change: () => unknown): Failure {
  try {
    change();
    return undefined;
  } catch (error) {
    return `${what}: ${failures[codeOf(error)] ?? codeOf(error)}`;
  }
}

const failures: Readonly<Record<string, string>> = {
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EEXIST: "something stands there already",
  ENOTDIR: "a part of the path is no folder",
  EISDIR: "a folder stands there",
  ENOTEMPTY: "the folder is not empty",
  ENOENT: "the folder is missing",
  ENAMETOOLONG: "the name is too long",
  EXDEV: "it is on another disk",
  ENOTSUP: "the file system knows no hard links",
  ENOSYS: "the file system knows no hard links",
  ELOOP: "a symbolic link leads back to itself",
};

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | undefined)?.code ?? "unknown failure";
}

function attemptOr<T>(fallback: T, read: () => T): T {
  try {
    return read();
  } catch {
    return fallback;
  }
}

/** `SOURCE_DATE_EPOCH`, in seconds, stands for the clock where output must not depend on the day it is made. */
function today(): string {
  const epoch = Number(process.env["SOURCE_DATE_EPOCH"]);
  const at = Number.isFinite(epoch) && epoch > 0 ? new Date(epoch * 1000) : new Date();
  return at.toISOString().slice(0, 10);
}
