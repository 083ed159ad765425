import type { Task } from "../plan/plan.ts";
import type { RepoGraph } from "../repo/repo.ts";
import { foldersAbove, inFolder } from "../repo/resolution-path.ts";
import { isRecord, parseManifest } from "../repo/workspace-manifest.ts";
import type { ResolvedClaim } from "./facts.ts";
import { pathsOf, writes } from "./ownership.ts";

/** Where the packages that a task adds are written down. */
export interface PackageHome {
  /** The package.json nearest to what the task writes. */
  readonly manifest: string;
  /** The lock file that goes with it; `undefined` when there is none. */
  readonly lockFile: string | undefined;
}

const lockFiles: readonly string[] = [
  "package-lock.json",
  "npm-shrinkwrap.json",
  "pnpm-lock.yaml",
  "yarn.lock",
  "bun.lock",
  "bun.lockb",
];

/** Where the packages of a task go: by most of its written files, or the root. `claims` are its own. */
export function packageHome(claims: readonly ResolvedClaim[], repo: RepoGraph): PackageHome | undefined {
  const counts = new Map<string, number>();
  for (const path of claims.filter(writes).flatMap(pathsOf)) {
    const manifest = nearestManifest(path, repo);
    if (manifest !== undefined) counts.set(manifest, (counts.get(manifest) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const manifest = most?.[0] ?? nearestManifest("package.json", repo);
  return manifest === undefined ? undefined : { manifest, lockFile: lockFileOf(manifest, repo) };
}

function nearestManifest(path: string, repo: RepoGraph): string | undefined {
  return foldersAbove(path)
    .map((folder) => inFolder(folder, "package.json"))
    .find((manifest) => repo.has(manifest));
}

function lockFileOf(manifest: string, repo: RepoGraph): string | undefined {
  return foldersAbove(manifest)
    .flatMap((folder) => lockFiles.map((name) => inFolder(folder, name)))
    .find((path) => repo.has(path));
}

const fields = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"] as const;

/** The packages that a manifest asks for. */
export function packagesIn(manifest: string, repo: RepoGraph): ReadonlySet<string> {
  const content = parseManifest(repo.text(manifest));
  return new Set(
    fields.flatMap((field) => {
      const list = content?.[field];
      return isRecord(list) ? Object.keys(list) : [];
    }),
  );
}

/** The name of a package as a plan may write it: `zod@^3` is `zod`. */
export function packageName(written: string): string {
  return /^(@?[^@]+)/.exec(written.trim())?.[1] ?? written;
}

/** The packages of a task that its manifest does not have yet. */
export function missingPackages(
  { packages }: Task,
  { manifest }: PackageHome,
  repo: RepoGraph,
): Task["packages"] {
  const known = packagesIn(manifest, repo);
  return packages.filter(({ id }) => !known.has(packageName(id)));
}
