import { fstatSync, writeSync } from "node:fs";
import type { OutputStream } from "./host.ts";

/**
 * Standard output (1) or error (2), written at once: node's own streams take longer to load than some commands to run. A
 * reader that stops early, such as `head`, is no error of ours.
 */
export function outputStream(descriptor: 1 | 2): OutputStream {
  let isTTY: boolean | undefined;
  let isOpen = true;
  return {
    get isTTY() {
      isTTY ??= isTerminal(descriptor);
      return isTTY;
    },
    write(text) {
      if (isOpen) isOpen = writeAll(descriptor, Buffer.from(text));
    },
  };
}

function isTerminal(descriptor: number): boolean {
  try {
    return (
      fstatSync(descriptor).isCharacterDevice() && process.getBuiltinModule("node:tty").isatty(descriptor)
    );
  } catch {
    return false;
  }
}

/** False when nobody reads any more. */
function writeAll(descriptor: number, bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EPIPE" || code === "EOF") return false;
      if (code !== "EAGAIN") throw error;
      // The reader is slow, and somebody made the pipe one that does not wait.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
  return true;
}
