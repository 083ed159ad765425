import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mdCode, mdCodeCell, mdComment, mdFence, mdText, mermaidLabel } from "../../compiler/emit/quote.ts";
import { oneLine, visible } from "../../compiler/emit/visible.ts";
import { hostileText } from "./hostile.ts";

describe("visible", () => {
  it("spells out what cannot be seen and nothing else", () => {
    expect(visible("a\r\nb\tc\rd\u001b[31m\u0085\u202e\u{e0041}\ud800 é日👩‍💻")).toBe(
      "a\nb\tc\\u{d}d\\u{1b}[31m\\u{85}\\u{202e}\\u{e0041}\\u{d800} é日👩‍💻",
    );
  });

  it("leaves nothing behind that hides or reorders", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const character of visible(text)) {
          const code = character.codePointAt(0) ?? 0;
          expect(code === 9 || code === 10 || (code >= 32 && (code < 127 || code >= 160))).toBe(true);
          expect("\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u2060\ufeff".includes(character)).toBe(false);
          expect((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)).toBe(false);
          expect(code >= 0xd800 && code <= 0xdfff).toBe(false);
          expect(code >= 0xe0000 && code <= 0xe0fff).toBe(false);
        }
      }),
    );
  });

  it("puts a text on one line", () => {
    expect(oneLine("\n lend \t a\r\nbook ")).toBe("lend a book");
  });
});

describe("mdText", () => {
  it.each([
    ["Cover maw_print and maw_send", "Cover maw_print and maw_send"],
    ["# lend | return", "\\# lend \\| return"],
    ["- [x] _done_", "\\- \\[x\\] \\_done\\_"],
    ["1. first", "1\\. first"],
    ["C #", "C \\#"],
    ["<!-- --> &lt; & co", "\\<!-- --\\> \\&lt; & co"],
    ["R&D &lt", "R&D \\&lt"],
    ["&&#35;", "&\\&#35;"],
    ["[x](javascript:y)", "\\[x\\](javascript:y)"],
    ["`rm` \\", "\\`rm\\` \\\\"],
    ["see https://example.org", "see https\\://example.org"],
    ["two\n\nlines", "two lines"],
    ["\u202eevil", "\\\\u{202e}evil"],
  ])("%j becomes %j", (text, quoted) => {
    expect(mdText(text)).toBe(quoted);
  });

  it("reads back as the text, with no character left that means something", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const quoted = mdText(text);
        expect(unescaped(quoted)).toBe(oneLine(text));
        // A blank stands for what is escaped: without it, its neighbours would seem to meet.
        const bare = quoted
          .replace(/\\[!-/:-@[-`{-~]/g, " ")
          .replace(/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/g, "");
        expect(bare).not.toMatch(/[\\`*[\]<>|~$@_]|&#?[A-Za-z0-9]+(?:;|$)|:\/\//);
        expect(quoted).not.toMatch(/^(?:[-+=:#>~]|\d+[.)]| )| $|\n/);
      }),
    );
  });
});

describe("mdCode", () => {
  it.each([
    ["src/a.ts", "`src/a.ts`"],
    ["a`b", "``a`b``"],
    ["`", "`` ` ``"],
    [" ", "` `"],
    ["", "` `"],
    ["a\nb", "`a\\u{a}b`"],
  ])("%j becomes %j", (text, quoted) => {
    expect(mdCode(text)).toBe(quoted);
  });

  it("reads back as the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(readCode(mdCode(text))).toBe(shownInCode(text));
      }),
    );
  });
});

describe("mdCodeCell", () => {
  it("reads back from a row of two cells", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (first, second) => {
        const cells = readRow(`| ${mdCodeCell(first)} | ${mdText(second)} |`);
        expect(cells.length).toBe(2);
        expect(readCode(cells[0] ?? "")).toBe(shownInCode(first).replaceAll("\\|", "\\\\u{7c}"));
        expect(unescaped(cells[1] ?? "")).toBe(oneLine(second));
      }),
    );
  });

  it("escapes bars and spells out a bar after a backslash", () => {
    expect(mdCodeCell("a|b\\|c")).toBe("`a\\|b\\\\u{7c}c`");
  });
});

describe("mdFence", () => {
  it("outgrows the backticks of the text", () => {
    expect(mdFence("ts", "a\n```\nb")).toBe("````ts\na\n```\nb\n````");
    expect(mdFence("sh", "")).toBe("```sh\n```");
  });

  it("reads back as the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [open = "", ...rest] = mdFence("ts", text).split("\n");
        const fence = open.replace("ts", "");
        const end = rest.findIndex(
          (line) => (/^ {0,3}(`+)\s*$/.exec(line)?.[1] ?? "").length >= fence.length,
        );
        expect(end).toBe(rest.length - 1);
        expect(rest.slice(0, end).join("\n")).toBe(visible(text).replace(/\n$/, ""));
      }),
    );
  });
});

describe("mdComment", () => {
  it("cannot be closed by the text", () => {
    expect(mdComment("a --> <b>\nc")).toBe("a --\\u{3e} \\u{3c}b\\u{3e} c");
  });
});

describe("mermaidLabel", () => {
  it.each([
    [["loans", "Lend a book"], '"loans<br/>Lend a book"'],
    [["desk-tests 2.0 src/a_b"], '"desk-tests 2.0 src/a_b"'],
    [['end"] --> x; %% #1'], '"end#34;#93; #45;#45;#62; x#59; #37;#37; #35;1"'],
    [["1. <b>\nhi"], '"1#46; #60;b#62; hi"'],
  ])("%j becomes %j", (lines, label) => {
    expect(mermaidLabel(lines)).toBe(label);
  });

  it("decodes to the text and holds only harmless characters", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const inside = mermaidLabel([text]).slice(1, -1);
        expect(inside.replace(/#\d+;/g, "")).toMatch(/^(?:[A-Za-z0-9 _./-]|[^\0-\x7f])*$/);
        expect(inside.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))).toBe(
          oneLine(text),
        );
      }),
    );
  });
});

/** Reads Markdown prose: a backslash before ASCII punctuation goes away. */
function unescaped(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** Reads one code span that is the whole text. */
function readCode(markdown: string): string {
  const run = /^`+/.exec(markdown)?.[0].length ?? 0;
  const runs = [...markdown.matchAll(/`+/g)].filter((found) => found[0].length === run);
  expect(runs.length).toBe(2);
  expect(markdown.length).toBe((runs[1]?.index ?? 0) + run);
  const inside = markdown.slice(run, -run);
  const padded = inside.startsWith(" ") && inside.endsWith(" ") && /[^ ]/.test(inside);
  return padded ? inside.slice(1, -1) : inside;
}

function shownInCode(text: string): string {
  return visible(text).replaceAll("\n", "\\u{a}").replaceAll("\t", "\\u{9}");
}

/** Splits a table row at bars without a backslash; in the cells a bar loses its backslash. */
function readRow(row: string): readonly string[] {
  const cells: string[] = [];
  let cell = "";
  for (let index = 0; index < row.length; index += 1) {
    const pair = row.slice(index, index + 2);
    if (pair === "\\|" || pair === "\\\\") {
      cell += pair === "\\|" ? "|" : pair;
      index += 1;
    } else if (row.charAt(index) === "|") {
      cells.push(cell.trim());
      cell = "";
    } else cell += row.charAt(index);
  }
  return cells.slice(1);
}
