import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { notOwnPaths } from "../../../compiler/emit/jobs/own-paths.ts";
import { withoutBraces } from "../../../compiler/emit/jobs/written-paths.ts";
import { compileGlob } from "../../../compiler/repo/glob.ts";
import { task } from "../lending.ts";

const files = [
  "README.md",
  "a.ts",
  "src/a.ts",
  "src/b.ts",
  "src/deep/a.ts",
  "src/deep/er/a.tsx",
  "src/it's $HOME.ts",
  "app/[id]/page.tsx",
  "app/i/page.tsx",
  ":(top)x",
  "-x",
];

describe("notOwnPaths", () => {
  it.each([
    [[]],
    [["src/a.ts"]],
    [["src/*.ts"]],
    [["src/**"]],
    [["src/"]],
    [["**/*.ts"]],
    [["src/**/a.{ts,tsx}"]],
    [["src/?.ts", "-x"]],
    [["src/it's $HOME.ts", ":(top)x"]],
    [["**"]],
  ])("leaves git everything but %j", (modify) => {
    const own = modify.map((glob) => compileGlob(glob));
    expect(changedBeside(modify)).toEqual(
      files.filter((file) => !own.some((glob) => glob.matches(file))).sort(),
    );
  });

  it("takes brackets for a name and for a class", () => {
    expect(changedBeside(["app/[id]/page.tsx"])).not.toContain("app/[id]/page.tsx");
    expect(changedBeside(["app/[id]/page.tsx"])).not.toContain("app/i/page.tsx");
    expect(changedBeside(["app/[id]/*"])).not.toContain("app/[id]/page.tsx");
  });
});

describe("withoutBraces", () => {
  it.each([
    ["a", ["a"]],
    ["{a,b}/{c,d}", ["a/c", "a/d", "b/c", "b/d"]],
    ["x{a,{b,c}}", ["xa", "xb", "xc"]],
    ["{a}", ["{a}"]],
    ["a{", ["a{"]],
  ])("spells out %j", (pattern, all) => {
    expect(withoutBraces(pattern)).toEqual(all);
  });

  it("keeps a pattern that stands for too many", () => {
    const pattern = "{a,b}".repeat(12);
    expect(withoutBraces(pattern)).toEqual([pattern]);
  });
});

/** The files that git lists as changed and not of the task. */
function changedBeside(modify: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "seamwright-own-"));
  try {
    const own = task({ id: "one", files: { create: [], modify: [...modify], delete: [], read: [] } });
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), "x\n");
    }
    const script = `git init --quiet && git add --all && git diff --cached --name-only -z -- . ${notOwnPaths(own).join(" ")}`;
    const run = spawnSync("sh", ["-c", script], { cwd: folder, encoding: "utf8" });
    expect(run.stderr).toBe("");
    return run.stdout.split("\0").slice(0, -1).sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
