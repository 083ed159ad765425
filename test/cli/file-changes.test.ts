import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applyChanges, type FileChange, targetOf, temporariesOf } from "../../compiler/cli/file-changes.ts";
import type { FileSystem } from "../../compiler/cli/file-system.ts";
import { nodeFiles } from "../../compiler/cli/node-host.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "seamwright-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function write(path: string, content: string, executable = false): FileChange {
  return { path: `${root}/${path}`, file: { content, executable } };
}

function remove(path: string): FileChange {
  return { path: `${root}/${path}`, file: undefined };
}

/** Every file below the root with its content; folders end in a slash. */
function tree(folder = ""): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return [[`${path}/`, ""], ...Object.entries(tree(path))];
      return [[path, readFileSync(join(root, path), "utf8")]];
    }),
  );
}

describe("applyChanges", () => {
  it("creates, replaces and removes, and leaves no temporaries", () => {
    put("tasks.md", "old");
    put("prompts/gone.md", "gone");
    put("notes.txt", "mine");
    const failure = applyChanges(nodeFiles, [
      write("tasks.md", "new"),
      write("deep/er/run.sh", "#!/bin/sh\n", true),
      remove("prompts/gone.md"),
    ]);
    expect(failure).toBeUndefined();
    expect(tree()).toEqual({
      "tasks.md": "new",
      "notes.txt": "mine",
      "deep/": "",
      "deep/er/": "",
      "deep/er/run.sh": "#!/bin/sh\n",
    });
    expect(statSync(join(root, "deep/er/run.sh")).mode & 0o111).not.toBe(0);
    expect(statSync(join(root, "tasks.md")).mode & 0o111).toBe(0);
  });

  it("restores everything when a target in the middle is a folder", () => {
    put("a.md", "old a");
    put("gone.md", "gone");
    put("b.md/inside.txt", "in the way");
    const before = tree();
    const failure = applyChanges(nodeFiles, [
      write("a.md", "new a"),
      remove("gone.md"),
      write("made/new.md", "new"),
      write("b.md", "new b"),
      write("c.md", "new c"),
    ]);
    expect(failure).toBe(`cannot write "${root}/b.md": a folder stands there`);
    expect(tree()).toEqual(before);
  });

  it("restores everything when a folder cannot be made", () => {
    put("a.md", "old a");
    put("prompts", "a file");
    const before = tree();
    const failure = applyChanges(nodeFiles, [write("a.md", "new a"), write("prompts/x.md", "x")]);
    expect(failure).toContain("prompts");
    expect(tree()).toEqual(before);
  });

  it("restores everything when folders go deeper than the system allows", () => {
    put("a.md", "old a");
    const before = tree();
    const failure = applyChanges(nodeFiles, [
      write("a.md", "new a"),
      write(`${"d/".repeat(20_000)}b.md`, "b"),
    ]);
    expect(failure).toMatch(/the name is too long$/);
    expect(tree()).toEqual(before);
  });

  it.each([1, 2, 3, 4, 5])("restores everything when the renaming number %i fails", (failing) => {
    put("a.md", "old a");
    put("b.md", "old b");
    put("gone.md", "gone");
    const before = tree();
    let count = 0;
    const files: FileSystem = {
      ...nodeFiles,
      rename: (from, to) => {
        count += 1;
        return count === failing ? "the disk is full" : nodeFiles.rename(from, to);
      },
    };
    const changes = [write("a.md", "new a"), remove("gone.md"), write("b.md", "new b")];
    expect(applyChanges(files, changes)).toBe("the disk is full");
    expect(tree()).toEqual(before);
  });

  it.skipIf(process.getuid?.() === 0)("restores everything when a folder is not writable", () => {
    put("a.md", "old a");
    mkdirSync(join(root, "locked"));
    chmodSync(join(root, "locked"), 0o555);
    const failure = applyChanges(nodeFiles, [write("a.md", "new a"), write("locked/b.md", "b")]);
    chmodSync(join(root, "locked"), 0o755);
    expect(failure).toContain("no permission");
    expect(tree()).toEqual({ "a.md": "old a", "locked/": "" });
  });

  it("replaces a symbolic link and leaves alone what it points to", async () => {
    const { symlinkSync } = await import("node:fs");
    put("elsewhere.md", "elsewhere");
    symlinkSync(join(root, "elsewhere.md"), join(root, "a.md"));
    expect(applyChanges(nodeFiles, [write("a.md", "new a")])).toBeUndefined();
    expect(tree()).toEqual({ "a.md": "new a", "elsewhere.md": "elsewhere" });
  });

  it("takes over what a crash left behind", () => {
    put(".a.md.seamwright-new", "half");
    put(".a.md.seamwright-old", "older");
    put("a.md", "old");
    expect(applyChanges(nodeFiles, [write("a.md", "new")])).toBeUndefined();
    expect(tree()).toEqual({ "a.md": "new" });
  });

  it("removes folders that became empty, but none that holds something", () => {
    put("a/b/gone.md", "");
    put("c/gone.md", "");
    put("c/stays.md", "");
    put("keep.md", "");
    expect(applyChanges(nodeFiles, [remove("a/b/gone.md"), remove("c/gone.md")])).toBeUndefined();
    expect(tree()).toEqual({ "c/": "", "c/stays.md": "", "keep.md": "" });
    expect(existsSync(root)).toBe(true);
  });
});

describe("temporariesOf", () => {
  it("names both files beside the one that is changed", () => {
    expect(temporariesOf("prompts/a.md")).toEqual([
      "prompts/.a.md.seamwright-new",
      "prompts/.a.md.seamwright-old",
    ]);
    expect(temporariesOf("prompts/a.md").map(targetOf)).toEqual(["prompts/a.md", "prompts/a.md"]);
    expect(temporariesOf("a.json").map(targetOf)).toEqual(["a.json", "a.json"]);
  });

  it.each(["prompts/a.md", "a.seamwright-new", ".a.md.seamwright-older"])("is not what %s is", (path) => {
    expect(targetOf(path)).toBe(path);
  });
});
