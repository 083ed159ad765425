import type { RepoReader } from "../repo.ts";
import type { ScanAccess } from "../scan-port.ts";

/** How a repository is scanned: as its reader offers, else through its texts, without a cache. */
export function scanAccess(reader: RepoReader): ScanAccess {
  return (
    reader.scan ?? {
      bytes: (path) => {
        const text = reader.read(path);
        return text === undefined || text.length > maxLength ? undefined : latin1(text);
      },
      stamp: (_, into, index) => into.fill(Number.NaN, 4 * index, 4 * index + 4),
      program: "",
      startedAt: 0,
      load: () => undefined,
      save: () => undefined,
      checksum: () => 0,
    }
  );
}

const maxLength = 2 * 1024 * 1024;

/** The UTF-8 bytes of a text, a character each. */
function latin1(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
}
