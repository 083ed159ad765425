import { nearPath } from "../facts/near-path.ts";
import type { RepoGraph } from "../repo/repo.ts";
import type { Answer, Query } from "./open-query.ts";
import type { Bounds } from "./subgraph.ts";

/** The file that a user means: seen from the current folder, else from the root. Both separators count. */
export function findFile(name: string, { here, repo }: Pick<Query, "here" | "repo">): Answer<string> {
  const names = [name, name.replaceAll("\\", "/")];
  const paths = [here, ""].flatMap((folder) => names.map((each) => normalPath(folder, each)));
  const path = paths.find((each) => each !== undefined && repo.has(each));
  return path === undefined ? { ok: false, message: missing(name, paths, repo) } : { ok: true, value: path };
}

/** Finds both bounds; one that is not given stays away. */
export function findBounds({ from, to }: Bounds, query: Pick<Query, "here" | "repo">): Answer<Bounds> {
  const first = from === undefined ? undefined : findFile(from, query);
  const last = to === undefined ? undefined : findFile(to, query);
  if (first?.ok === false) return first;
  if (last?.ok === false) return last;
  return { ok: true, value: { from: first?.value, to: last?.value } };
}

function missing(name: string, paths: readonly (string | undefined)[], repo: RepoGraph): string {
  const known = paths.filter((path) => path !== undefined);
  if (known.length === 0) return `"${name}" lies outside of the repository`;
  if (known.some((path) => path === "" || repo.hasFolder(path))) return `"${name}" is a folder; name a file`;
  if (known.some((path) => repo.isListed(path))) return `the plan's "repo" leaves "${name}" out`;
  const meant = known.map((path) => nearPath(path, repo)).find((path) => path !== undefined);
  return `the repository has no file "${name}"${meant === undefined ? "" : `; did you mean "${meant}"?`}`;
}

/** A path from the root without `.` and `..`; `undefined` when it leads out of it. */
function normalPath(folder: string, path: string): string | undefined {
  if (path.startsWith("/")) return undefined;
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join("/");
}
