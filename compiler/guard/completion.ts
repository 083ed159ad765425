import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { rootOf } from "./checkout.ts";
import type { Claim, Claims } from "./claims.ts";
import type { HookInput } from "./hook-input.ts";

/**
 * Why a task of the list cannot be done yet: a file that it creates is not there, one that it deletes is, one that it
 * modifies is as it was. Only claims on one path count, and none that follow from others. Commands are not run.
 */
export async function incompletion(
  input: HookInput,
  claims: Claims,
  since: number,
): Promise<string | undefined> {
  const task = claims.tasks.find(({ subject }) => subject === input.task_subject);
  const root = rootOf(input.cwd);
  if (task === undefined || root === undefined) return undefined;
  const touched = new Set(await changed(root, claims.base));
  const problemOf = ({ pattern, due }: Claim): string | undefined => {
    const entry = statSync(join(root, pattern), { throwIfNoEntry: false });
    if (due === "create" && entry === undefined) return `"${pattern}" is not there yet`;
    if (due === "delete" && existsSync(join(root, pattern))) return `"${pattern}" is still there`;
    const isOld = !touched.has(pattern) && (entry?.mtimeMs ?? 0) <= since;
    return due === "modify" && isOld ? `"${pattern}" is as it was` : undefined;
  };
  const problems = task.writes.map(problemOf).filter((problem) => problem !== undefined);
  if (problems.length === 0) return undefined;
  return `task "${task.task}" is not done: ${problems.join("; ")}. Finish it, or tell the lead why a file of yours needs no change.`;
}

/** What is not committed, and what was since the base when there is one. */
async function changed(root: string, base: string | undefined): Promise<readonly string[]> {
  const { spawnSync } = await import("node:child_process");
  const git = (...args: readonly string[]) =>
    spawnSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 }).stdout.split("\0");
  const status = git("status", "--porcelain", "-z", "-uall", "--no-renames").map((line) => line.slice(3));
  if (base === undefined) return status;
  return [...status, ...git("diff", "--name-only", "-z", "--no-renames", `${base}...HEAD`, "--")];
}
