import { describe, expect, it } from "vitest";
import { parseDocument } from "../../compiler/source/document.ts";
import { type SourceText, sourceText } from "../../compiler/source/text.ts";

const parse = (text: string) => parseDocument(sourceText("plan.yaml", text));
const kinds = (text: string) => parse(text).problems.map(({ kind }) => kind);

function spelled(text: string, route: readonly (string | number)[], part: "key" | "value" = "value"): string {
  const document = parse(text);
  const { start, end } = document.locate(route, part);
  return (document.source satisfies SourceText).text.slice(start, end);
}

describe("locate", () => {
  const text = 'name: library\ntasks:\n  - id: loans\n    files: { "a/b": [x.ts, y.ts] }\n';

  it("finds keys, values and list items", () => {
    expect(spelled(text, ["name"])).toBe("library");
    expect(spelled(text, ["name"], "key")).toBe("name");
    expect(spelled(text, ["tasks", 0, "id"])).toBe("loans");
    expect(spelled(text, ["tasks", 0, "files", "a/b", 1])).toBe("y.ts");
    expect(spelled(text, ["tasks", 0, "files", "a/b"], "key")).toBe('"a/b"');
  });

  it("falls back to the nearest ancestor that was written", () => {
    expect(spelled(text, ["tasks", 0, "id", "missing"])).toBe("loans");
    expect(spelled(text, ["dispatch", "tier"])).toContain("name: library");
  });

  it("follows aliases to where the value stands", () => {
    const aliased = "one: &a [x.ts]\ntwo: *a\n";
    expect(parse(aliased).value).toEqual({ one: ["x.ts"], two: ["x.ts"] });
    expect(spelled(aliased, ["two", 0])).toBe("x.ts");
  });

  it("works in JSON, with CR LF and behind a comment", () => {
    expect(spelled('{\r\n  "name": "library"\r\n}\r\n', ["name"])).toBe('"library"');
    expect(spelled("# a plan\r\nname: library\r\n", ["name"])).toBe("library");
  });
});

describe("scalarText", () => {
  it("keeps numbers as they were written", () => {
    const document = parse("ids: [1.10, 007, 0x1F, plain]");
    expect([0, 1, 2, 3].map((index) => document.scalarText(["ids", index]))).toEqual([
      "1.10",
      "007",
      "0x1F",
      "plain",
    ]);
    expect(document.scalarText(["none"])).toBeUndefined();
  });
});

describe("problems", () => {
  it.each([
    ["", ["empty"]],
    ["# only a comment\n", ["empty"]],
    ["a: 1\na: 2\n", ["duplicate-key"]],
    ["a: 1\n---\nb: 2\n", ["several-documents"]],
    ["a:\n\t- b\n", ["tab-as-indent"]],
    ["a: !secret x\n", ["tag-resolve-failed"]],
  ])("%j gives %j", (text, expected) => {
    expect(kinds(text)).toEqual(expect.arrayContaining(expected));
    expect(parse(text).value).toBeUndefined();
  });

  it("leaves merge keys alone, so that the schema can refuse them", () => {
    expect(parse("base: &b { x: 1 }\nuse:\n  <<: *b\n").value).toEqual({
      base: { x: 1 },
      use: { "<<": { x: 1 } },
    });
  });

  it("stops a file whose aliases explode", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level < 9; level += 1) {
      const previous = Array.from({ length: 10 }, () => `*a${level - 1}`).join(", ");
      lines.push(`a${level}: &a${level} [${previous}]`);
    }
    expect(kinds(lines.join("\n"))).toEqual(["alias"]);
  });

  it("stops at deep nesting before the parser does", () => {
    expect(kinds("[".repeat(100_000))).toEqual(["resource-exhaustion"]);
    expect(kinds(`a: ${"- ".repeat(5_000)}x`)).not.toEqual([]);
    expect(kinds(Array.from({ length: 3_000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"))).toEqual([
      "resource-exhaustion",
    ]);
  });

  it("counts what it does not show", () => {
    const { problems } = parse("!!a ".repeat(500));
    expect(problems).toHaveLength(21);
    expect(problems[20]).toMatchObject({ kind: "more", detail: "480 more like these" });
  });

  it("reads long flat lists and texts with brackets", () => {
    expect(kinds(Array.from({ length: 2_000 }, (_, index) => `- "[${index}"`).join("\n"))).toEqual([]);
  });
});
