import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../compiler/source/document.ts";
import { sourceText } from "../../compiler/source/text.ts";
import { writeYaml } from "../../compiler/source/write-yaml.ts";

const written = (
  value: unknown,
  comment: (route: readonly (string | number)[]) => string | undefined = () => undefined,
) => writeYaml({ value, preamble: ["a plan"], comment });

describe("YAML that is written", () => {
  it("has comments behind values, and above lists, maps and texts of several lines", () => {
    const value = {
      title: "Sell",
      tasks: [{ id: "till", notes: "one\ntwo\n", files: { modify: ["a.ts", "b.ts"] } }],
    };
    const text = written(value, (route) => (route.length > 1 ? route.join(".") : undefined));
    expect(text).toMatchInlineSnapshot(`
      "# a plan
      title: Sell
      tasks:
        # tasks.0
        - id: till # tasks.0.id
          # tasks.0.notes
          notes: |
            one
            two
          # tasks.0.files
          files:
            # tasks.0.files.modify
            modify:
              - a.ts # tasks.0.files.modify.0
              - b.ts # tasks.0.files.modify.1
      "
    `);
  });

  it("keeps comments on one line, whatever is in them", () => {
    const text = written({ a: 1 }, (route) => (route.length === 1 ? "one\n- two: 3\r\u2028#" : undefined));
    expect(text).toBe("# a plan\na: 1 # one - two: 3 #\n");
  });

  it("reads back as what it was, with comments everywhere", () => {
    const key = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((text) => text !== "__proto__" && text !== "<<");
    const { data } = fc.letrec<{ data: unknown }>((tie) => ({
      data: fc.oneof(
        { depthSize: "small" },
        fc.string({ unit: "grapheme" }),
        fc.constantFrom(
          "1.10",
          "007",
          "true",
          "null",
          "# no",
          "- no",
          "a: b",
          "[x]",
          "*a",
          "&a",
          "!a",
          "%",
          "@",
          "`",
          "a\n\nb\n",
          "\n",
          " a ",
        ),
        fc.integer(),
        fc.boolean(),
        fc.array(tie("data"), { minLength: 1 }),
        fc.dictionary(key, tie("data"), { minKeys: 1, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.dictionary(key, data, { minKeys: 1, noNullPrototype: true }),
        fc.string(),
        (value, said) => {
          const { value: again, problems } = parseDocument(
            sourceText(
              "plan.yaml",
              written(value, () => said),
            ),
          );
          expect(problems).toEqual([]);
          expect(again).toEqual(value);
        },
      ),
    );
  });

  it("reads back as what it was, whatever lines and marks a text is made of", () => {
    const part = fc.constantFrom(
      ...[
        "a",
        "\n",
        "\r",
        "\r\n",
        "\t",
        " ",
        "\u0085",
        "\u2028",
        "\ufeff",
        "#",
        ": ",
        "- ",
        "|",
        ">",
        "'",
        '"',
        "`",
      ],
      ...[
        "---",
        "...",
        "%",
        "店",
        "\u0007",
        "x".repeat(90),
        "{",
        "}",
        "[",
        "]",
        "!",
        "&",
        "*",
        "?",
        "~",
        "null",
        "1",
        "\\",
        "🛒",
        "\u00a0",
      ],
    );
    const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), text, (texts, said) => {
        const value = { texts, title: texts[0] ?? "" };
        const { value: again, problems } = parseDocument(
          sourceText(
            "plan.yaml",
            written(value, () => said),
          ),
        );
        expect(problems).toEqual([]);
        expect(again).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps indented lines as a block", () => {
    expect(written({ a: "one\n  two\n" })).toBe("# a plan\na: |\n  one\n    two\n");
  });
});
