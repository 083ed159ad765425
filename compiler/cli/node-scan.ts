import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { ScanAccess } from "../repo/scan-port.ts";
import { nodeBytes, statsOf } from "./node-bytes.ts";
import { loadCached, saveCached } from "./node-cache.ts";
import { threadHelper } from "./node-thread.ts";

/** Reads, stamps and caches below a root. */
export function nodeScan(root: string): ScanAccess {
  const helper = threadHelper(root);
  return {
    ...nodeBytes(root),
    ...(helper !== undefined && { helper }),
    program: programId(),
    startedAt: Date.now(),
    load: (name) => loadCached(root, name),
    save: (name, data) => saveCached(root, name, data),
    // Loaded when there is something to sum up.
    checksum: (bytes) => process.getBuiltinModule("node:zlib").crc32(bytes),
  };
}

/** The file that this runs from: its name holds a sum over what is bundled in it. */
function programId(): string {
  const path = fileURLToPath(import.meta.url);
  const found = statsOf(path);
  return [basename(path), found?.size, found?.mtimeMs].join(" ");
}

/** True where the disk finds a folder under its name in other letters. */
export function ignoresCase(root: string): boolean {
  const other = root.replace(/[a-z]/i, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
  if (other === root || !existsSync(other)) return false;
  return statSync(other).ino === statSync(root).ino;
}
