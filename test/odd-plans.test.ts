import { describe, expect, it } from "vitest";
import { readPlan } from "../compiler/plan/read.ts";
import { runRules } from "../compiler/rules/run.ts";

// Every odd file has a defined answer. A folder instead of a file is answered by the command line (test/cli).

const utf8 = (text: string) => new TextEncoder().encode(text);
const valid = "version: 1\nname: library\ntasks:\n  - id: loans\n    title: Lend books\n";

function answers(bytes: Uint8Array | string): readonly string[] {
  const { facts } = readPlan("plan.yaml", typeof bytes === "string" ? utf8(bytes) : bytes);
  return runRules("source", facts).map(({ code, message }) => `${code}: ${message}`);
}

function laughs(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const value = level === 0 ? "lol" : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array.from({ length: 9 }, () => value).join(", ")}]`;
  });
  return `${valid}${levels.join("\n")}`;
}

describe("an odd file", () => {
  it.each<[string, Uint8Array | string, readonly string[]]>([
    ["empty", "", ["invalid-yaml: the file is empty"]],
    ["only white space", " \n\n", ["invalid-yaml: the file is empty"]],
    ["a duplicate key", `${valid}name: again\n`, ["invalid-yaml: this key is written twice"]],
    [
      "a merge key",
      `${valid}dispatch:\n  <<: { tier: team }\n`,
      ["invalid-plan: merge keys are not part of YAML 1.2"],
    ],
    ["a billion laughs", laughs(), ["invalid-yaml: aliases expand to too many values"]],
    [
      "10 MB",
      new Uint8Array(10 * 1024 * 1024),
      ["invalid-text: the file has 10.0 MB, a plan may have 2.0 MB"],
    ],
    [
      "binary",
      Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0),
      ["invalid-text: the file holds a NUL byte at offset 4, so it is binary or UTF-16, not UTF-8 text"],
    ],
    [
      "Latin 1",
      Uint8Array.of(0x61, 0xfc, 0x62),
      ["invalid-text: the file is not UTF-8: byte 1 begins no valid character"],
    ],
    ["deep nesting", "[".repeat(50_000), ["invalid-yaml: the file is nested too deeply to be a plan"]],
    ["a second document", `${valid}---\nname: again\n`, ["invalid-yaml: a second YAML document begins here"]],
    ["a tag", `${valid}goal: !secret x\n`, ["invalid-yaml: tags such as `!name` have no meaning in a plan"]],
    ["an alias without an anchor", `${valid}goal: *none\n`, ['invalid-yaml: there is no anchor "none"']],
    ["a list as a key", `${valid}? [a]\n: b\n`, ["invalid-yaml: a list or map cannot be a key"]],
    [
      "a negative id",
      valid.replace("id: loans", "id: -1"),
      [
        'invalid-plan: found "-1", expected letters, digits, `.`, `_` and `-`, beginning with a letter or digit',
      ],
    ],
    ["a list", "- a\n", ["invalid-plan: found a list, expected a map"]],
    ["a text", "hello", ['invalid-plan: found "hello", expected a map']],
  ])("%s", (_, bytes, expected) => {
    expect(answers(bytes)).toEqual(expected);
  });

  it("with tabs as indentation names them", () => {
    expect(answers("version: 1\nname: library\ntasks:\n\t- id: loans\n")).toContain(
      "invalid-yaml: a tab is used as indentation",
    );
  });

  it.each<[string, string]>([
    ["a byte order mark", `\ufeff${valid}`],
    ["CR LF", valid.replaceAll("\n", "\r\n")],
    ["no line end at the end", valid.trimEnd()],
    ["JSON", JSON.stringify({ version: 1, name: "library", tasks: [{ id: "loans", title: "Lend books" }] })],
    ["anchors and aliases", `${valid}    verify: &commands [npm test]\ngate: *commands\n`],
    ["comments and a document start", `# a plan\n---\n${valid}`],
  ])("with %s is read", (_, text) => {
    expect(answers(text)).toEqual([]);
  });
});
