import {
  closeSync,
  constants,
  existsSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { ScanAccess } from "../repo/repo.ts";
import { loadCached, saveCached } from "./node-cache.ts";

const maxLength = 2 * 1024 * 1024;
/** Links are not followed, and a pipe does not keep us waiting. Windows knows neither flag. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads, stamps and caches below a root. */
export function nodeScan(root: string): ScanAccess {
  let buffer = Buffer.allocUnsafeSlow(256 * 1024);
  return {
    program: programId(),
    startedAt: Date.now(),
    bytes: (path) => {
      try {
        const length = readInto(buffer, `${root}/${path}`);
        if (length < buffer.length) return buffer.toString("latin1", 0, length);
        if (buffer.length > maxLength) return undefined;
        buffer = Buffer.allocUnsafeSlow(maxLength + 1);
        const whole = readInto(buffer, `${root}/${path}`);
        return whole > maxLength ? undefined : buffer.toString("latin1", 0, whole);
      } catch {
        return undefined;
      }
    },
    stamp: (path, into, index) => {
      const found = statsOf(`${root}/${path}`);
      into[4 * index] = found?.mtimeMs ?? Number.NaN;
      into[4 * index + 1] = found?.ctimeMs ?? Number.NaN;
      into[4 * index + 2] = found?.size ?? Number.NaN;
      into[4 * index + 3] = found?.ino ?? Number.NaN;
    },
    load: (name) => loadCached(root, name),
    save: (name, data) => saveCached(root, name, data),
  };
}

/** The file that this runs from: its name holds a sum over what is bundled in it. */
function programId(): string {
  const path = fileURLToPath(import.meta.url);
  const found = statsOf(path);
  return [basename(path), found?.size, found?.mtimeMs].join(" ");
}

/** Of a link, those of what it leads to. Nothing may be there, or a file where a folder was. */
function statsOf(path: string): Stats | undefined {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found?.isSymbolicLink() === true ? statSync(path) : found;
  } catch {
    return undefined;
  }
}

/** A plain file gives all it has in one call; what fills the buffer may go on. */
function readInto(buffer: Buffer, path: string): number {
  const file = openSync(path, flags);
  try {
    return readSync(file, buffer, 0, buffer.length, 0);
  } finally {
    closeSync(file);
  }
}

/** True where the disk finds a folder under its name in other letters. */
export function ignoresCase(root: string): boolean {
  const other = root.replace(/[a-z]/i, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
  if (other === root || !existsSync(other)) return false;
  return statSync(other).ino === statSync(root).ino;
}
