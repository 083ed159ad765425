import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openRepository } from "../../../compiler/cli/node-repo.ts";
import { tableMaker } from "../../../compiler/repo/import-table.ts";
import type { ImportTable, RepoReader } from "../../../compiler/repo/repo.ts";
import type { ScanAccess } from "../../../compiler/repo/scan-port.ts";

/** A text, bytes, or `undefined` for a file that is to go. */
export type Contents = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A folder on disk. */
export interface RealFolder {
  readonly root: string;
  /** Writes and removes files. */
  put(files: Contents): void;
  /** Gives a file another time and nothing else. */
  touch(path: string): void;
  git(...args: readonly string[]): string;
  /** Tracks and commits all there is. */
  commit(): void;
  dispose(): void;
}

/** Makes a folder with files in it, in which git tracks nothing yet. */
export function realFolder(files: Contents = {}): RealFolder {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "seamwright-table-")));
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  const identity = ["-c", "user.name=Shop", "-c", "user.email=shop@example.org", "-c", "core.autocrlf=false"];
  const git = (...args: readonly string[]): string =>
    execFileSync("git", ["-C", root, ...identity, ...args], { encoding: "utf8", stdio: "pipe", env });
  const folder: RealFolder = {
    root,
    put: (changed) => {
      for (const [path, content] of Object.entries(changed)) putFile(join(root, path), content);
    },
    touch: (path) => touchFile(join(root, path)),
    git,
    commit: () => {
      git("add", "-A");
      git("commit", "-q", "--allow-empty", "-m", "Change");
    },
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
  git("init", "-q", "-b", "main");
  folder.put(files);
  return folder;
}

let changes = 0;

/** Each change has a time of its own, long ago, so that no two are taken for one, however fast they follow. */
function touchFile(path: string): void {
  changes += 1;
  utimesSync(path, 1_000_000_000, 1_000_000_000 + changes);
}

function putFile(path: string, content: string | Uint8Array | undefined): void {
  if (content === undefined) {
    rmSync(path, { recursive: true, force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  touchFile(path);
}

/** How a table is asked for. */
export interface Asking {
  readonly cached?: boolean;
  readonly tsconfig?: string;
  readonly include?: readonly string[];
  /** False: the run begins when it does, so that files of this test are too young to be trusted. */
  readonly later?: boolean;
  /** True: the disk does not tell when a node changed apart from its content, as if both clocks were coarse. */
  readonly coarse?: boolean;
  /** True: tracked files are looked at before all are listed. */
  readonly trackedFirst?: boolean;
}

/** A table, and what was done for it. */
export interface Asked {
  readonly table: ImportTable;
  /** Scripts whose bytes were read. */
  readonly read: readonly string[];
  /** Names that were loaded or saved. */
  readonly loads: readonly string[];
  readonly saves: readonly string[];
}

/** Makes the table of a folder as the command line does. It pretends to run long after the files were written. */
export async function ask(root: string, asking: Asking = {}): Promise<Asked> {
  const {
    cached = true,
    tsconfig,
    include = [],
    later = true,
    coarse = false,
    trackedFirst = false,
  } = asking;
  const done = { read: [] as string[], loads: [] as string[], saves: [] as string[] };
  const noting = (access: ScanAccess): ScanAccess => ({
    ...access,
    startedAt: later ? Date.now() + 60_000 : access.startedAt,
    stamp: (path, into, index) => {
      access.stamp(path, into, index);
      if (coarse) into[4 * index + 1] = into[4 * index] ?? Number.NaN;
    },
    bytes: (path) => {
      done.read.push(path);
      return access.bytes(path);
    },
    load: (name) => {
      done.loads.push(name);
      return access.load(name);
    },
    save: (name, data) => {
      done.saves.push(name);
      access.save(name, data);
    },
  });
  const maker = tableMaker({ engine: "scanner", cached, tsconfig });
  const reader = await open(root, include);
  const scan = reader.scan === undefined ? undefined : noting(reader.scan);
  if (scan === undefined) throw new Error("a real folder offers fast ways to its files");
  const early = maker.prepare(scan);
  early.run(trackedFirst && early.wantsTracked ? reader.files : []);
  return { table: await maker.table({ ...reader, scan }), ...done };
}

async function open(root: string, include: readonly string[]): Promise<RepoReader> {
  const access = await openRepository(root, { root: undefined, include, exclude: [], tsconfig: undefined });
  if (!access.ok) throw new Error(access.message);
  return access.reader;
}
