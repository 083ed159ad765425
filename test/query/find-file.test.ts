import { describe, expect, it } from "vitest";
import { findChange } from "../../compiler/query/find-change.ts";
import { findBounds, findFile } from "../../compiler/query/find-file.ts";
import { queryOf } from "./query-of.ts";

const files = {
  "index.ts": 'export * from "./packages/till/src/open.ts";\n',
  "packages/till/index.ts": "export const till = 1;\nexport const drawer = 2;\n",
  "packages/till/src/open.ts": "export const open = 1;\n",
  "packages/till/src/a#b.ts": "export const mark = 1;\n",
};

async function at(here: string) {
  return { ...(await queryOf(files)), here };
}

describe("findFile", () => {
  it.each([
    ["", "index.ts", "index.ts"],
    ["packages/till", "index.ts", "packages/till/index.ts"],
    ["packages/till", "./src/../index.ts", "packages/till/index.ts"],
    ["packages/till", "../../index.ts", "index.ts"],
    ["packages/till", "packages/till/src/open.ts", "packages/till/src/open.ts"],
    ["packages/till", "src\\open.ts", "packages/till/src/open.ts"],
  ])("in %j takes %j for %j", async (here, name, path) => {
    expect(findFile(name, await at(here))).toEqual({ ok: true, value: path });
  });

  it.each([
    ["", "packages/till/indx.ts", '; did you mean "packages/till/index.ts"?'],
    ["packages/till", "src/opn.ts", '; did you mean "packages/till/src/open.ts"?'],
    ["", "zzzzzzzzzzzz.ts", 'the repository has no file "zzzzzzzzzzzz.ts"'],
    ["", "packages/till/", "is a folder; name a file"],
    ["", ".", "is a folder; name a file"],
    ["", "../other.ts", "lies outside of the repository"],
    ["", "/index.ts", "lies outside of the repository"],
  ])("in %j says what is wrong with %j", async (here, name, message) => {
    const found = findFile(name, await at(here));
    expect(found).toEqual({ ok: false, message: expect.stringContaining(message) });
  });

  it("finds both bounds or says which one is wrong", async () => {
    const query = await at("");
    expect(findBounds({ to: "index.ts" }, query)).toEqual({ ok: true, value: { to: "index.ts" } });
    expect(findBounds({ from: "index.ts", to: "none" }, query)).toMatchObject({ ok: false });
    expect(findBounds({ from: "none", to: "index.ts" }, query)).toMatchObject({ ok: false });
  });
});

describe("findChange", () => {
  it.each([
    ["packages/till/index.ts", "packages/till/index.ts", undefined],
    ["packages/till/index.ts#", "packages/till/index.ts", undefined],
    ["packages/till/index.ts#drawer", "packages/till/index.ts", "drawer"],
    ["packages/till/src/a#b.ts", "packages/till/src/a#b.ts", undefined],
    ["packages/till/src/a#b.ts#mark", "packages/till/src/a#b.ts", "mark"],
    ["index.ts#anything", "index.ts", "anything"],
  ])("reads %j", async (name, file, symbol) => {
    expect(findChange(name, await at(""))).toEqual({ ok: true, value: { file, symbol } });
  });

  it.each([
    ["packages/till/index.ts#drawr", '"packages/till/index.ts" exports no "drawr"; did you mean "drawer"?'],
    [
      "packages/till/indx.ts#drawer",
      'no file "packages/till/indx.ts"; did you mean "packages/till/index.ts"?',
    ],
  ])("says what is wrong with %j", async (name, message) => {
    expect(findChange(name, await (await at("")).exact())).toEqual({
      ok: false,
      message: expect.stringContaining(message),
    });
  });
});
