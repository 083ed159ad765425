import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { nodeBytes } from "../../compiler/cli/node-bytes.ts";
import { startThread, threadHelper } from "../../compiler/cli/node-thread.ts";
import type { SharedWork } from "../../compiler/repo/scan-port.ts";
import { scanShare } from "../../compiler/repo/table/shared-scan.ts";
import { type RealFolder, realFolder } from "../repo/table/real-folder.ts";

const built = (name: string): string => fileURLToPath(new URL(`../../dist/cli/${name}`, import.meta.url));

let folder: RealFolder | undefined;
afterEach(() => {
  folder?.dispose();
  folder = undefined;
});

/** Each file imports the next; their long names make git's index long. */
const chain = (length: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length }, (_, index) => [nameOf(index), `import "./${nameOf(index + 1).slice(4, -3)}";\n`]),
  );
const nameOf = (index: number): string => `src/${"long-".repeat(30)}${String(index).padStart(5, "0")}.ts`;

const work = (paths: readonly string[]): SharedWork => ({
  paths,
  stamped: true,
  taken: new Int32Array(new SharedArrayBuffer(4)),
});

describe("the thread that helps to scan", () => {
  it("sends what it has found", async () => {
    folder = realFolder(chain(100));
    const paths = [...Object.keys(chain(100)), "src/absent.ts"];
    startThread(folder.root, built("scan-thread.cjs"));
    const part = await threadHelper(folder.root)?.share(work(paths));
    expect(part).toEqual(scanShare(work(paths), nodeBytes(folder.root)));
    expect(part?.specifiers).toHaveLength(100);
  });

  it.each([
    ["fails at once", "throw new Error('no memory');"],
    ["ends without an answer", ""],
  ])("sends nothing when it %s", async (_, program) => {
    folder = realFolder({ "thread.cjs": program });
    startThread(folder.root, join(folder.root, "thread.cjs"));
    const helper = threadHelper(folder.root);
    expect(helper).toBeDefined();
    expect(await helper?.share(work(["a.ts"]))).toBeUndefined();
  });

  it("is not there where it was not started, or is in use", () => {
    expect(threadHelper("/nowhere")).toBeUndefined();
    startThread("/nowhere", "/nowhere/thread.cjs");
    expect(threadHelper("/nowhere")).toBeUndefined();
  });

  it("changes nothing that is printed", { timeout: 60_000 }, () => {
    folder = realFolder(chain(3200));
    folder.git("add", "-A");
    const graph = (...flags: readonly string[]): string =>
      spawnSync(process.execPath, [built("seamwright.cjs"), "graph", "--format", "csv", ...flags], {
        cwd: folder?.root,
        encoding: "utf8",
        maxBuffer: 16_000_000,
      }).stdout;
    const printed = graph("--no-cache");
    expect(printed.split("\n").filter((line) => line.includes("long-"))).toHaveLength(3199);
    expect(graph()).toBe(printed);
    expect(graph()).toBe(printed);
  });
});
