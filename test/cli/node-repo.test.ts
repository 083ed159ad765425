import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openRepository } from "../../compiler/cli/node-repo.ts";
import type { RepoScope } from "../../compiler/plan/plan.ts";
import type { RepoReader } from "../../compiler/repo/repo.ts";

let base = "";
let root = "";

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "seamwright-")));
  root = join(base, "shop");
  mkdirSync(root);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

function put(files: Readonly<Record<string, string | Uint8Array>>, folder = root): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function git(...args: readonly string[]): void {
  execFileSync("git", ["-C", root, ...args], { stdio: "ignore" });
}

async function open(folder = root, scope: Partial<RepoScope> = {}): Promise<RepoReader> {
  const access = await openRepository(folder, {
    root: undefined,
    include: [],
    exclude: [],
    tsconfig: undefined,
    ...scope,
  });
  if (!access.ok) throw new Error(access.message);
  return access.reader;
}

describe("openRepository", () => {
  it("takes the checkout around the folder of the plan", async () => {
    put({ "src/cart.ts": "", "plans/plan.yaml": "", ".gitignore": "dist\n", "dist/a.js": "" });
    git("init", "--quiet");
    expect((await open(join(root, "plans"))).files).toEqual([".gitignore", "plans/plan.yaml", "src/cart.ts"]);
  });

  it("takes the folder itself outside of any checkout", async () => {
    put({ "src/cart.ts": "", "plans/plan.yaml": "" });
    expect((await open(join(root, "plans"))).files).toEqual(["plan.yaml"]);
  });

  it("finds the checkout when git cannot be run", async () => {
    put({ "src/cart.ts": "", "plans/plan.yaml": "" });
    git("init", "--quiet");
    vi.stubEnv("PATH", join(base, "nowhere"));
    expect((await open(join(root, "plans"))).files).toEqual(["plans/plan.yaml", "src/cart.ts"]);
  });

  it("takes the root that the plan names, seen from its folder", async () => {
    put({ "app/src/cart.ts": "", "plans/plan.yaml": "" });
    git("init", "--quiet");
    expect((await open(join(root, "plans"), { root: "../app" })).files).toEqual(["src/cart.ts"]);
  });

  it("says so when the root is no folder", async () => {
    put({ "plan.yaml": "" });
    const scope = { root: "gone", include: [], exclude: [], tsconfig: undefined };
    const message = 'the root of the repository, "gone", is not a folder';
    expect(await openRepository(root, scope)).toEqual({ ok: false, message });
    expect((await openRepository(root, { ...scope, root: "plan.yaml" })).ok).toBe(false);
  });

  it.each(["plan.yaml/x", "a\0b", "x".repeat(5000), "loop", "loop/x"])(
    "says so when no folder can be reached by the root %j",
    async (name) => {
      put({ "plan.yaml": "" });
      symlinkSync("loop", join(root, "loop"));
      const scope = { root: name, include: [], exclude: [], tsconfig: undefined };
      const message = `the root of the repository, "${name}", is not a folder`;
      expect(await openRepository(root, scope)).toEqual({ ok: false, message });
    },
  );

  it("keeps odd names as they are", async () => {
    const names = ["a b.ts", 'q"uote.ts', "ümlaut.ts", "商店.ts"];
    put(Object.fromEntries(names.map((name) => [name, name])));
    git("init", "--quiet");
    const { files, read } = await open();
    expect(files).toEqual([...names].sort());
    expect(names.map(read)).toEqual(names);
  });

  it("is not led astray by the variables of a git hook", async () => {
    put({ "src/cart.ts": "" });
    git("init", "--quiet");
    const other = join(base, "other");
    mkdirSync(other);
    execFileSync("git", ["-C", other, "init", "--quiet"]);
    vi.stubEnv("GIT_DIR", join(other, ".git"));
    vi.stubEnv("GIT_WORK_TREE", other);
    expect((await open()).files).toEqual(["src/cart.ts"]);
  });

  it("starts no program that a repository names", async () => {
    put({ "src/cart.ts": "" });
    git("init", "--quiet");
    const trace = join(base, "started");
    put({ "monitor.sh": `#!/bin/sh\ntouch '${trace}'\n` }, base);
    execFileSync("chmod", ["+x", join(base, "monitor.sh")]);
    git("config", "core.fsmonitor", join(base, "monitor.sh"));
    git("add", "src/cart.ts");
    rmSync(trace, { force: true });
    expect((await open()).files).toEqual(["src/cart.ts"]);
    expect(() => realpathSync(trace)).toThrow("ENOENT");
  });

  it("reads text only, and nothing that lies outside", async () => {
    put({ "secret.txt": "secret" }, base);
    put({
      "inside.txt": "inside",
      "latin.txt": new Uint8Array([0x66, 0xfc]),
      "logo.png": new Uint8Array([0x89, 0x50, 0]),
      "bom.txt": "\ufeffbom",
    });
    symlinkSync(join(base, "secret.txt"), join(root, "out.txt"));
    symlinkSync("inside.txt", join(root, "in.txt"));
    git("init", "--quiet");
    const { read } = await open();
    expect(read("in.txt")).toBe("inside");
    expect(read("bom.txt")).toBe("bom");
    for (const path of ["out.txt", "latin.txt", "logo.png", "nothing.txt"]) {
      expect(read(path)).toBeUndefined();
    }
  });
});
