import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileAccess, ScanAccess, ScanHelper, SharedWork } from "../../../compiler/repo/scan-port.ts";
import { newScans, type Scans } from "../../../compiler/repo/table/scans.ts";
import { scanAll, scanShare } from "../../../compiler/repo/table/shared-scan.ts";

const paths = Array.from({ length: 1234 }, (_, index) => `src/file-${index}.ts`);

/** Every third file imports two others; one in fifty is not there, one in forty cannot be read with certainty. */
const bytes = (path: string): string | undefined => {
  const index = Number(/\d+/.exec(path)?.[0]);
  if (index % 50 === 49) return undefined;
  if (index % 40 === 39) return "'open\nimport('./till')";
  if (index % 3 > 0) return "export {};\n";
  return `import { a } from "./file-${index + 1}";\n\nexport * from "./file-${index % 7}";\n`;
};

const files: FileAccess = {
  bytes,
  stamp: (path, into, index) => into.fill(Number(/\d+/.exec(path)?.[0]), 4 * index, 4 * index + 4),
};

const access = (helper?: ScanHelper): ScanAccess => ({
  ...files,
  program: "",
  startedAt: 0,
  load: () => undefined,
  save: () => undefined,
  checksum: () => 0,
  ...(helper !== undefined && { helper }),
});

/** A thread that takes some blocks before the other takes any, and then one for each that the other takes, as long as it lives. */
function helper(before: number, life: number): ScanHelper {
  return {
    share: async (work) => {
      const looked = scanShare(limited(work, before), files);
      await Promise.resolve();
      return looked.files.length < life ? looked : undefined;
    },
  };
}

/** The same work, of which only some blocks can be taken: what is left is there for the other thread. */
function limited(work: SharedWork, blocks: number): SharedWork {
  const all = Math.ceil(work.paths.length / 16);
  const own = new Int32Array(new SharedArrayBuffer(4));
  own[0] = Math.max(0, all - blocks);
  Atomics.add(work.taken, 0, Math.min(blocks, all));
  return { ...work, taken: own };
}

/** What is known of each file, whatever the order in which it came to be known. */
function known({ files: found, records, stamps }: Scans): unknown {
  return paths.map((path) => {
    const file = found.get(path);
    const place = stamps.places.get(path);
    const stamp = place === undefined ? undefined : [...stamps.numbers.slice(4 * place, 4 * place + 4)];
    if (typeof file !== "object") return [path, file, stamp];
    const rows = Array.from({ length: file.end - file.first }, (_, row) => file.first + row);
    return [
      path,
      stamp,
      rows.map((row) => [records.pool.texts[records.spec[row] ?? -1], records.kind[row], records.line[row]]),
    ];
  });
}

async function scanned(stamped: boolean, other?: ScanHelper): Promise<Scans> {
  const scans = newScans(undefined);
  await scanAll(scans, paths, { access: access(other), stamped });
  return scans;
}

describe("a scan that two threads share", () => {
  it("finds what one finds, wherever they meet", async () => {
    const alone = { true: known(await scanned(true)), false: known(await scanned(false)) };
    for (const part of ["./file-1", "unclear", "unread"])
      expect(JSON.stringify(alone.true)).toContain(`"${part}"`);
    await fc.assert(
      fc.asyncProperty(fc.nat(100), fc.boolean(), async (before, stamped) => {
        const both = known(await scanned(stamped, helper(before, Number.POSITIVE_INFINITY)));
        expect(both).toEqual(alone[`${stamped}`]);
      }),
      {
        numRuns: 30,
        examples: [
          [0, true],
          [78, true],
          [100, false],
        ],
      },
    );
  });

  it("leaves to others what a thread that failed has taken", async () => {
    const scans = await scanned(true, helper(10, 0));
    expect(scans.files.size).toBe(paths.length - 160 + (16 - (paths.length % 16)));
    expect(scans.files.has(paths[0] ?? "")).toBe(true);
    expect(scans.files.has(paths.at(-1) ?? "")).toBe(false);
  });

  it("asks for no help with few files", async () => {
    const scans = newScans(undefined);
    const nobody: ScanHelper = { share: () => Promise.reject(new Error("asked")) };
    await scanAll(scans, paths.slice(0, 500), { access: access(nobody), stamped: false });
    expect(scans.files.size).toBe(500);
  });
});
