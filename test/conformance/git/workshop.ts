import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { git as target } from "../../../compiler/emit/git.ts";
import type { Edit, GitCase } from "./cases.ts";

/** A real repository with the scripts of a plan beside it. */
export interface Workshop {
  readonly base: string;
  readonly repository: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** When a script and all it started is killed: at its n-th call of git, before or after that did its work. */
export interface Interruption {
  readonly at: number;
  readonly after: boolean;
}

const realGit = spawnSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).stdout.trim();

/** Writes the repository and the scripts. */
export function openWorkshop(given: GitCase): Workshop {
  const base = mkdtempSync(join(tmpdir(), "seamwright-git-"));
  const repository = join(base, given.folder);
  mkdirSync(join(base, "home"));
  mkdirSync(join(base, "shim"));
  mkdirSync(repository);
  const environment = environmentOf(base, given);
  for (const { path, content, executable } of target.emit(given.order)) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), content, { mode: executable ? 0o755 : 0o644 });
  }
  writeFileSync(join(base, "shim", "git"), shim);
  chmodSync(join(base, "shim", "git"), 0o755);
  const workshop = { base, repository, environment };
  git(workshop, repository, ["init", "--quiet", "-b", given.branch]);
  write(
    repository,
    given.files.map((path) => ({ path, content: `${path}\nline\n` })),
  );
  git(workshop, repository, ["add", "--all"]);
  git(workshop, repository, ["commit", "--quiet", "--message", "begin"]);
  return workshop;
}

/** Removes all of it. */
export function closeWorkshop({ base }: Workshop): void {
  rmSync(base, { recursive: true, force: true });
}

/** Creates, changes and deletes files. */
export function write(root: string, edits: readonly Edit[]): void {
  for (const { path, content } of edits) {
    const file = join(root, path);
    if (content === undefined) rmSync(file, { force: true });
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
}

/** Runs git, which has to succeed, and gives what it printed. */
export function git({ environment }: Workshop, folder: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(realGit, words, {
    cwd: folder,
    env: environment,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`git ${words.join(" ")} in ${folder}: ${status}\n${stderr}`);
  return stdout;
}

/** Runs one of the scripts in the repository. */
export function script(
  { base, repository, environment }: Workshop,
  [name, ...words]: readonly [string, ...string[]],
  interruption?: Interruption,
): SpawnSyncReturns<string> {
  const counter = join(base, "count");
  writeFileSync(counter, "0\n");
  const env =
    interruption === undefined
      ? environment
      : {
          ...environment,
          PATH: `${join(base, "shim")}:${process.env["PATH"]}`,
          COUNTER: counter,
          REAL_GIT: realGit,
          KILL_AT: `${interruption.at}`,
          KILL_AFTER: interruption.after ? "yes" : "",
        };
  // A group of its own, so that the shim can kill all of it.
  const options = { cwd: repository, env, encoding: "utf8", detached: true } as const;
  return spawnSync(join(base, "git", name), words, options);
}

/** The lines that gates have written. */
export function gateLog({ base }: Workshop): readonly string[] {
  const log = join(base, "gates");
  return existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
}

const shim = `#!/bin/sh
read -r count < "$COUNTER"
count=$((count + 1))
echo "$count" > "$COUNTER"
if [ "$count" = "$KILL_AT" ]; then
  if [ -n "$KILL_AFTER" ]; then "$REAL_GIT" "$@"; fi
  kill -9 0
fi
exec "$REAL_GIT" "$@"
`;

/** Nothing of the machine's own settings, and always the same time. */
function environmentOf(base: string, { worktrees }: GitCase): NodeJS.ProcessEnv {
  const time = "2001-02-03T04:05:06Z";
  return {
    PATH: process.env["PATH"],
    HOME: join(base, "home"),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "Lead",
    GIT_AUTHOR_EMAIL: "lead@shop.example",
    GIT_COMMITTER_NAME: "Lead",
    GIT_COMMITTER_EMAIL: "lead@shop.example",
    GIT_AUTHOR_DATE: time,
    GIT_COMMITTER_DATE: time,
    GATE_LOG: join(base, "gates"),
    ...(worktrees !== undefined && { SEAMWRIGHT_WORKTREES: join(base, worktrees) }),
  };
}
