import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

// The examples are compiled by the program itself, byte for byte. `npm run examples` writes the golden files anew.

const root = fileURLToPath(new URL("../", import.meta.url));
const bin = join(root, "dist/cli/seamwright.cjs");
const scratch = mkdtempSync(join(tmpdir(), "seamwright-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const examples = readdirSync(join(root, "examples")).filter((name) => existsIn(name, "out"));

describe.each(examples)("examples/%s", (name) => {
  const plan = `examples/${name}/plan.yaml`;

  it("lints clean", () => {
    const { stdout, status } = run(["lint", plan, "--max-warnings", "0"]);
    expect(stdout).not.toContain("warning");
    expect(status).toBe(0);
  });

  it("compiles to its golden files", () => {
    const out = join(scratch, name);
    const { status, stderr } = run(["compile", plan, "--out", out]);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(tree(out)).toEqual(tree(join(root, "examples", name, "out")));
  });

  it("gives the same bytes from another folder", () => {
    const copy = join(scratch, `${name}-copy`);
    cpSync(join(root, "examples", name), copy, { recursive: true });
    const { status } = run(["compile", join(copy, "plan.yaml"), "--out", join(scratch, `${name}-again`)]);
    expect(status).toBe(0);
    expect(tree(join(scratch, `${name}-again`))).toEqual(tree(join(root, "examples", name, "out")));
  });
});

describe("examples/self", () => {
  it("describes this repository and lints clean", () => {
    const { status, stdout } = run(["lint", "examples/self/plan.yaml", "--max-warnings", "0"]);
    expect(stdout).toBe("examples/self/plan.yaml: no problems\n");
    expect(status).toBe(0);
  });
});

it("finds the three examples", () => {
  expect(examples).toEqual(["activity-dashboard", "multi-device-sync", "wasm-hardening"]);
});

function run(args: readonly string[]): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, [bin, ...args], { cwd: root, encoding: "utf8" });
}

function existsIn(name: string, folder: string): boolean {
  return statSync(join(root, "examples", name, folder), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Every file below a folder with its text. */
function tree(folder: string, below = ""): Record<string, string> {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  return Object.assign(
    {},
    ...entries.map((entry) => {
      const path = join(below, entry.name);
      return entry.isDirectory() ? tree(folder, path) : { [path]: readFileSync(join(folder, path), "utf8") };
    }),
  );
}
