import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shellWord } from "../../compiler/cli/shell-word.ts";

describe("shellWord", () => {
  it.each([
    ["plans/a-1.yaml", "plans/a-1.yaml"],
    ["my plan.yaml", "'my plan.yaml'"],
    ["it's.yaml", "'it'\\''s.yaml'"],
    ["", "''"],
    ["\u001b[2J", "'\\x1b[2J'"],
  ])("writes %j as %s", (text, word) => {
    expect(shellWord(text)).toBe(word);
  });

  it.skipIf(process.platform === "win32")("is one word for a shell, whatever the text", () => {
    const printable = fc.string({ unit: fc.constantFrom(..." '\"$`\\;|&<>*?(){}[]#~!ab\u00e9") });
    fc.assert(
      fc.property(printable, (text) => {
        const printed = execFileSync("sh", ["-c", `printf '[%s]' ${shellWord(text)}`], { encoding: "utf8" });
        expect(printed).toBe(`[${text}]`);
      }),
    );
  });
});
