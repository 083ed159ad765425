import { describe, expect, it } from "vitest";
import { markdownIgnoreComments, yamlIgnoreComments } from "../../compiler/source/ignore-comments.ts";
import { sourceText } from "../../compiler/source/text.ts";

const yaml = (text: string) => yamlIgnoreComments(sourceText("plan.yaml", text));
const markdown = (text: string) => markdownIgnoreComments(sourceText("plan.md", text));

describe("yamlIgnoreComments", () => {
  it("reads rule, reason and place", () => {
    const text = "name: shop # seamwright-ignore max-agents: they are small\n";
    const [found] = yaml(text);
    expect(found).toMatchObject({
      rule: "max-agents",
      reason: "they are small",
      lines: { first: 1, last: 1 },
    });
    expect(text.slice(found?.span.start, found?.span.end)).toBe(
      "seamwright-ignore max-agents: they are small",
    );
  });

  it("speaks of the whole entry that follows", () => {
    const text = [
      "tasks:",
      "  # seamwright-ignore a: one",
      "",
      "  # another remark",
      "  - id: till",
      "    files:",
      "      create: [a.ts]",
      "",
      "  - id: cart",
      "    # seamwright-ignore b: two",
      "    depends_on:",
      "    - till",
      "    title: Cart",
    ].join("\n");
    expect(yaml(text).map(({ rule, lines }) => [rule, lines.first, lines.last])).toEqual([
      ["a", 5, 7],
      ["b", 11, 12],
    ]);
  });

  it("knows a comment from text", () => {
    const text = [
      "a: 'x # seamwright-ignore a: no'",
      "b: |",
      "  # seamwright-ignore b: no",
      "c: http://x#seamwright-ignore",
      'd: "\\u001f" # seamwright-ignore d: yes',
    ].join("\n");
    expect(yaml(text).map(({ rule, lines }) => [rule, lines.first])).toEqual([["d", 5]]);
  });

  it("reads what lacks a rule or a reason, and no other word", () => {
    const text = "# seamwright-ignore\n# seamwright-ignore x\n# seamwright-ignored y: z\na: 1\n";
    expect(yaml(text).map(({ rule, reason }) => [rule, reason])).toEqual([
      ["", ""],
      ["x", ""],
    ]);
  });

  it("takes CR LF and a byte order mark", () => {
    const [found] = yaml("\ufeff# seamwright-ignore a: one\r\nname: shop\r\ngoal: x\r\n");
    expect(found).toMatchObject({ rule: "a", reason: "one", lines: { first: 2, last: 2 } });
  });

  it("ends at the end of the text", () => {
    expect(yaml("a: 1\n# seamwright-ignore a: one")[0]?.lines).toEqual({ first: 3, last: 3 });
  });
});

describe("markdownIgnoreComments", () => {
  it("speaks of a section, an item or a line, and is none in a fence", () => {
    const text = [
      "<!-- seamwright-ignore a: one -->",
      "## Task 1",
      "### Files",
      "- x",
      "",
      "## Task 2",
      "<!-- seamwright-ignore b: two -->",
      "- [ ] 1 shop",
      "  - till",
      "- [ ] 2 cart",
      "```",
      "<!-- seamwright-ignore c: no -->",
      "```",
    ].join("\n");
    expect(markdown(text).map(({ rule, reason, lines }) => [rule, reason, lines.first, lines.last])).toEqual([
      ["a", "one", 2, 4],
      ["b", "two", 8, 9],
    ]);
  });
});
