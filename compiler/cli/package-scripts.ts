import type { RepoReader } from "../index.ts";

/** What a `package.json` says that a first plan can use. */
export interface PackageFacts {
  readonly name: string | undefined;
  /** Commands that check the work, in the order in which they should run. */
  readonly checks: readonly string[];
  /** The one of them that runs the tests. */
  readonly test: string | undefined;
}

type Manager = "npm" | "pnpm" | "yarn" | "bun";

const lockFiles: readonly (readonly [string, Manager])[] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
];

const checkScripts = ["typecheck", "types", "lint", "test", "build"];

/** Reads the manifest at the root of a repository; nothing is known when there is none. */
export function packageFacts(reader: RepoReader): PackageFacts {
  const manifest = parseObject(reader.read("package.json"));
  const scripts = asObject(manifest["scripts"]);
  const manager = managerOf(reader);
  const names = checkScripts.filter((name) => isReal(scripts[name]));
  const { name } = manifest;
  return {
    name: typeof name === "string" ? name : undefined,
    checks: names.map((script) => command(manager, script)),
    test: names.includes("test") ? command(manager, "test") : undefined,
  };
}

function managerOf({ files }: RepoReader): Manager {
  return lockFiles.find(([file]) => files.includes(file))?.[1] ?? "npm";
}

function command(manager: Manager, script: string): string {
  return manager === "npm" && script === "test" ? "npm test" : `${manager} run ${script}`;
}

/** The script that `npm init` writes only fails. */
function isReal(script: unknown): boolean {
  return typeof script === "string" && script.trim() !== "" && !script.includes("no test specified");
}

function parseObject(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    return asObject(JSON.parse(text ?? ""));
  } catch {
    return {};
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
