import { spawn } from "node:child_process";

/** Variables that a git hook sets and that would lead git to another repository than the one around the plan. */
const hookVariables: ReadonlySet<string> = new Set([
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_PREFIX",
  "GIT_COMMON_DIR",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_NAMESPACE",
]);

/** A file system monitor named in a repository's settings is a program that would be started. */
const settings = ["--no-pager", "-c", "core.quotepath=off", "-c", "core.fsmonitor=false"];

/** What was started before it was asked for, by folder and arguments. */
const early = new Map<string, Promise<string | undefined>>();

/** Starts git before anyone asks what it prints; the next `runGit` with these arguments gets it. */
export function startGit(folder: string, args: readonly string[]): void {
  early.set(keyOf(folder, args), spawnGit(folder, args));
}

/** What git prints in a folder; `undefined` when it is not installed or fails. It is started at once. */
export function runGit(folder: string, args: readonly string[]): Promise<string | undefined> {
  const key = keyOf(folder, args);
  const started = early.get(key);
  early.delete(key);
  return started ?? spawnGit(folder, args);
}

/** What git answers to texts on its standard input; `undefined` when it is not installed or fails, but not when it found nothing. */
export function askGit(folder: string, args: readonly string[], input: string): Promise<string | undefined> {
  return spawnGit(folder, args, input);
}

function keyOf(folder: string, args: readonly string[]): string {
  return [folder, ...args].join("\0");
}

function spawnGit(folder: string, args: readonly string[], input?: string): Promise<string | undefined> {
  return new Promise((done) => {
    const child = spawn("git", ["-C", folder, ...settings, ...args], {
      env: gitEnvironment(),
      stdio: [input === undefined ? "ignore" : "pipe", "pipe", "ignore"],
      windowsHide: true,
    });
    const parts: Buffer[] = [];
    const isAnswer = (status: number | null) => status === 0 || (status === 1 && input !== undefined);
    child.stdout?.on("data", (part: Buffer) => parts.push(part));
    child.on("error", () => done(undefined));
    child.on("close", (status) => done(isAnswer(status) ? Buffer.concat(parts).toString("utf8") : undefined));
    // Git may end before it has read everything; its status tells.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}

function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !hookVariables.has(name));
  return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" };
}
