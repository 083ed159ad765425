import { posix } from "node:path";
import type { Entry, FileSystem } from "../../compiler/cli/file-system.ts";
import type { Host, OutputStream } from "../../compiler/cli/host.ts";

/** What a run of the command line starts from. Folders are those that the paths of the files name. */
export interface MemoryMachine {
  readonly files?: Readonly<Record<string, string>>;
  /** Folders that hold no file. */
  readonly folders?: readonly string[];
  readonly packageFiles?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly isTTY?: boolean;
  readonly folderName?: string;
  /** What `now()` gives, one after the other; the last one again and again. */
  readonly times?: readonly number[];
}

/** A host in memory that remembers what was written. */
export interface MemoryHost extends Host {
  readonly contents: Map<string, string>;
  out(): string;
  err(): string;
}

export function memoryHost(machine: MemoryMachine = {}): MemoryHost {
  const contents = new Map(Object.entries(machine.files ?? {}));
  const folders = new Set(machine.folders ?? []);
  for (const path of contents.keys()) addFolders(folders, path);
  const stdout = memoryStream(machine.isTTY === true);
  const stderr = memoryStream(machine.isTTY === true);
  const times = [...(machine.times ?? [0])];
  return {
    contents,
    files: memoryFiles(contents, folders),
    stdout,
    stderr,
    out: stdout.text,
    err: stderr.text,
    folderName: machine.folderName ?? "shop",
    stdin: async () => new TextEncoder().encode(machine.stdin ?? ""),
    env: (name) => machine.env?.[name],
    today: () => "2026-01-01",
    now: () => (times.length > 1 ? (times.shift() ?? 0) : (times[0] ?? 0)),
    repoOpener: async () => async () => ({
      ok: true,
      reader: { files: [...contents.keys()].sort(), read: (path) => contents.get(path) },
    }),
    packageFile: (path) => machine.packageFiles?.[path],
  };
}

function memoryStream(isTTY: boolean): OutputStream & { text(): string } {
  let written = "";
  return {
    isTTY,
    write: (text) => {
      written += text;
    },
    text: () => written,
  };
}

function memoryFiles(contents: Map<string, string>, folders: Set<string>): FileSystem {
  const entryAt = (path: string): Entry | undefined => {
    if (contents.has(path)) return { kind: "file", executable: undefined };
    return folders.has(path) || path === "." ? { kind: "folder", executable: undefined } : undefined;
  };
  return {
    entryAt,
    target: (path) => path,
    identity: (path) => posix.normalize(path),
    normalize: (path) => posix.normalize(path).replace(/(?<=.)\/$/, ""),
    read: (path) => {
      const text = contents.get(path);
      if (text !== undefined) return { ok: true, bytes: new TextEncoder().encode(text) };
      return { ok: false, problem: entryAt(path) === undefined ? "missing" : "folder" };
    },
    list: (folder) => {
      const start = folder === "." ? "" : `${folder}/`;
      const below = [...contents.keys(), ...folders].filter((path) => path.startsWith(start));
      return [...new Set(below.map((path) => path.slice(start.length).split("/")[0] ?? ""))].sort();
    },
    createFolder: (path) => {
      folders.add(path);
      return undefined;
    },
    createFile: (path, { content }) => {
      if (entryAt(path) !== undefined) return `cannot write "${path}": something stands there already`;
      contents.set(path, content);
      return undefined;
    },
    link: (from, to) => {
      if (entryAt(to) !== undefined) return `cannot write "${to}": something stands there already`;
      contents.set(to, contents.get(from) ?? "");
      return undefined;
    },
    uniqueName: () => `unique-${contents.size}`,
    rename: (from, to) => {
      contents.set(to, contents.get(from) ?? "");
      contents.delete(from);
      return undefined;
    },
    remove: (path) => {
      contents.delete(path);
      folders.delete(path);
      return undefined;
    },
  };
}

function addFolders(folders: Set<string>, path: string): void {
  const steps = path.split("/");
  for (let count = 1; count < steps.length; count += 1) folders.add(steps.slice(0, count).join("/"));
}
