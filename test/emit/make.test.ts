import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { make } from "../../compiler/emit/make.ts";
import { prompts } from "../../compiler/emit/prompts.ts";
import { makeRecipe, shLine } from "../../compiler/emit/quote-make.ts";
import type { WorkOrder } from "../../compiler/ir/work-order.ts";
import { hostileText } from "./hostile.ts";
import { runnable } from "./job-scenarios.ts";

const missing = spawnSync("make", ["--version"]).status === 0 ? undefined : "needs GNU make";

/** Writes into LOG when it starts and when it ends, and into a file of the task. */
const agent = [
  'printf "start %s\\n" "$TASK" >> "$LOG"',
  'test -f "$PROMPT" && test -n "$ROLE$MODEL"',
  'if [ "$TASK" = "$FAILS" ]; then exit 3; fi',
  'if [ "$TASK" = "$STRAYS" ]; then echo x > stray.ts; fi',
  "sleep 0.2",
  "case $TASK in",
  "catalogue) mkdir -p src/catalogue; echo book > src/catalogue/book.ts;;",
  "members) mkdir -p src/members; echo member > src/members/member.ts;;",
  "loans) test -f src/catalogue/book.ts; mkdir -p src/loans; echo loan > src/loans/loan.ts;;",
  "reminders) test -f src/members/member.ts; echo remind >> src/server.ts;;",
  "desk-tests) test -f src/loans/loan.ts; mkdir -p test; echo desk > test/desk.test.ts;;",
  "esac",
  'printf "end %s\\n" "$TASK" >> "$LOG"',
].join("\n");

const gated: WorkOrder = {
  ...runnable,
  waves: runnable.waves.map((wave) => ({
    ...wave,
    gate: [`echo gate ${wave.number} >> "$LOG"`, ...wave.gate, `test "\${STOPS:-}" != ${wave.number}`],
  })),
};

describe.skipIf(missing !== undefined)(`make ${missing ?? ""}`, () => {
  it.each([["1"], ["4"]])("does every task and gate in order with -j%s, and nothing when run again", (jobs) =>
    onCheckout(gated, (checkout) => {
      expect(checkout.make([`-j${jobs}`])).toMatchObject({ status: 0 });
      const log = checkout.log();
      expect([...log].sort()).toEqual(
        [
          ...gated.tasks.flatMap(({ id }) => [`start ${id}`, `end ${id}`]),
          "gate 1",
          "gate 2",
          "gate 3",
        ].sort(),
      );
      for (const [index, line] of log.entries()) {
        const gatesBefore = log.slice(0, index).filter((other) => other.startsWith("gate")).length;
        const wave = gated.tasks.find(({ id }) => line.endsWith(` ${id}`))?.wave ?? Number(line.slice(5));
        expect(gatesBefore, line).toBe(wave - 1);
      }
      expect(checkout.git("ls-files", "src", "test").split("\n")).toEqual([
        "src/catalogue/book.ts",
        "src/loans/loan.ts",
        "src/members/member.ts",
        "src/server.ts",
        "test/desk.test.ts",
      ]);
      expect(checkout.git("log", "-1", "--format=%s", "lending/members")).toContain(
        `members: Register members's "$(touch "$HOME/pwned")"`,
      );
      expect(existsSync(join(checkout.folder, "pwned"))).toBe(false);
      const again = checkout.make([`-j${jobs}`]);
      expect(again.stdout).toContain("Nothing to be done");
      expect(checkout.log()).toEqual(log);
      expect(checkout.make(["clean"])).toMatchObject({ status: 0 });
      expect(checkout.git("worktree", "list").split("\n").length).toBe(1);
      expect(existsSync(join(checkout.plan, "make/done"))).toBe(false);
    }),
  );

  it("starts no further wave when a gate or a task fails, and goes on there later", () =>
    onCheckout(gated, (checkout) => {
      expect(checkout.make(["-j4"], { FAILS: "members" }).status).not.toBe(0);
      expect(checkout.log()).toContain("end catalogue");
      expect(checkout.log()).not.toContain("gate 1");
      expect(checkout.make(["-j4"], { STOPS: "2" }).status).not.toBe(0);
      expect(checkout.log().filter((line) => line === "start catalogue")).toEqual(["start catalogue"]);
      expect(checkout.log()).toContain("gate 2");
      expect(checkout.log()).not.toContain("start desk-tests");
      expect(checkout.make(["-j4"]).status).toBe(0);
      expect(checkout.log().filter((line) => line === "start loans")).toEqual(["start loans"]);
      expect(checkout.log()).toContain("end desk-tests");
    }));

  it("refuses what a task does not own, a wrong branch, and to be run elsewhere", () =>
    onCheckout(gated, (checkout) => {
      const strays = checkout.make([], { STRAYS: "members" });
      expect(strays.stderr).toContain("not a file of members: stray.ts");
      expect(strays.status).not.toBe(0);
      rmSync(join(checkout.plan, "make/done"), { recursive: true });
      checkout.git("checkout", "--quiet", "-b", "other");
      expect(checkout.make([]).stderr).toContain("check out main first");
      const elsewhere = spawnSync("make", ["-f", join(checkout.plan, "make/Makefile")], {
        cwd: checkout.repo,
        encoding: "utf8",
      });
      expect(elsewhere.stderr).toContain('run "make -C"');
    }));

  it("lets agents share the checkout when the plan isolates nobody", () => {
    const shared: WorkOrder = { ...gated, dispatch: { ...gated.dispatch, isolation: "none" } };
    onCheckout(shared, (checkout) => {
      expect(checkout.make(["-j4"])).toMatchObject({ status: 0 });
      expect(existsSync(join(checkout.repo, "test/desk.test.ts"))).toBe(true);
      expect(checkout.git("log", "--format=%s")).toBe("first");
      expect(checkout.git("worktree", "list").split("\n").length).toBe(1);
    });
  });

  it("gives the shell every text as it is", () => {
    const folder = mkdtempSync(join(tmpdir(), "seamwright-make-"));
    try {
      fc.assert(
        fc.property(fc.array(hostileText, { minLength: 1, maxLength: 12 }), (texts) => {
          const words = texts.map((text) => text.replaceAll("\0", "").replace(/\p{Cs}/gu, ""));
          const given = words.map((text) => text.replace(/\n+$/, ""));
          const recipe = makeRecipe([`printf '%s\\0' ${words.map(shLine).join(" ")}`]);
          writeFileSync(join(folder, "Makefile"), `all:\n${recipe}`);
          const { stdout } = spawnSync("make", ["--silent"], { cwd: folder, encoding: "utf8" });
          expect(stdout.split("\0").slice(0, -1)).toEqual(given);
        }),
        { numRuns: 60 },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

interface Checkout {
  readonly folder: string;
  readonly repo: string;
  readonly plan: string;
  git(...args: readonly string[]): string;
  make(
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
  ): { readonly status: number | null; readonly stdout: string; readonly stderr: string };
  log(): readonly string[];
}

/** A repository in a folder with a blank in its name, with the Makefile and the prompts in it. */
function onCheckout(order: WorkOrder, test: (checkout: Checkout) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "seamwright make-"));
  const [repo, log] = [join(folder, "the repo"), join(folder, "log")];
  const plan = join(repo, ".seamwright", order.plan.name);
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: "Test",
    GIT_AUTHOR_EMAIL: "test@localhost",
    GIT_COMMITTER_NAME: "Test",
    GIT_COMMITTER_EMAIL: "test@localhost",
  };
  const git = (...args: readonly string[]): string => {
    const run = spawnSync("git", args, { cwd: repo, encoding: "utf8", env });
    if (run.status !== 0) throw new Error(`git ${args.join(" ")}: ${run.stderr}`);
    return run.stdout.trim();
  };
  for (const { path, content } of [...prompts.emit(order), ...make.emit(order)])
    write(join(plan, path), content);
  write(join(repo, "src/server.ts"), "export const port = 80;\n");
  write(join(repo, ".gitignore"), ".seamwright/\n");
  appendFileSync(log, "");
  try {
    git("init", "--quiet", "--initial-branch=main");
    git("add", "--all");
    git("commit", "--quiet", "-m", "first");
    test({
      folder,
      repo,
      plan,
      git,
      make: (args, more = {}) =>
        spawnSync("make", ["-C", join(plan, "make"), ...args], {
          cwd: repo,
          encoding: "utf8",
          env: { ...env, HOME: folder, LOG: log, AGENT: `set -e\n${agent}`, ...more },
        }),
      log: () => readFileSync(log, "utf8").split("\n").slice(0, -1),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
