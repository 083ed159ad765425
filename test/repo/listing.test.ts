import { execFileSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Listing, startListing, type Tree, type TreeEntry } from "../../compiler/repo/listing.ts";

type Texts = Readonly<Record<string, string>>;

/** The files of a tree. Whether git is asked once or twice makes no difference. */
async function listFiles(tree: Tree): Promise<readonly string[]> {
  return (await listing(tree)).files;
}

async function listing(tree: Tree): Promise<Listing> {
  const [once, twice] = [startListing(tree, false), startListing(tree, true)];
  const whole = await once.whole;
  expect(await twice.whole).toEqual(whole);
  expect(await once.tracked).toEqual([]);
  return whole;
}

/** A folder without git. A text that begins with `->` is a symbolic link. */
function plainTree(files: Texts): Tree {
  return {
    git: async () => undefined,
    entries: (folder) => {
      const found = new Map<string, TreeEntry>();
      for (const path of Object.keys(files)) {
        if (folder !== "" && !path.startsWith(`${folder}/`)) continue;
        const [name = "", ...rest] = path.slice(folder === "" ? 0 : folder.length + 1).split("/");
        const leaf = files[path]?.startsWith("->") ? "link" : "file";
        found.set(name, { name, kind: rest.length > 0 ? "folder" : leaf });
      }
      return [...found.values()].reverse();
    },
    read: (path) => files[path],
    exists: (path) => files[path] !== undefined,
    linkTarget: (path) => /^->\s*(.*)/.exec(files[path] ?? "")?.[1],
  };
}

/** What git knows of a repository. Records are a letter, the mode, the stage and the path of a tracked file. */
interface GitAnswers {
  readonly tracked?: readonly string[];
  readonly untracked?: readonly string[];
  readonly deleted?: readonly string[];
}

/** Prints as `git ls-files -z -t` does for the flags that are given: with `-s`, what is deleted has a stage too. */
function gitTree({ tracked = [], untracked = [], deleted = [] }: GitAnswers): Tree {
  const staged = (record: string): string => record.replace(/ (\d)\t/, ` ${"0123456789".repeat(4)} $1\t`);
  const isDeleted = (record: string): boolean => deleted.includes(pathOf(record));
  return {
    git: async ([, ...args]) => {
      const gone = tracked.filter(isDeleted).map((record) => `R${record.slice(1)}`);
      const records = [
        ...(args.includes("-o") ? untracked.map((path) => `? ${path}`) : []),
        ...(args.includes("-s") ? tracked.map(staged) : []),
        ...(args.includes("-d")
          ? gone.map((record) => (args.includes("-s") ? staged(record) : `R ${pathOf(record)}`))
          : []),
      ];
      return records.map((record) => `${record}\0`).join("");
    },
    entries: () => [],
    read: () => undefined,
    exists: () => false,
    linkTarget: () => undefined,
  };
}

function pathOf(record: string): string {
  return record.slice(record.indexOf("\t") + 1);
}

describe("listing a folder without git", () => {
  it("knows the submodules that are written down", async () => {
    const modules =
      '[submodule "till"]\n\tpath = vendor/till\n\turl = x\n[submodule "lamp"]\n  path="lamps/a b"\n';
    expect((await listing(plainTree({ ".gitmodules": modules }))).submodules).toEqual([
      "lamps/a b",
      "vendor/till",
    ]);
    expect((await listing(plainTree({ "a.ts": "" }))).submodules).toEqual([]);
  });

  it("walks all folders, sorted by code unit", async () => {
    const files = { "shop/b.ts": "", "Shop.md": "", "a.ts": "", "shop/B.ts": "", "shop/till/é.ts": "" };
    expect(await listFiles(plainTree(files))).toEqual([
      "Shop.md",
      "a.ts",
      "shop/B.ts",
      "shop/b.ts",
      "shop/till/é.ts",
    ]);
  });

  it("skips git's own folder and installed packages at any depth", async () => {
    const files = {
      ".git/HEAD": "",
      "node_modules/till/index.js": "",
      "shop/node_modules/till/index.js": "",
      "shop/node_modules_list.txt": "",
    };
    expect(await listFiles(plainTree(files))).toEqual(["shop/node_modules_list.txt"]);
  });

  it("lists links without following them", async () => {
    expect(await listFiles(plainTree({ latest: "-> shop", "shop/a.ts": "" }))).toEqual([
      "latest",
      "shop/a.ts",
    ]);
  });

  it("obeys .gitignore files, the nearest first", async () => {
    const files = {
      ".gitignore": "*.log\n/out/\nreceipts/*\n!receipts/keep.txt\n",
      "till.log": "",
      "out/a.js": "",
      "shop/out/a.js": "",
      "shop/.gitignore": "!wanted.log\nsecret.ts\n",
      "shop/wanted.log": "",
      "shop/other.log": "",
      "shop/secret.ts": "",
      "secret.ts": "",
      "receipts/1.txt": "",
      "receipts/keep.txt": "",
    };
    expect(await listFiles(plainTree(files))).toEqual([
      ".gitignore",
      "receipts/keep.txt",
      "secret.ts",
      "shop/.gitignore",
      "shop/out/a.js",
      "shop/wanted.log",
    ]);
  });

  it("tells capital letters apart and never looks into an ignored folder", async () => {
    const files = {
      ".gitignore": "Build/\n",
      "build/a.ts": "",
      "Build/.gitignore": "!b.ts",
      "Build/b.ts": "",
    };
    expect(await listFiles(plainTree(files))).toEqual([".gitignore", "build/a.ts"]);
  });
});

describe("listing what git prints", () => {
  it("sorts, and lists unmerged paths once", async () => {
    const unmerged = ["M 100644 1\tb.ts", "M 100644 2\tb.ts", "M 100644 3\tb.ts"];
    const tree = gitTree({ tracked: ["H 100644 0\tc.ts", ...unmerged], untracked: ["a.ts"] });
    expect(await listFiles(tree)).toEqual(["a.ts", "b.ts", "c.ts"]);
  });

  it("sorts by code unit what git sorts by bytes", async () => {
    const tracked = ["H 100644 0\t\uff5e.ts", "H 100644 0\t\u{1f6d2}.ts"];
    expect(await listFiles(gitTree({ tracked }))).toEqual(["\u{1f6d2}.ts", "\uff5e.ts"]);
  });

  it("leaves out what is deleted, submodules and folders of other repositories", async () => {
    const tracked = ["H 100644 0\ta.ts", "H 100755 0\tgone.ts", "H 160000 0\tvendor/till"];
    const untracked = ["nested/", "line\nbreak.ts", "tab\t.ts"];
    const tree = gitTree({ tracked, untracked, deleted: ["gone.ts"] });
    expect(await listFiles(tree)).toEqual(["a.ts", "line\nbreak.ts", "tab\t.ts"]);
  });

  it("lists what is not checked out only where it is there all the same", async () => {
    const tracked = ["H 100644 0\ta.ts", "S 100644 0\there.ts", "S 100644 0\tnot.ts"];
    const tree = { ...gitTree({ tracked }), exists: (path: string) => path === "here.ts" };
    expect(await listFiles(tree)).toEqual(["a.ts", "here.ts"]);
  });

  it("leaves out installed packages unless they are tracked", async () => {
    const tracked = ["H 100644 0\ta.ts", "H 100644 0\tnode_modules/till/index.js"];
    const tree = gitTree({ tracked, untracked: ["node_modules/lamp/index.js"] });
    expect(await listFiles(tree)).toEqual(["a.ts", "node_modules/till/index.js"]);
  });

  it("leaves out a tracked path that has become a folder", async () => {
    const tree = gitTree({ tracked: ["H 100644 0\tshop"], untracked: ["shop/a.ts"] });
    expect(await listFiles(tree)).toEqual(["shop/a.ts"]);
  });

  it("says where tracked links lead, and which folders are other repositories", async () => {
    const names = ["in.ts", "lost.ts", "out.ts"].map((name) => `H 120000 0\t${name}`);
    const tracked = ["H 100644 0\ta.ts", ...names, "H 160000 0\tvendor/till", "H 160000 0\tvendor/lamp"];
    const targets = new Map([
      ["in.ts", "a.ts"],
      ["out.ts", ".."],
    ]);
    const tree: Tree = { ...gitTree({ tracked }), linkTarget: (path) => targets.get(path) };
    expect(await listing(tree)).toEqual({
      files: ["a.ts", "in.ts", "lost.ts", "out.ts"],
      links: new Map([["in.ts", "a.ts"]]),
      strayLinks: new Set(["out.ts"]),
      submodules: ["vendor/lamp", "vendor/till"],
    });
  });

  it("names the tracked files first when that is wanted", async () => {
    const tracked = ["H 100644 0\ta.ts", "H 160000 0\tvendor/till", "H 100644 0\tgone.ts"];
    const tree = gitTree({ tracked, untracked: ["b.ts"], deleted: ["gone.ts"] });
    const started = startListing(tree, true);
    expect(await started.tracked).toEqual(["a.ts", "gone.ts"]);
    expect((await started.whole).files).toEqual(["a.ts", "b.ts"]);
  });

  it("walks the folder when git sees nothing in it", async () => {
    expect(await listFiles({ ...plainTree({ "a.ts": "" }), git: async () => "" })).toEqual(["a.ts"]);
  });
});

describe("listing a real checkout", () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  function write(files: Texts): string {
    const root = realpathSync(mkdtempSync(join(tmpdir(), "listing-")));
    folders.push(root);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return root;
  }

  function git(root: string, ...args: readonly string[]): string {
    const identity = [
      "-c",
      "user.name=Shop",
      "-c",
      "user.email=shop@example.org",
      "-c",
      "core.autocrlf=false",
    ];
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
    return execFileSync("git", ["-C", root, ...identity, ...args], { encoding: "utf8", stdio: "pipe", env });
  }

  function diskTree(root: string, usesGit: boolean): Tree {
    return {
      git: async (args) => (usesGit ? git(root, ...args) : undefined),
      entries: (folder) =>
        readdirSync(join(root, folder), { withFileTypes: true }).map((entry): TreeEntry => {
          if (entry.isSymbolicLink()) return { name: entry.name, kind: "link" };
          return { name: entry.name, kind: entry.isDirectory() ? "folder" : "file" };
        }),
      read: (path) => {
        try {
          return readFileSync(join(root, path), "utf8");
        } catch {
          return undefined;
        }
      },
      exists: (path) => existsSync(join(root, path)),
      linkTarget: (path) => {
        const target = join(root, path);
        return lstatSync(target).isSymbolicLink() ? relative(root, realpathSync(target)) : undefined;
      },
    };
  }

  const shop: Texts = {
    ".gitignore": "*.log\ncache/\n/till.txt\n**/tmp/*.txt\n!kept.log\n",
    "a.ts": "",
    "cache/x.ts": "",
    "deleted.ts": "",
    "kept.log": "",
    "packages/till/.gitignore": "generated/*\n!generated/index.ts\nsub folder/\n",
    "packages/till/generated/a.ts": "",
    "packages/till/generated/index.ts": "",
    "packages/till/sub folder/a.ts": "",
    "packages/till/sub folder.ts": "",
    "packages/till/till.txt": "",
    "packages/till/tmp/a.txt": "",
    "packages/till/tmp/a.ts": "",
    "spaced name/ü.ts": "",
    "till.txt": "",
    "x.log": "",
  };

  it("sees tracked and new files, relative to the root that is asked for", async () => {
    const root = write(shop);
    git(root, "init", "-q");
    git(root, "add", "-f", "deleted.ts", "x.log", "packages/till/generated");
    rmSync(join(root, "deleted.ts"));
    expect(await listFiles(diskTree(root, true))).toEqual([
      ".gitignore",
      "a.ts",
      "kept.log",
      "packages/till/.gitignore",
      "packages/till/generated/a.ts",
      "packages/till/generated/index.ts",
      "packages/till/sub folder.ts",
      "packages/till/till.txt",
      "packages/till/tmp/a.ts",
      "spaced name/ü.ts",
      "x.log",
    ]);
    expect(await listFiles(diskTree(join(root, "packages"), true))).toEqual([
      "till/.gitignore",
      "till/generated/a.ts",
      "till/generated/index.ts",
      "till/sub folder.ts",
      "till/till.txt",
      "till/tmp/a.ts",
    ]);
  });

  it("does not enter submodules, other checkouts and linked folders", async () => {
    const root = write({ "a.ts": "", "vendor/lamp/lamp.ts": "", "other/o.ts": "", "real/r.ts": "" });
    symlinkSync("real", join(root, "linked"));
    for (const folder of [join(root, "vendor/lamp"), join(root, "other")]) {
      git(folder, "init", "-q");
      git(folder, "add", ".");
      git(folder, "commit", "-q", "-m", "Begin");
    }
    git(root, "init", "-q");
    git(root, "add", "a.ts", "vendor/lamp");
    expect(await listFiles(diskTree(root, true))).toEqual(["a.ts", "linked", "real/r.ts"]);
    expect((await listing(diskTree(root, true))).links).toEqual(new Map([["linked", "real"]]));
    git(root, "add", "linked");
    expect((await listing(diskTree(root, true))).links).toEqual(new Map([["linked", "real"]]));
    expect((await listing(diskTree(root, false))).links).toEqual(new Map([["linked", "real"]]));
  });

  it("lists what a sparse checkout left out only where it is there", async () => {
    const root = write({ "a.ts": "", "shop/b.ts": "", "till/c.ts": "" });
    git(root, "init", "-q");
    git(root, "add", ".");
    git(root, "commit", "-q", "-m", "Begin");
    git(root, "sparse-checkout", "set", "shop");
    expect(await listFiles(diskTree(root, true))).toEqual(["a.ts", "shop/b.ts"]);
  });

  it("lists an unmerged file once", async () => {
    const root = write({ "a.ts": "", "b.ts": "1" });
    git(root, "init", "-q", "-b", "main");
    git(root, "add", ".");
    git(root, "commit", "-q", "-m", "Begin");
    git(root, "checkout", "-q", "-b", "other");
    writeFileSync(join(root, "b.ts"), "2");
    git(root, "commit", "-q", "-a", "-m", "Two");
    git(root, "checkout", "-q", "main");
    writeFileSync(join(root, "b.ts"), "3");
    git(root, "commit", "-q", "-a", "-m", "Three");
    expect(() => git(root, "merge", "-q", "other")).toThrow();
    expect(await listFiles(diskTree(root, true))).toEqual(["a.ts", "b.ts"]);
  });

  it("agrees with git when it walks by itself", async () => {
    const root = write(shop);
    git(root, "init", "-q");
    const walked = await listFiles(diskTree(root, false));
    expect(walked).toEqual(await listFiles(diskTree(root, true)));
    expect(walked).toContain("packages/till/generated/index.ts");
  });
});

describe("what a compile wrote", () => {
  it("is no part of the repository", async () => {
    const texts: Readonly<Record<string, string>> = {
      "out/work-order.json": '{ "format": "seamwright/work-order" }',
      "out/tasks.md": "",
      "out/prompts/a.md": "",
      "out/mine.md": "",
      "data/work-order.json": '{ "format": "a shop of our own" }',
      "data/tasks.md": "",
    };
    const tree: Tree = {
      ...gitTree({ untracked: Object.keys(texts) }),
      read: (path) => texts[path],
    };
    expect(await listFiles(tree)).toEqual(["data/tasks.md", "data/work-order.json", "out/mine.md"]);
  });
});
