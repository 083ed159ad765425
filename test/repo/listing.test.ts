import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { listFiles, type Tree, type TreeEntry } from "../../compiler/repo/listing.ts";

type Texts = Readonly<Record<string, string>>;

/** A folder without git. A text that begins with `->` is a symbolic link. */
function plainTree(files: Texts): Tree {
  return {
    git: () => undefined,
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
  };
}

/** Answers of git by the last letter of what is asked: `--exclude-standard` is all, `-d` deleted, `-s` staged. */
function gitTree(answers: {
  all: readonly string[];
  deleted?: readonly string[];
  staged?: readonly string[];
}): Tree {
  const output = (records: readonly string[] = []): string => records.map((record) => `${record}\0`).join("");
  return {
    git: (args) => {
      if (args.includes("-d")) return output(answers.deleted);
      return output(args.includes("-s") ? answers.staged : answers.all);
    },
    entries: () => [],
    read: () => undefined,
  };
}

describe("listing a folder without git", () => {
  it("walks all folders, sorted by code unit", () => {
    const files = { "shop/b.ts": "", "Shop.md": "", "a.ts": "", "shop/B.ts": "", "shop/till/é.ts": "" };
    expect(listFiles(plainTree(files))).toEqual([
      "Shop.md",
      "a.ts",
      "shop/B.ts",
      "shop/b.ts",
      "shop/till/é.ts",
    ]);
  });

  it("skips git's own folder and installed packages at any depth", () => {
    const files = {
      ".git/HEAD": "",
      "node_modules/till/index.js": "",
      "shop/node_modules/till/index.js": "",
      "shop/node_modules_list.txt": "",
    };
    expect(listFiles(plainTree(files))).toEqual(["shop/node_modules_list.txt"]);
  });

  it("lists links without following them", () => {
    expect(listFiles(plainTree({ latest: "-> shop", "shop/a.ts": "" }))).toEqual(["latest", "shop/a.ts"]);
  });

  it("obeys .gitignore files, the nearest first", () => {
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
    expect(listFiles(plainTree(files))).toEqual([
      ".gitignore",
      "receipts/keep.txt",
      "secret.ts",
      "shop/.gitignore",
      "shop/out/a.js",
      "shop/wanted.log",
    ]);
  });

  it("tells capital letters apart and never looks into an ignored folder", () => {
    const files = {
      ".gitignore": "Build/\n",
      "build/a.ts": "",
      "Build/.gitignore": "!b.ts",
      "Build/b.ts": "",
    };
    expect(listFiles(plainTree(files))).toEqual([".gitignore", "build/a.ts"]);
  });
});

describe("listing what git prints", () => {
  it("sorts, and lists unmerged paths once", () => {
    expect(listFiles(gitTree({ all: ["b.ts", "a.ts", "b.ts"] }))).toEqual(["a.ts", "b.ts"]);
  });

  it("leaves out what is deleted, submodules and folders of other repositories", () => {
    const all = ["a.ts", "gone.ts", "vendor/till", "nested/", "line\nbreak.ts"];
    const staged = ["100644 1 0\ta.ts", "100644 2 0\tgone.ts", "160000 3 0\tvendor/till"];
    expect(listFiles(gitTree({ all, deleted: ["gone.ts"], staged }))).toEqual(["a.ts", "line\nbreak.ts"]);
  });

  it("leaves out installed packages unless they are tracked", () => {
    const all = ["a.ts", "node_modules/till/index.js", "node_modules/lamp/index.js"];
    const staged = ["100644 1 0\tnode_modules/till/index.js"];
    expect(listFiles(gitTree({ all, staged }))).toEqual(["a.ts", "node_modules/till/index.js"]);
  });

  it("leaves out a tracked path that has become a folder", () => {
    expect(listFiles(gitTree({ all: ["shop", "shop/a.ts"] }))).toEqual(["shop/a.ts"]);
  });

  it("walks the folder when git sees nothing in it", () => {
    expect(listFiles({ ...plainTree({ "a.ts": "" }), git: () => "" })).toEqual(["a.ts"]);
  });
});

describe("listing a real checkout", () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  function write(files: Texts): string {
    const root = mkdtempSync(join(tmpdir(), "listing-"));
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
      git: (args) => (usesGit ? git(root, ...args) : undefined),
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

  it("sees tracked and new files, relative to the root that is asked for", () => {
    const root = write(shop);
    git(root, "init", "-q");
    git(root, "add", "-f", "deleted.ts", "x.log", "packages/till/generated");
    rmSync(join(root, "deleted.ts"));
    expect(listFiles(diskTree(root, true))).toEqual([
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
    expect(listFiles(diskTree(join(root, "packages"), true))).toEqual([
      "till/.gitignore",
      "till/generated/a.ts",
      "till/generated/index.ts",
      "till/sub folder.ts",
      "till/till.txt",
      "till/tmp/a.ts",
    ]);
  });

  it("does not enter submodules, other checkouts and linked folders", () => {
    const root = write({ "a.ts": "", "vendor/lamp/lamp.ts": "", "other/o.ts": "", "real/r.ts": "" });
    symlinkSync("real", join(root, "linked"));
    for (const folder of [join(root, "vendor/lamp"), join(root, "other")]) {
      git(folder, "init", "-q");
      git(folder, "add", ".");
      git(folder, "commit", "-q", "-m", "Begin");
    }
    git(root, "init", "-q");
    git(root, "add", "a.ts", "vendor/lamp");
    expect(listFiles(diskTree(root, true))).toEqual(["a.ts", "linked", "real/r.ts"]);
  });

  it("agrees with git when it walks by itself", () => {
    const root = write(shop);
    git(root, "init", "-q");
    const walked = listFiles(diskTree(root, false));
    expect(walked).toEqual(listFiles(diskTree(root, true)));
    expect(walked).toContain("packages/till/generated/index.ts");
  });
});

describe("what a compile wrote", () => {
  it("is no part of the repository", () => {
    const texts: Readonly<Record<string, string>> = {
      "out/work-order.json": '{ "format": "seamwright/work-order" }',
      "out/tasks.md": "",
      "out/prompts/a.md": "",
      "out/mine.md": "",
      "data/work-order.json": '{ "format": "a shop of our own" }',
      "data/tasks.md": "",
    };
    const tree: Tree = {
      git: ([command, , flag]) =>
        command === "ls-files" && flag === "-co" ? `${Object.keys(texts).join("\0")}\0` : "",
      entries: () => [],
      read: (path) => texts[path],
    };
    expect(listFiles(tree)).toEqual(["data/tasks.md", "data/work-order.json", "out/mine.md"]);
  });
});
