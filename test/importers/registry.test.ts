import { describe, expect, it } from "vitest";
import { importFormats } from "../../compiler/importers/formats.ts";
import { detectImporter, importers } from "../../compiler/importers/registry.ts";
import { compareText } from "../../compiler/source/compare.ts";
import { sourceText } from "../../compiler/source/text.ts";

describe("the readers of other formats", () => {
  it("are those that help pages name", () => {
    const known = importers.map(({ id }) => id).sort(compareText);
    expect(known).toEqual(importFormats.map(({ id }) => id));
    expect(new Set(importers.map(({ title }) => title)).size).toBe(importers.length);
  });

  it.each([
    ["nothing", "tasks.md", ""],
    ["prose", "specs/001-shop/spec.md", "# Shop\n\nSell things.\n\n- one\n- two\n"],
    ["our own plan", "plan.yaml", "version: 1\nname: shop\ntasks: [{ id: till, title: Count }]\n"],
    ["another YAML file", "compose.yaml", "services:\n  till: { image: till }\n"],
    ["a package", "package.json", '{ "name": "shop", "version": "1.0.0" }'],
    ["a list of numbers", "prices.json", "[1, 2, 3]"],
    ["a table of prices", "prices.md", "| thing | price |\n|---|---|\n| till | 3 |\n"],
  ])("do not take %s for a plan", (_, path, text) => {
    expect(detectImporter([sourceText(path, text)])).toBeUndefined();
  });

  it("take no files for none", () => {
    expect(detectImporter([])).toBeUndefined();
  });

  it("read anything without tasks, and say so", () => {
    for (const importer of importers) {
      for (const text of ["", "{", "---\n---\n", "- [ ] ", "[]", "null", "a: 1\n"]) {
        const { tasks, problems } = importer.read({ files: [sourceText("x", text)], tree: undefined });
        for (const { origin } of [...tasks, ...problems])
          expect(origin.span.end).toBeLessThanOrEqual(text.length);
      }
      expect(importer.read({ files: [], tree: undefined }).tasks).toEqual([]);
    }
  });
});
