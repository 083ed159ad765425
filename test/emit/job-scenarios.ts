import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { WorkOrder } from "../../compiler/ir/work-order.ts";
import { type Job, type Server, server } from "./job-runner.ts";
import { lending } from "./lending.ts";

/** The lending order with commands that can be run and texts that try to break out of a script. */
export const runnable: WorkOrder = {
  ...lending,
  waves: lending.waves.map((wave) => ({
    ...wave,
    gate: ["git ls-files | grep -q '^src/'", "test \"{{x}}\" = '{{x}}'"],
  })),
  tasks: lending.tasks.map((task) => ({
    ...task,
    title: `${task.title}'s "$(touch "$HOME/pwned")" \${{ github.token }} {{workflow.name}} \`x\` & $HOME`,
    branch: task.branch.replace("reminders", "it's-{{due}}"),
    verify: ["test -n ok", 'printf "%s" "a\n  b" >/dev/null\ntrue'],
  })),
};

/** Writes a file that the task may write; FAILS and STRAYS name a task that fails and one that writes elsewhere. */
const agent = [
  'test -f "$PROMPT" && grep -qF "$TASK" "$PROMPT" && test -n "$MODEL$ROLE"',
  'if [ "$TASK" = "$FAILS" ]; then exit 3; fi',
  'if [ "$TASK" = "$STRAYS" ]; then echo x > stray.ts; fi',
  "case $TASK in",
  "catalogue) mkdir -p src/catalogue; echo book > src/catalogue/book.ts;;",
  "members) mkdir -p src/members; echo member > src/members/member.ts;;",
  "loans) test -f src/catalogue/book.ts; mkdir -p src/loans; echo loan > src/loans/loan.ts;;",
  "reminders) test -f src/members/member.ts; echo remind >> src/server.ts;;",
  "desk-tests) test -f src/loans/loan.ts; mkdir -p test; echo desk > test/desk.test.ts;;",
  "esac",
].join("\n");

/** What the jobs find in their environment beside REMOTE. */
export const env = {
  AGENT: `set -e\n${agent}`,
  SETUP: "true",
  RUN: "run-1",
  WORKFLOW: "run-1",
  CI_PIPELINE_ID: "run-1",
};

/** What every engine has to do with the jobs that are read from its file. */
export function describeRuns(jobsOf: (order: WorkOrder) => readonly Job[]): void {
  const all = jobsOf(runnable).map(({ name }) => name);

  it("does every task on its branch, merges the waves and gives the paths back", () =>
    onServer((remote) => {
      const ends = remote.run(jobsOf(runnable), env);
      expect(ends, lastError(remote)).toEqual(Object.fromEntries(all.map((name) => [name, "passed"])));
      expect(remote.git("for-each-ref", "--format=%(refname)").split("\n")).toEqual(
        ["main", "seamwright/lending", ...runnable.tasks.map(({ branch }) => branch)]
          .map((branch) => `refs/heads/${branch}`)
          .sort(),
      );
      expect(
        remote.git("ls-tree", "-r", "--name-only", "seamwright/lending", "src", "test").split("\n"),
      ).toEqual([
        "src/catalogue/book.ts",
        "src/loans/loan.ts",
        "src/members/member.ts",
        "src/server.ts",
        "test/desk.test.ts",
      ]);
      expect(remote.git("log", "-1", "--format=%s", "lending/members")).toBe(
        `members: ${titleOf("members")}`,
      );
      expect(existsSync(join(remote.folder, "pwned"))).toBe(false);
    }));

  it("starts no further wave when a gate fails", () =>
    onServer((remote) => {
      const waves = runnable.waves.map((wave) => (wave.number === 2 ? { ...wave, gate: ["false"] } : wave));
      const ends = remote.run(jobsOf({ ...runnable, waves }), env);
      expect(ends).toMatchObject({ "gate-1": "passed", "gate-2": "failed", "task-desk-tests": "skipped" });
      expect(ends["release"]).toBe("passed");
      expect(remote.git("ls-tree", "-r", "--name-only", "seamwright/lending", "src/loans")).toBe("");
      expect(remote.git("for-each-ref", "refs/seamwright")).toBe("");
    }));
}

/** What the scripts have to do that all engines share. */
export function describeScripts(jobsOf: (order: WorkOrder) => readonly Job[]): void {
  it("starts no further wave when a task fails, or changes what it does not own", () =>
    onServer((remote) => {
      for (const more of [{ FAILS: "members" }, { STRAYS: "members" }]) {
        const ends = remote.run(jobsOf(runnable), { ...env, ...more });
        expect(ends).toMatchObject({
          "task-members": "failed",
          "gate-1": "skipped",
          "task-loans": "skipped",
        });
        expect(ends["release"]).toBe("passed");
        if ("STRAYS" in more) expect(lastError(remote)).toContain("not a file of this task: stray.ts");
      }
      expect(remote.git("for-each-ref", "refs/heads/lending/members")).toBe("");
    }));

  it("does not begin while another plan holds a path, one above it or one below it", () =>
    onServer((remote) => {
      for (const path of ["src/server.ts", "src", "src/catalogue/lists/new.ts"]) {
        remote.git("update-ref", `refs/seamwright/held/${path}`, "main");
        const ends = remote.run(jobsOf(runnable), env);
        expect(ends).toMatchObject({ hold: "failed", "task-members": "skipped", "gate-1": "skipped" });
        expect(remote.git("for-each-ref", "--format=%(refname)", "refs/seamwright")).toBe(
          `refs/seamwright/held/${path}`,
        );
        remote.git("update-ref", "-d", `refs/seamwright/held/${path}`);
      }
    }));
}

function titleOf(id: string): string {
  return runnable.tasks.find((task) => task.id === id)?.title ?? "";
}

function onServer(test: (remote: Server) => void): void {
  const remote = server(runnable);
  try {
    test(remote);
  } finally {
    remote.remove();
  }
}

function lastError({ folder }: Server): string {
  const path = join(folder, "last-error");
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
