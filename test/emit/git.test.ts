import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planData } from "../../compiler/emit/git/plan-data.ts";
import { taskNames } from "../../compiler/emit/git/task-names.ts";
import { git } from "../../compiler/emit/git.ts";
import type { WorkOrder } from "../../compiler/ir/work-order.ts";
import { hostileOrder } from "./hostile.ts";
import { lending, task } from "./lending.ts";

/** Not among the dependencies: taken where it is installed. */
const shellcheck = "shellcheck";

describe("git", () => {
  it("writes a gate for each wave, and scripts that can be run", () => {
    const artifacts = git.emit(lending);
    expect(artifacts.filter(({ executable }) => executable).map(({ path }) => path)).toEqual([
      "git/worktrees.sh",
      "git/gate-1.sh",
      "git/gate-2.sh",
      "git/gate-3.sh",
      "git/merge.sh",
      "git/cleanup.sh",
    ]);
    expect(artifacts.filter(({ executable }) => !executable).map(({ path }) => path)).toEqual([
      "git/lib.sh",
      "git/plan.sh",
    ]);
  });

  it("gives bash every name as the plan has it", () => {
    fc.assert(
      fc.property(hostileOrder, ({ hostile }) => {
        const { tasks, plan } = hostile;
        expect(read(hostile, "branches")).toEqual(tasks.map(({ branch }) => asBytes(branch)));
        expect(read(hostile, "plan_base")).toEqual([asBytes(plan.base ?? "")]);
        for (const [index, title] of read(hostile, "titles").entries()) {
          expect([index, title.includes("\n")]).toEqual([index, false]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("gives each task names of its own that file systems and refs take", () => {
    const ids = ["a", "A", "a-2", "v1..2", "x.lock", "x+lock", "-rf", "a\nb", "a/b"];
    const names = taskNames({ ...lending, tasks: ids.map((id) => task({ id })) });
    expect([...names.values()].map(({ folder }) => folder)).toEqual([
      "a",
      "A-2",
      "a-2-2",
      "v1..2",
      "x.lock",
      "x_lock",
      "_rf",
      "a_b",
      "a_b-2",
    ]);
    for (const { key } of names.values()) {
      const { status } = spawnSync("git", ["check-ref-format", `refs/seamwright/lending/merged/${key}`]);
      expect([key, status]).toEqual([key, 0]);
    }
  });

  it("gives bash every command of a gate as the plan has it", () => {
    fc.assert(
      fc.property(hostileOrder, ({ hostile }) => {
        for (const { path, content } of git.emit(hostile)) {
          const wave = hostile.waves.find(({ number }) => path === `git/gate-${number}.sh`);
          if (wave === undefined) continue;
          const said = arrayOf(content.slice(0, content.indexOf("\nset -euo")), "commands");
          expect(said).toEqual(wave.gate.map(asBytes));
        }
      }),
      { numRuns: 10 },
    );
  });

  it.skipIf(spawnSync(shellcheck, ["--version"]).status !== 0)("satisfies shellcheck", () => {
    const folder = mkdtempSync(join(tmpdir(), "seamwright-shellcheck-"));
    const files = git.emit(lending).map(({ path, content }) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
      return path;
    });
    const { stdout, status } = spawnSync(shellcheck, files, { cwd: folder, encoding: "utf8" });
    rmSync(folder, { recursive: true });
    expect([stdout, status]).toEqual(["", 0]);
  });
});

/** What is left of a text in a file and in an argument. */
function asBytes(text: string): string {
  return Buffer.from(text).toString().replaceAll("\0", "");
}

/** What bash makes of what the plan says. */
function read(order: WorkOrder, name: string): readonly string[] {
  return arrayOf(planData(order), name);
}

function arrayOf(script: string, name: string): readonly string[] {
  const whole = `${script}\nfor word in "\${${name}[@]}"; do printf '%s\\0' "$word"; done`;
  const { stdout, stderr } = spawnSync("bash", ["-c", whole], { encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.split("\0").slice(0, -1);
}
