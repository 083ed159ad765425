import { describe, expect, it } from "vitest";
import type { FileSystem } from "../../compiler/cli/file-system.ts";
import { deliver, type Unnumbered } from "../../compiler/cli/mailbox-deliver.ts";
import { readMessages } from "../../compiler/cli/mailbox-folder.ts";
import { memoryHost } from "./memory-host.ts";

const draft: Unnumbered = {
  v: 1,
  team_id: "library",
  from: "amy",
  to: "ben",
  type: "finding",
  payload: { text: "the shelf is full" },
};

describe("deliver", () => {
  it("gives the next number, and the message two names and no third", () => {
    const { files, contents } = memoryHost({ folders: ["box"] });
    expect(deliver(files, "box", draft)).toEqual({ ok: true, value: "messages/0001-amy-finding-ben.json" });
    expect(deliver(files, "box", draft)).toEqual({ ok: true, value: "messages/0002-amy-finding-ben.json" });
    expect([...contents.keys()].sort()).toEqual([
      "box/.numbers/0001",
      "box/.numbers/0002",
      "box/messages/0001-amy-finding-ben.json",
      "box/messages/0002-amy-finding-ben.json",
    ]);
    expect(JSON.parse(contents.get("box/.numbers/0002") ?? "")).toEqual({ ...draft, seq: 2 });
  });

  it("goes on behind what was checked out without the folder of numbers", () => {
    const { files } = memoryHost({ files: { "box/messages/0041-qa-blocker.json": "{}" } });
    expect(deliver(files, "box", draft)).toMatchObject({ value: "messages/0042-amy-finding-ben.json" });
  });

  it("takes the next number when somebody was sooner, at the last moment too", () => {
    const { files, contents } = memoryHost({ folders: ["box"] });
    let rivals = 2;
    const busy: FileSystem = {
      ...files,
      link: (from, to) => {
        if (to.includes(".numbers") && rivals > 0) {
          contents.set(`box/.numbers/000${3 - rivals}`, "{}");
          rivals -= 1;
        }
        return files.link(from, to);
      },
    };
    expect(deliver(busy, "box", draft)).toMatchObject({ value: "messages/0003-amy-finding-ben.json" });
    expect(JSON.parse(contents.get("box/messages/0003-amy-finding-ben.json") ?? "").seq).toBe(3);
    expect([...contents.keys()].filter((path) => path.includes(".new-"))).toEqual([]);
  });

  it("says why nothing was sent", () => {
    const full = memoryHost({ files: { "box/messages/999999-amy-finding.json": "{}" } });
    expect(deliver(full.files, "box", draft)).toEqual({ ok: false, message: "there is no number left" });
    const odd = memoryHost({ files: { "box/.numbers": "" } });
    expect(deliver(odd.files, "box", draft)).toEqual({ ok: false, message: '"box/.numbers" is no folder' });
    const { files, contents } = memoryHost({ folders: ["box"] });
    const noLinks = { ...files, link: () => "the file system knows no hard links" };
    expect(deliver(noLinks, "box", draft)).toEqual({
      ok: false,
      message: "the file system knows no hard links",
    });
    const noRoom = { ...files, createFile: () => "the disk is full" };
    expect(deliver(noRoom, "box", draft)).toEqual({ ok: false, message: "the disk is full" });
    expect([...contents.keys()]).toEqual([]);
  });

  it("says that a message was sent when only its name is taken", () => {
    const { files } = memoryHost({ folders: ["box"] });
    const taken: FileSystem = {
      ...files,
      link: (from, to) => (to.includes("messages") ? "something stands there" : files.link(from, to)),
    };
    expect(deliver(taken, "box", draft)).toEqual({
      ok: false,
      message: "it was sent as number 1, but something stands there",
    });
    expect(readMessages(files, "box")).toMatchObject([{ name: "0001", unnamed: true }]);
  });
});

describe("readMessages", () => {
  it("reads what a listing leaves out while files come", () => {
    const { files } = memoryHost({ folders: ["box"] });
    for (let times = 0; times < 3; times += 1) deliver(files, "box", draft);
    const early: FileSystem = {
      ...files,
      list: (folder) => files.list(folder).filter((name) => !name.startsWith("0002")),
    };
    const read = readMessages(early, "box");
    expect(read.map(({ name }) => name).sort()).toEqual([
      "0001-amy-finding-ben.json",
      "0002",
      "0003-amy-finding-ben.json",
    ]);
    expect(read.every(({ text }) => text !== undefined)).toBe(true);
  });

  it("follows no links, and leaves hidden files alone", () => {
    const { files } = memoryHost({
      files: { "box/messages/0001-a-finding.json": "{}", "box/messages/.DS_Store": "" },
    });
    const linked: FileSystem = { ...files, entryAt: () => ({ kind: "link", executable: undefined }) };
    expect(readMessages(linked, "box")).toEqual([{ name: "0001-a-finding.json", text: undefined }]);
  });
});
