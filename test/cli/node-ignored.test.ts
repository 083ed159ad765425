import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openRepository } from "../../compiler/cli/node-repo.ts";
import { compile } from "../../compiler/compile.ts";
import type { RepoReader } from "../../compiler/repo/repo.ts";

let base = "";
let root = "";

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "seamwright-")));
  root = join(base, "shop");
  mkdirSync(root);
  // Whoever runs the tests may ignore files everywhere.
  vi.stubEnv("GIT_CONFIG_GLOBAL", join(base, "gitconfig"));
  vi.stubEnv("XDG_CONFIG_HOME", base);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

function put(files: Readonly<Record<string, string>>, folder = root): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function git(folder: string, ...args: readonly string[]): void {
  const settings = ["protocol.file.allow=always", "user.name=Till", "user.email=till@shop.example"];
  execFileSync("git", ["-C", folder, ...settings.flatMap((one) => ["-c", one]), ...args], {
    stdio: "ignore",
  });
}

const scope = { root: undefined, include: [], exclude: [], tsconfig: undefined };

async function open(folder = root, name?: string): Promise<RepoReader> {
  const access = await openRepository(folder, { ...scope, root: name });
  if (!access.ok) throw new Error(access.message);
  return access.reader;
}

/** Which line ignores each path. */
async function ignored(paths: readonly string[], reader?: RepoReader): Promise<object | undefined> {
  const found = await (reader ?? (await open())).ignored?.(paths);
  return (
    found &&
    Object.fromEntries(
      [...found].map(([path, { source, line, pattern }]) => [
        path,
        `${typeof source === "string" ? source : source.file}:${line} ${pattern}`,
      ]),
    )
  );
}

/** `code severity message` of what is found in a plan. */
async function lint(tasks: string): Promise<readonly string[]> {
  const text = `version: 1\nname: shop\ntasks:\n${tasks}`;
  const { diagnostics } = await compile({
    path: "plan.yaml",
    bytes: new TextEncoder().encode(text),
    onlyDiagnostics: true,
    openRepo: (wanted) => openRepository(root, wanted),
  });
  return diagnostics.map(({ code, severity, message }) => `${code} ${severity} ${message}`);
}

function task(id: string, files: string): string {
  return `  - { id: ${id}, title: Work on ${id}, acceptance: [reviewed], files: ${files} }\n`;
}

describe("what git ignores", () => {
  it("is asked of git, with all its rules", async () => {
    put({
      ".gitignore": "*.log\n!keep.log\n/out/\n",
      "till/.gitignore": "# prices\n\nprices.json\n!/out.log\n",
      "out/forced.ts": "",
      gitconfig: "",
    });
    put({ "git/ignore": "*.swp\n" }, base);
    git(root, "init", "--quiet");
    git(root, "add", "-f", "out/forced.ts");
    rmSync(join(root, "out"), { recursive: true });
    put({ ".git/info/exclude": "private*\n" });
    const paths = ["a.log", "keep.log", "till/out.log", "out/x.ts", "out/forced.ts", "till/prices.json"];
    expect(
      await ignored([...paths, "prices.json", "private.md", "a.swp", ":a.log", "[a].log", "ä b.log"]),
    ).toEqual({
      "a.log": ".gitignore:1 *.log",
      "out/x.ts": ".gitignore:3 /out/",
      "till/prices.json": "till/.gitignore:3 prices.json",
      "private.md": "clone:1 private*",
      "a.swp": "user:1 *.swp",
      ":a.log": ".gitignore:1 *.log",
      "[a].log": ".gitignore:1 *.log",
      "ä b.log": ".gitignore:1 *.log",
    });
  });

  it("is nothing where no rule says anything", async () => {
    put({ "a.ts": "" });
    git(root, "init", "--quiet");
    expect(await ignored(["b.ts"])).toEqual({});
  });

  it("names files as they lie below the root", async () => {
    put({ ".gitignore": "*.log\n", "app/a.ts": "", "app/.gitignore": "*.tmp\n" });
    git(root, "init", "--quiet");
    const reader = await open(root, "app");
    expect(await ignored(["x.log", "x.tmp", "x.ts"], reader)).toEqual({
      "x.log": "outside:1 *.log",
      "x.tmp": ".gitignore:1 *.tmp",
    });
  });

  it("is told of paths through links, beside others", async () => {
    put({ ".gitignore": "venv\n", "a.ts": "" });
    symlinkSync(base, join(root, "venv"));
    symlinkSync(base, join(root, "kept"));
    git(root, "init", "--quiet");
    expect(await ignored(["venv/a.py", "kept/a.py", "venv"])).toEqual({
      "venv/a.py": ".gitignore:1 venv",
      venv: ".gitignore:1 venv",
    });
  });

  it("is unknown without git, where there is a repository or will be one", async () => {
    put({ "a.ts": "" });
    expect((await open()).ignored).toBeUndefined();
    put({ ".gitignore": "*.log\n" });
    expect(await (await open()).ignored?.(["a.log"])).toBeUndefined();
    git(root, "init", "--quiet");
    vi.stubEnv("PATH", join(base, "nowhere"));
    expect(await (await open()).ignored?.(["a.log"])).toBeUndefined();
  });
});

describe("a plan for a real checkout", () => {
  it("hears once that git could not be asked", async () => {
    put({ "a.md": "", ".gitignore": "*.log\n" });
    const unchecked =
      "no-ignored-file note could not check whether git ignores files of the plan: git did not answer";
    expect(await lint(task("a", "{ create: [b.log, c.log] }"))).toEqual([unchecked]);
    expect(await lint(task("a", "{ modify: [a.md] }"))).toEqual([]);
  });

  it("asks git nothing more where every file is there", async () => {
    put({ "a.md": "" });
    git(root, "init", "--quiet");
    const reader = await open();
    const asked: (readonly string[])[] = [];
    const spy: RepoReader = {
      ...reader,
      ignored: async (paths) => {
        asked.push(paths);
        return new Map();
      },
    };
    for (const files of ["{ modify: [a.md, '*.md'] }", "{ modify: [a.md], create: [b.md, c.md] }"]) {
      await compile({
        path: "plan.yaml",
        bytes: new TextEncoder().encode(`version: 1\nname: shop\ntasks:\n${task("a", files)}`),
        openRepo: () => ({ ok: true, reader: spy }),
      });
    }
    expect(asked).toEqual([["b.md", "c.md"]]);
  });

  it("is held to the repository: submodules, links and ignored files", async () => {
    const till = join(base, "till");
    put({ "price.md": "1" }, till);
    git(till, "init", "--quiet");
    git(till, "add", ".");
    git(till, "commit", "-q", "-m", "Begin");
    put({ "a.md": "", "docs/loans.md": "", ".gitignore": "/build/\n" });
    git(root, "init", "--quiet");
    git(root, "submodule", "--quiet", "add", till, "vendor/till");
    symlinkSync("docs", join(root, "pages"));
    symlinkSync(base, join(root, "away"));
    git(root, "add", ".");
    const plan =
      task("a", "{ modify: [vendor/till/price.md, pages/loans.md, away/till/price.md] }") +
      task("b", "{ modify: [docs/loans.md, vendor/till], create: [build/out.md] }") +
      task("c", "{ modify: [build/gone.md], read: [vendor/till/price.md, 'vendor/till/*.md'] }");
    expect([...(await lint(plan))].sort()).toEqual([
      'no-ignored-file warning git ignores "build/out.md", which "b" creates (and 1 more file)',
      'no-overlapping-writes warning "a" and "b" both modify "docs/loans.md"',
      'no-submodule-write error "a" modifies "vendor/till/price.md" in the submodule "vendor/till"',
      'no-symlink-escape error "a" modifies "away/till/price.md", and the symbolic link "away" leads out of the repository',
      'no-symlink-escape warning "pages/loans.md" leads through the symbolic link "pages" to "docs/loans.md", which "b" claims under that name',
    ]);
  });
});
