import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { prompts } from "../../compiler/emit/prompts.ts";
import type { WorkOrder } from "../../compiler/ir/work-order.ts";

/** A job of any engine, with what a shell is given. */
export interface Job {
  readonly name: string;
  readonly needs: readonly string[];
  /** Runs however the others ended. */
  readonly always: boolean;
  readonly steps: readonly { readonly script: string; readonly env: Readonly<Record<string, string>> }[];
  readonly shell: readonly string[];
  /** False when the engine starts it in an empty folder. */
  readonly cloned: boolean;
}

/** How a run ended, by job. */
export type Ends = Readonly<Record<string, "passed" | "failed" | "skipped">>;

/** A repository on a server, with `main` and the prompts of the plan. */
export interface Server {
  readonly folder: string;
  /** Runs git on the server's repository. */
  git(...args: readonly string[]): string;
  /** Runs the jobs one after another, each in a clone of its own. */
  run(jobs: readonly Job[], env: Readonly<Record<string, string>>): Ends;
  remove(): void;
}

export function server(order: WorkOrder): Server {
  const folder = mkdtempSync(join(tmpdir(), "seamwright-jobs-"));
  const [bare, seed] = [join(folder, "bare"), join(folder, "seed")];
  const git = (cwd: string, args: readonly string[]): string => {
    const run = spawnSync("git", args, { cwd, encoding: "utf8", env: { ...process.env, ...identity } });
    if (run.status !== 0) throw new Error(`git ${args.join(" ")}: ${run.stderr}`);
    return run.stdout.trim();
  };
  git(folder, ["init", "--quiet", "--bare", "--initial-branch=main", bare]);
  git(folder, ["init", "--quiet", "--initial-branch=main", seed]);
  write(join(seed, "src/server.ts"), "export const port = 80;\n");
  for (const { path, content } of prompts.emit(order))
    write(join(seed, ".seamwright", order.plan.name, path), content);
  git(seed, ["add", "--all"]);
  git(seed, ["commit", "--quiet", "-m", "first"]);
  git(seed, ["push", "--quiet", bare, "main"]);
  return {
    folder,
    git: (...args) => git(bare, args),
    run: (jobs, env) => runAll(jobs, { folder, bare, env }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const identity = {
  GIT_AUTHOR_NAME: "Test",
  GIT_AUTHOR_EMAIL: "test@localhost",
  GIT_COMMITTER_NAME: "Test",
  GIT_COMMITTER_EMAIL: "test@localhost",
};

interface Around {
  readonly folder: string;
  readonly bare: string;
  readonly env: Readonly<Record<string, string>>;
}

function runAll(jobs: readonly Job[], around: Around): Ends {
  const ends: Record<string, "passed" | "failed" | "skipped"> = {};
  for (let left = [...jobs]; left.length > 0; ) {
    const next = left.find(({ needs }) => needs.every((need) => ends[need] !== undefined));
    if (next === undefined) throw new Error(`jobs wait for each other: ${left.map(({ name }) => name)}`);
    left = left.filter((job) => job !== next);
    const may = next.always || next.needs.every((need) => ends[need] === "passed");
    ends[next.name] = may ? runOne(next, around) : "skipped";
  }
  return ends;
}

function runOne({ steps, shell, cloned }: Job, { folder, bare, env }: Around): "passed" | "failed" {
  const cwd = mkdtempSync(join(folder, "clone-"));
  if (cloned) spawnSync("git", ["clone", "--quiet", bare, cwd]);
  for (const step of steps) {
    const [program = "sh", ...args] = shell;
    const run = spawnSync(program, [...args, "-c", step.script], {
      cwd,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], HOME: folder, ...step.env, ...env, REMOTE: bare },
    });
    if (run.status !== 0) {
      writeFileSync(join(folder, "last-error"), `${step.script}\n${run.stdout}\n${run.stderr}`);
      return "failed";
    }
  }
  return "passed";
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
