import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessFromVerb, isNounPair } from "../../compiler/importers/words/access-verb.ts";

describe("the leading verb", () => {
  it.each([
    [
      "create",
      [
        "Create src/a.ts",
        "Scaffold the desk",
        "Generate types",
        "Initialize the shop",
        "创建 src/a.ts",
        "作成 src/a.ts",
      ],
    ],
    [
      "modify",
      [
        "Update x",
        "Extends x",
        "Refactored x",
        "Wire x into y",
        "Fix x",
        "Replacing x",
        "Migrate x",
        "Register x",
        "修改 src/a.ts",
        "更新src/a.ts",
      ],
    ],
    [
      "write",
      [
        "Add x to src/a.ts",
        "Implement x",
        "Write tests for x",
        "Build x",
        "Define x",
        "Ensure x in src/a.ts",
        "Set up x",
        "新增 x",
        "追加 x",
      ],
    ],
    ["delete", ["Delete x", "Remove x", "Dropping x", "删除 x", "削除 x"]],
    [
      "read",
      ["Read x", "Review x", "Verify x", "Run npm test", "Check x", "Inspect x", "Audit x", "Confirm x"],
    ],
  ])("means %s", (access, sentences) => {
    for (const sentence of sentences) expect(accessFromVerb(sentence)?.access, sentence).toBe(access);
  });

  it("is found behind boxes, ids, marks and emphasis", () => {
    for (const lead of [
      "- [ ] T001 [P] [US1] ",
      "- [x] **T011a** ",
      "1.2 ",
      "(P) ",
      "Task 3: ",
      "Step 2 — ",
      "[US3+US4] [EDGE] ",
      "**",
      "~~",
    ])
      expect(accessFromVerb(`${lead}Implement lending`), lead).toEqual({
        access: "write",
        word: "implement",
      });
  });

  it("is a change where a check is to be followed by one", () => {
    expect(accessFromVerb("Review and fix src/a.ts")?.access).toBe("modify");
    expect(accessFromVerb("Review and discuss src/a.ts")?.access).toBe("read");
  });

  it("is nothing where no known verb leads", () => {
    for (const sentence of [
      "",
      "…",
      "The desk",
      "`src/a.ts` create",
      "Unit tests for x",
      "Classes",
      "2 files",
      "src/create.ts",
      "的",
    ])
      expect(accessFromVerb(sentence), sentence).toBeUndefined();
  });

  it("is no deed where it is half of a noun, or what passes", () => {
    for (const text of ["test commands in x", "build scripts", "Build passes", "test is green"])
      expect(isNounPair(text), text).toBe(true);
    for (const text of ["test x", "build the desk", "fix configuration", "copy files", "tested commands"])
      expect(isNounPair(text), text).toBe(false);
  });

  it("never throws and gives a word of the sentence", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = accessFromVerb(text);
        if (found !== undefined) expect(text.toLowerCase()).toContain(found.word);
      }),
    );
  });
});
