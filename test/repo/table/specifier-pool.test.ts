import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { specifierPool } from "../../../compiler/repo/table/specifier-pool.ts";

/** The UTF-8 bytes of a text, a character each. */
function bytesOf(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** What a specifier means that a file writes between quotes. */
function meaning(written: string): string {
  const pool = specifierPool([]);
  return pool.texts[pool.idOfBytes(written)] ?? "nothing";
}

describe("the pool of specifiers", () => {
  it("numbers each text once, however it is written", () => {
    const pool = specifierPool([]);
    expect([pool.idOf("./till"), pool.idOf("./cart"), pool.idOf("./till"), pool.idOf("")]).toEqual([
      0, 1, 0, 2,
    ]);
    expect([pool.idOfBytes("./cart"), pool.idOfBytes("./c\\u0061rt"), pool.idOfBytes("./lamp")]).toEqual([
      1, 1, 3,
    ]);
    expect([pool.idOf("./lamp"), pool.idOfBytes("./lamp")]).toEqual([3, 3]);
    expect(pool.texts).toEqual(["./till", "./cart", "", "./lamp"]);
  });

  it("goes on from an earlier one", () => {
    const pool = specifierPool(["./till", "./店"]);
    expect([pool.idOf("./店"), pool.idOfBytes(bytesOf("./店")), pool.idOfBytes("./cart")]).toEqual([1, 1, 2]);
    expect(pool.texts).toEqual(["./till", "./店", "./cart"]);
  });

  it("reads bytes as UTF-8", () => {
    for (const text of [
      "./ü",
      "./店/é.ts",
      "./🛒",
      "./e\u0301",
      "%",
      "./100%25",
      "./ü%",
      "./%C3%BC",
      "\ufeff",
    ]) {
      expect(meaning(bytesOf(text))).toBe(text);
    }
  });

  it("reads any text as it is", () => {
    const text = fc.string({ unit: "grapheme" }).filter((one) => !one.includes("\\"));
    fc.assert(fc.property(text, (one) => meaning(bytesOf(one)) === one));
  });

  it("leaves what is no UTF-8 as it stands, and never throws", () => {
    expect(meaning("./\xfc")).toBe("./\xfc");
    expect(meaning("./\xc3%")).toBe("./\xc3%");
    expect(meaning("\xed\xa0\x80")).toBe("\xed\xa0\x80");
    fc.assert(
      fc.property(
        fc.uint8Array(),
        (bytes) => typeof meaning(Buffer.from(bytes).toString("latin1")) === "string",
      ),
    );
  });

  it("reads escapes as the engine does", () => {
    const escapes = [
      "\\n",
      "\\t",
      "\\0",
      "\\\\",
      "\\'",
      '\\"',
      "\\x41",
      "\\u00e9",
      "\\u{1f6d2}",
      "\\q",
      "\\\n",
      "\\b",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...escapes), fc.constantFrom("a", "/", "%", "ü"))),
        (parts) => {
          const written = parts.join("");
          // biome-ignore lint/security/noGlobalEval: the engine is the oracle, and the text is our own
          const meant = globalThis.eval(`'${written}'`) as string;
          expect(meaning(bytesOf(written))).toBe(meant);
        },
      ),
    );
  });
});
