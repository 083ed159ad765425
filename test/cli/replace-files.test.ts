import { describe, expect, it } from "vitest";
import type { NewFile } from "../../compiler/cli/file-system.ts";
import { byteOrderMark, replaceFiles } from "../../compiler/cli/replace-files.ts";
import { memoryHost } from "./memory-host.ts";

const change = { path: "shop/plan.md", before: "till\n", after: "cart\n" };

describe("replaceFiles", () => {
  it("replaces texts and keeps a byte order mark", () => {
    const host = memoryHost({ files: { "shop/plan.md": "\uFEFFtill\n", "other.md": "till\n" } });
    expect(replaceFiles(host.files, [change, { ...change, path: "other.md" }])).toBeUndefined();
    expect([...host.contents]).toEqual([
      ["shop/plan.md", "\uFEFFcart\n"],
      ["other.md", "cart\n"],
    ]);
  });

  it("does nothing where one of the files is no longer what was read", () => {
    const host = memoryHost({ files: { "shop/plan.md": "till\n", "other.md": "shelf\n" } });
    const failure = replaceFiles(host.files, [change, { ...change, path: "other.md" }]);
    expect(failure).toBe('"other.md" has changed meanwhile');
    expect(host.contents.get("shop/plan.md")).toBe("till\n");
  });

  it("does not put a file in the place of a link", () => {
    const host = memoryHost({ files: { "shop/plan.md": "till\n" } });
    const files = { ...host.files, entryAt: () => ({ kind: "link", executable: false }) as const };
    expect(replaceFiles(files, [change])).toBe('"shop/plan.md" is a link; name the file that it leads to');
  });

  it("keeps the right to be executed", () => {
    const host = memoryHost({ files: { "shop/plan.md": "till\n" } });
    const made: boolean[] = [];
    const files = {
      ...host.files,
      entryAt: (path: string) => {
        const entry = host.files.entryAt(path);
        return entry && { ...entry, executable: true };
      },
      createFile: (path: string, file: { content: string; executable: boolean }) => {
        made.push(file.executable);
        return host.files.createFile(path, file);
      },
    };
    expect(replaceFiles(files, [change])).toBeUndefined();
    expect(made).toEqual([true]);
  });
});

describe("permissions", () => {
  const withBits = (permissions: number) => {
    const { files, contents } = memoryHost({ files: { "shop/plan.md": "till\n" } });
    const made: (number | undefined)[] = [];
    return {
      made,
      contents,
      files: {
        ...files,
        entryAt: (path: string) => {
          const entry = files.entryAt(path);
          return entry && { ...entry, permissions };
        },
        createFile: (path: string, file: NewFile) => {
          made.push(file.permissions);
          return files.createFile(path, file);
        },
      },
    };
  };

  it("stay, so that what only its owner may read stays so", () => {
    const { files, made } = withBits(0o600);
    expect(replaceFiles(files, [change])).toBeUndefined();
    expect(made).toEqual([0o600]);
  });

  it("are minded: what nobody may write is not replaced", () => {
    const { files, contents } = withBits(0o444);
    expect(replaceFiles(files, [change])).toBe('"shop/plan.md" is read-only');
    expect(contents.get("shop/plan.md")).toBe("till\n");
  });
});

describe("byteOrderMark", () => {
  it("is what a file begins with, or nothing", () => {
    expect(byteOrderMark(new TextEncoder().encode("\uFEFFtill"))).toBe("\uFEFF");
    expect(byteOrderMark(new TextEncoder().encode("till"))).toBe("");
    expect(byteOrderMark(new Uint8Array())).toBe("");
  });
});
