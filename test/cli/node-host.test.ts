import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeFiles, nodeHost } from "../../compiler/cli/node-host.ts";

let root = "";
const at = (path: string): string => join(root, path);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "seamwright-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("nodeFiles", () => {
  it("says why a file cannot be read", () => {
    writeFileSync(at("plan.yaml"), "version: 1\n");
    mkdirSync(at("plans"));
    expect(nodeFiles.read(at("plan.yaml"))).toMatchObject({ ok: true });
    expect(nodeFiles.read(at("plans"))).toEqual({ ok: false, problem: "folder" });
    expect(nodeFiles.read(at("nothing"))).toEqual({ ok: false, problem: "missing" });
    expect(nodeFiles.read(at("plan.yaml/below"))).toEqual({ ok: false, problem: "missing" });
    expect(nodeFiles.read("a\0b")).toEqual({ ok: false, problem: "unreadable" });
  });

  it.skipIf(process.getuid?.() === 0)("says when a file may not be read", () => {
    writeFileSync(at("secret.yaml"), "");
    chmodSync(at("secret.yaml"), 0);
    expect(nodeFiles.read(at("secret.yaml"))).toEqual({ ok: false, problem: "forbidden" });
  });

  it("tells what stands at a path without following links", () => {
    writeFileSync(at("run.sh"), "", { mode: 0o755 });
    mkdirSync(at("plans"));
    symlinkSync(at("run.sh"), at("link"));
    expect(nodeFiles.entryAt(at("run.sh"))?.kind).toBe("file");
    expect(nodeFiles.entryAt(at("plans"))?.kind).toBe("folder");
    expect(nodeFiles.entryAt(at("link"))?.kind).toBe("link");
    expect(nodeFiles.entryAt(at("nothing"))).toBeUndefined();
    expect(nodeFiles.entryAt("a\0b")).toBeUndefined();
  });

  it("lists names by code unit, and nothing for what is no folder", () => {
    for (const name of ["b", "a", "B", "é"]) writeFileSync(at(name), "");
    expect(nodeFiles.list(root)).toEqual(["B", "a", "b", "é"]);
    expect(nodeFiles.list(at("a"))).toEqual([]);
    expect(nodeFiles.list(at("nothing"))).toEqual([]);
  });

  it.each([
    ["../env/./x/../y/", "../env/y"],
    ["team//out", "team/out"],
    ["./team", "team"],
    ["./", "."],
    ["a/..", "."],
    ["/", "/"],
    ["/tmp/../", "/"],
    ["a/../..", ".."],
  ])("normalizes %s to %s", (path, normal) => {
    expect(nodeFiles.normalize(path).replaceAll("\\", "/")).toBe(normal);
  });

  it("names a link that leads back to itself", () => {
    symlinkSync(at("loop"), at("loop"));
    expect(nodeFiles.entryAt(at("loop"))?.kind).toBe("link");
    expect(nodeFiles.read(at("loop"))).toEqual({ ok: false, problem: "unreadable" });
    expect(nodeFiles.createFolder(at("loop/below"))).toBe(
      `cannot make the folder "${at("loop/below")}": a symbolic link leads back to itself`,
    );
  });

  it("words every failure and throws none", () => {
    writeFileSync(at("taken"), "");
    mkdirSync(at("full"));
    writeFileSync(at("full/file"), "");
    const file = { content: "", executable: false };
    expect(nodeFiles.createFile(at("taken"), file)).toBe(
      `cannot write "${at("taken")}": something stands there already`,
    );
    expect(nodeFiles.createFile(at("no/folder"), file)).toContain("the folder is missing");
    expect(nodeFiles.createFolder(at("taken/below"))).toContain("a part of the path is no folder");
    expect(nodeFiles.remove(at("full"))).toContain("the folder is not empty");
    expect(nodeFiles.rename(at("nothing"), at("x"))).toContain("cannot write");
    expect(nodeFiles.remove(at("taken"))).toBeUndefined();
  });
});

describe("nodeHost", () => {
  it("finds the files of the package", () => {
    const host = nodeHost();
    expect(JSON.parse(host.packageFile("package.json") ?? "{}")).toMatchObject({ name: "seamwright" });
    expect(host.packageFile("nothing.md")).toBeUndefined();
  });
});
