// Claude Code without a network: the binary from npm, kept outside of the project, and a repository to run it in.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";

const version = process.env.CLAUDE_VERSION ?? "2.1.328";

/** The path of the binary, from npm when it is not there yet; `undefined` when there is none to be had. */
export function claudeBinary() {
  if (process.env.CLAUDE_BIN !== undefined) return process.env.CLAUDE_BIN;
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "seamwright-conformance");
  const binary = join(folder, "package", "claude");
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  const name = `@anthropic-ai/claude-code-${process.platform}-${process.arch}@${version}`;
  console.log(`fetching ${name} (172 MB) into ${folder}`);
  const packed = spawnSync("npm", ["pack", "--silent", name], { cwd: folder, encoding: "utf8" });
  if (packed.status !== 0) return undefined;
  const archive = packed.stdout.trim().split("\n").at(-1);
  execFileSync("tar", ["xzf", archive], { cwd: folder });
  rmSync(join(folder, archive));
  return existsSync(binary) ? binary : undefined;
}

/** Starts this program again with loopback as its only network, where the system allows that. */
export function withoutNetwork() {
  if (process.env.SEAMWRIGHT_OFFLINE !== undefined) return;
  const isolate = ["-n", ...(process.getuid?.() === 0 ? [] : ["-r"])];
  const can = spawnSync("unshare", [...isolate, "ip", "link", "set", "lo", "up"]).status === 0;
  if (!can) return console.log("no private network here (unshare): only the address of the model is changed");
  const line = 'ip link set lo up && exec "$@"';
  const env = { ...process.env, SEAMWRIGHT_OFFLINE: "1" };
  const { status } = spawnSync(
    "unshare",
    [...isolate, "sh", "-c", line, "sh", process.execPath, ...process.argv.slice(1)],
    { stdio: "inherit", env },
  );
  process.exit(status ?? 3);
}

/** A repository with the files of a page's example, and the artifacts of the page beside it. */
export function openRepository(page) {
  const folder = mkdtempSync(join(tmpdir(), "seamwright-claude-"));
  const [root, out, home] = ["repo", "out", "home"].map((name) => join(folder, name));
  const fence = /^(`{3,})\w+ (\S+)\n([\s\S]*?)^\1$/gm;
  for (const [, , path, text] of readFileSync(page, "utf8").matchAll(fence)) {
    const file = join(path.startsWith("claude/") ? out : root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (path.endsWith(".sh")) chmodSync(file, 0o755);
  }
  mkdirSync(home, { recursive: true });
  const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  git("init", "--quiet", "-b", "main");
  git("config", "user.name", "shop");
  git("config", "user.email", "shop@example.org");
  git("add", "--all");
  git("commit", "--quiet", "-m", "Open the shop");
  return { root, out, home, git, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What a program of the runtime finds in its environment. */
export function environment(home, url) {
  const { PATH } = process.env;
  return {
    ...{
      PATH,
      HOME: home,
      TERM: "dumb",
      LANG: "C.UTF-8",
      IS_SANDBOX: "1",
      DISABLE_TELEMETRY: "1",
      DISABLE_AUTOUPDATER: "1",
    },
    ...{ DISABLE_ERROR_REPORTING: "1", CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1" },
    ...{ ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: "sk-ant-none", GIT_CONFIG_GLOBAL: "/dev/null" },
  };
}

/** Runs a program to its end, without blocking the model. */
export function run(command, args, { cwd, env }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], timeout: 180_000 });
    const texts = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"]) child[name].on("data", (chunk) => (texts[name] += chunk));
    child.on("close", (status) => resolve({ status, ...texts }));
  });
}
