import { closeSync, constants, lstatSync, openSync, readSync, type Stats, statSync } from "node:fs";
import type { FileAccess } from "../repo/scan-port.ts";

const maxLength = 2 * 1024 * 1024;
/** Links are not followed, and a pipe does not keep us waiting. Windows knows neither flag. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads and stamps files below a root. */
export function nodeBytes(root: string): FileAccess {
  let buffer = Buffer.allocUnsafeSlow(256 * 1024);
  return {
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
  };
}

/** Of a link, those of what it leads to. Nothing may be there, or a file where a folder was. */
export function statsOf(path: string): Stats | undefined {
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
