import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText } from "../../compiler/report/hash.ts";

/** The definition, word for word. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, "0");
}

describe("hashText", () => {
  it.each([
    ["", "cbf29ce484222325"],
    ["a", "af63dc4c8601ec8c"],
    ["foobar", "85944171f73967e8"],
  ])("gives the published value of %j", (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });

  it("is FNV-1a", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(hashText(text)).toBe(fnv1a(text));
      }),
    );
  });
});
