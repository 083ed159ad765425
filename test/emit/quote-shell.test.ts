import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shText } from "../../compiler/emit/quote-shell.ts";
import { hostileText } from "./hostile.ts";

describe("shText", () => {
  it.each([
    ["src/a.ts", "src/a.ts"],
    ["", "''"],
    ["it's", "'it'\\''s'"],
    ["$(rm -r x)", "'$(rm -r x)'"],
    ["~", "'~'"],
    ["a=b", "'a=b'"],
  ])("%j becomes %j", (text, word) => {
    expect(shText(text)).toBe(word);
  });

  it("is read by a shell as the text", () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 20 }), (texts) => {
        const given = texts.map((text) => text.replace(/\0|\p{Cs}/gu, ""));
        const { stdout } = spawnSync("sh", ["-c", `printf '%s\\0' ${given.map(shText).join(" ")}`], {
          encoding: "utf8",
        });
        expect(stdout.split("\0").slice(0, -1)).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });
});
