import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { foldsCase, isFolder } from "./checkout.ts";

/** A path or glob of the plan and what it means. */
export interface Claim {
  readonly pattern: string;
  /** A regular expression for whole paths. */
  readonly match: string;
  /** The same where a segment in brackets is a name, by the path up to and including that segment. */
  readonly named?: readonly { readonly path: string; readonly match: string }[];
  /** Said of what has to be there, be changed or be gone when the task is done; absent for globs and what is implied. */
  readonly due?: "create" | "modify" | "delete";
}

/** What one task may write, relative to the root of the repository. */
export interface TaskClaims {
  readonly task: string;
  /** The agent that does it, as the runtime names it. */
  readonly agent: string;
  /** Its line in the task list of a team. */
  readonly subject: string;
  readonly wave: number;
  readonly writes: readonly Claim[];
}

/** The file `claims.json` beside the guard. */
export interface Claims {
  readonly format: "seamwright/claims";
  readonly plan: string;
  readonly base?: string;
  /** The agent that merges. Like the lead it has no files of its own. */
  readonly integrator: string;
  readonly tasks: readonly TaskClaims[];
}

/** Reads the claims. Throws when they are missing or not as they were written. */
export function readClaims(file: string): Claims {
  const claims = JSON.parse(readFileSync(file, "utf8")) as Claims;
  const isWhole =
    claims.format === "seamwright/claims" && claims.tasks.every(({ writes }) => Array.isArray(writes));
  if (!isWhole) throw new Error(`${file} is no list of claims`);
  return claims;
}

/** True when a path is among what a task may write. Of a folder everything in it has to be, whatever its name. */
export function claimsPath({ writes }: TaskClaims, path: string, root: string): boolean {
  const asked = isFolder(join(root, path)) ? `${path}/any name at all` : path;
  const flags = foldsCase(root) ? "iu" : "u";
  return writes.some(({ match, named = [] }) => {
    const known = named.find((one) => existsSync(join(root, one.path)));
    return new RegExp(known?.match ?? match, flags).test(asked);
  });
}
