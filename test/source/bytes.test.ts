import { describe, expect, it } from "vitest";
import { decodeBytes, maxPlanBytes } from "../../compiler/source/bytes.ts";

const bytes = (...values: readonly number[]) => Uint8Array.from(values);

describe("decodeBytes", () => {
  it("reads UTF-8 and drops a byte order mark", () => {
    expect(decodeBytes(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual({ ok: true, text: "a" });
    expect(decodeBytes(new TextEncoder().encode("ü 字 🦉"))).toEqual({ ok: true, text: "ü 字 🦉" });
    expect(decodeBytes(bytes())).toEqual({ ok: true, text: "" });
  });

  it("names the first byte that is wrong", () => {
    expect(decodeBytes(bytes(0x61, 0xfc, 0x62))).toEqual({
      ok: false,
      problem: { kind: "not-utf-8", offset: 1 },
    });
    expect(decodeBytes(bytes(0x61, 0xe5, 0xad))).toEqual({
      ok: false,
      problem: { kind: "not-utf-8", offset: 1 },
    });
    expect(decodeBytes(bytes(0xff, 0xfe, 0x61, 0))).toEqual({
      ok: false,
      problem: { kind: "binary", offset: 3 },
    });
  });

  it("refuses more than the limit without decoding it", () => {
    const problem = { kind: "too-large", bytes: 10 * 1024 * 1024, limit: maxPlanBytes };
    expect(decodeBytes(new Uint8Array(10 * 1024 * 1024))).toEqual({ ok: false, problem });
  });
});
