import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "../../compiler/importers/places/placed-text.ts";
import { claimsOfProse, type ProseClaims } from "../../compiler/importers/prose/prose-claims.ts";
import { proseText } from "../../compiler/importers/prose/prose-text.ts";
import { sourceText } from "../../compiler/source/text.ts";
import { treeOf } from "./imported-texts.ts";

function read(text: string, files: readonly string[] = []): ProseClaims {
  const source = sourceText("plan.md", text);
  const whole = plainText(source, { start: 0, end: text.length });
  return claimsOfProse(proseText(whole), { tree: treeOf(files) });
}

const said = (...lines: readonly string[]): readonly string[] =>
  read(lines.join("\n")).claims.map(({ access, pattern }) => `${access} ${pattern}`);

describe("what a task only looks at", () => {
  test.each([
    "## References",
    "### Resources",
    "## Pattern reference",
    "## Related resources and links",
    "## See also",
    "**Further reading:**",
    "## References for lending (older)",
    "**Compatibility confirmed:**",
    "## Implementation verified",
  ])("stands under %s", (heading) => {
    expect(said(heading, "", "- `src/fines.ts` (rates)", "- the rules in src/rules.ts")).toEqual([
      "read src/fines.ts",
      "read src/rules.ts",
    ]);
  });

  test.each([
    "## Reference implementation",
    "## References to update",
    "## Resource files",
    "## Lending resources",
    "## Cause confirmed",
    "The resources",
    "**Reading**",
  ])("does not stand under %s", (heading) => {
    expect(said(heading, "", "- the rules in src/rules.ts")).toEqual(["write src/rules.ts"]);
  });

  test("is changed where a word there says so", () => {
    expect(said("## References", "", "- Update `src/fines.ts`", "- `src/desk.ts` (new)")).toEqual([
      "modify src/fines.ts",
      "create src/desk.ts",
    ]);
  });

  test("ends with the next heading, and under a label with its list", () => {
    expect(said("## References", "- src/a.ts", "", "## Steps", "- src/b.ts")).toEqual([
      "read src/a.ts",
      "write src/b.ts",
    ]);
    expect(said("See also:", "", "- src/a.ts", "", "The form lives in src/b.ts")).toEqual([
      "read src/a.ts",
      "write src/b.ts",
    ]);
  });

  test("is said with its reason", () => {
    expect(read("## References\n- src/a.ts").claims[0]?.inferred).toBe("it stands under what is referred to");
  });
});

test.each([
  ["Link from docs/index.md", ["modify docs/index.md"]],
  ["The form links to it from the `docs/desk.md`", ["modify docs/desk.md"]],
  ["Show the link that comes from src/a.ts", ["read src/a.ts"]],
  ["The nightly script invokes src/lend.ts", ["read src/lend.ts"]],
  ["Write a job that runs `src/lend.ts`", ["read src/lend.ts"]],
  ["Wrap the calls (src/lend.ts)", ["write src/lend.ts"]],
  ["It runs in src/lend.ts", ["write src/lend.ts"]],
])("%s", (text, claims) => {
  expect(said(text)).toEqual(claims);
});

test.each([
  ["Verify the lint and test commands in src/package.json", ["read src/package.json"]],
  ["Check that the server starts, build passes with src/desk.ts", ["read src/desk.ts"]],
  ["Confirm the rule should create fines as in src/fines.ts does", ["read src/fines.ts"]],
  ["Validate the desk to make src/desk.ts known", ["read src/desk.ts"]],
  ["Verify the desk and test src/desk.ts", ["write src/desk.ts"]],
  ["Verify the desk, then update src/desk.ts", ["modify src/desk.ts"]],
  ["Check or create src/desk.ts", ["create src/desk.ts"]],
  ["Review the desk to update src/desk.ts", ["modify src/desk.ts"]],
])("a check reads what it names unless a deed follows: %s", (text, claims) => {
  expect(said(text)).toEqual(claims);
});

describe("a name that the text also draws in a folder", () => {
  const drawn = [
    "```",
    "lending-kiosk/        # its own repository",
    "├── src/",
    "│   ├── ui/",
    "│   │   └── form.ts",
    "│   └── kiosk.ts",
    "├── package.json      # private",
    "└── README.md",
    "```",
    "",
    "Update package.json. Write README.md, see LICENSE.md.",
  ].join("\n");
  const root = ["package.json", "README.md", "src/desk.ts"];
  const doubts = (text: string, files: readonly string[]): readonly string[] =>
    read(text, files).problems.map(({ kind, message }) => `${kind}: ${message}`);

  test("is not claimed where the root has it, too", () => {
    expect(doubts(`${drawn}\n\nThen update package.json again.`, root)).toEqual([
      'doubtful-reading: "package.json" is not claimed: the text has it in "lending-kiosk/", and not at the root',
      'doubtful-reading: "README.md" is not claimed: the text has it in "lending-kiosk/", and not at the root',
    ]);
    expect(read(drawn, root).claims.map(({ pattern }) => pattern)).not.toContain("package.json");
  });

  test("is not claimed where the sentence says another folder", () => {
    expect(doubts("Write README.md in the kiosk folder.", root)).toEqual([
      'doubtful-reading: "README.md" is not claimed: the text has it in "kiosk", and not at the root',
    ]);
    expect(doubts("Write README.md in the root folder.", root)).toEqual([]);
    const list = "- [ ] package.json is complete\n- [ ] README.md in kiosk folder\n";
    expect(doubts(list, root)).toEqual([
      'doubtful-reading: "package.json" is not claimed: the text has it in "kiosk", and not at the root',
      'doubtful-reading: "README.md" is not claimed: the text has it in "kiosk", and not at the root',
    ]);
    expect(read(`${list}\nUpdate LICENSE.md.`, [...root, "LICENSE.md"]).claims.map((c) => c.pattern)).toEqual(
      ["LICENSE.md"],
    );
  });

  test("is not where the root has none, where it is only read, or where the drawing is of the repository", () => {
    expect(doubts(drawn, ["src/desk.ts"])).toEqual([]);
    expect(doubts(drawn.replace(/Update package.*/, "See package.json."), root)).toEqual([]);
    expect(doubts(drawn, [...root, "src/ui/form.ts"])).toEqual([]);
    expect(doubts("```\nshop/\n├── package.json\n└── README.md\n```\n\nUpdate package.json.", root)).toEqual(
      [],
    );
  });

  test("never throws, whatever is drawn", () => {
    const parts = fc.constantFrom(
      "a/",
      "├── ",
      "└─",
      "│  ",
      "|",
      " ",
      "\n",
      "```\n",
      "b.ts",
      "# ",
      "package.json",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (lines) => {
        const text = lines.join("");
        for (const { origin } of read(text, root).problems)
          expect(origin.span.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
