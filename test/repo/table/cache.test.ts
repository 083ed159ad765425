import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encode } from "../../../compiler/repo/table/binary.ts";
import { decodeTable, encodeTable } from "../../../compiler/repo/table/cache.ts";
import type { FullTable } from "../../../compiler/repo/table/full-table.ts";

const full: FullTable = {
  listed: ["cart.ts", "till.ts", "ü.ts"],
  scripts: Int32Array.from([0, 1, 2]),
  first: Int32Array.from([0, 2, 0]),
  end: Int32Array.from([2, 2, -1]),
  kind: Uint8Array.from([0, 3]),
  line: Int32Array.from([1, 9]),
  spec: Int32Array.from([0, 1]),
  specifiers: ["./till", "./gone"],
  target: Int32Array.from([1, -2]),
  stamps: Float64Array.from([1.25, 2, 3, 4, Number.NaN, 2, 3, 5, 1, 2, 3, 6]),
  settings: ["package.json"],
  settingStamps: Float64Array.from([7, 8, 9, 10]),
};

function again(table: FullTable, scope = "scope"): unknown {
  const found = decodeTable(encodeTable(table, { key: "key", scope }, crc32), "key", crc32);
  if (found === undefined) return undefined;
  const { joined, ...rest } = found;
  expect(joined).toBe(table.listed.join("\0"));
  return rest;
}

describe("a table that was saved", () => {
  it("is read as it was", () => {
    expect(again(full)).toEqual({ ...full, scope: "scope" });
  });

  it("is read as it was, even when nothing is in it", () => {
    const none = new Int32Array(0);
    const empty: FullTable = {
      ...{ listed: [], specifiers: [], settings: [], kind: new Uint8Array(0) },
      ...{ scripts: none, first: none, end: none, line: none, spec: none, target: none },
      ...{ stamps: new Float64Array(0), settingStamps: new Float64Array(0) },
    };
    expect(again(empty, "")).toEqual({ ...empty, scope: "" });
  });

  it.each([[[""]], [["a\0b", "c"]], [["\ud800", "\udc00x"]], [["", ""]], [["\ufeff", "\n", "%00"]]])(
    "keeps the specifiers %j apart and as they are",
    (specifiers) => {
      expect(again({ ...full, specifiers })).toEqual({ ...full, specifiers, scope: "scope" });
    },
  );

  it("keeps any specifiers", () => {
    const unit = fc.constantFrom("a", "\0", "\ud801", "\udc01", "ü", "\n", '"', "\\");
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 4 }), { maxLength: 5 }), (specifiers) => {
        const data = encodeTable({ ...full, specifiers }, { key: "key", scope: "" }, crc32);
        expect(decodeTable(data, "key", crc32)?.specifiers).toEqual(specifiers);
      }),
    );
  });

  it("is none under another key, and when there is none", () => {
    const data = encodeTable(full, { key: "key", scope: "" }, crc32);
    expect(decodeTable(data, "kez", crc32)).toBeUndefined();
    expect(decodeTable(data, "", crc32)).toBeUndefined();
    expect(decodeTable(undefined, "key", crc32)).toBeUndefined();
  });

  it("is none when it is damaged or of another format", () => {
    const data = encodeTable(full, { key: "key", scope: "" }, crc32);
    for (let at = 0; at < data.length; at += 1) {
      const flipped = data.slice();
      flipped[at] = 255 - (flipped[at] ?? 0);
      expect(decodeTable(flipped, "key", crc32)).toBeUndefined();
      expect(decodeTable(data.slice(0, at), "key", crc32)).toBeUndefined();
    }
    expect(decodeTable(encode({ numbers: {}, texts: {} }, crc32), "key", crc32)).toBeUndefined();
    expect(
      decodeTable(encode({ numbers: {}, texts: { key: ["0 key"] } }, crc32), "key", crc32),
    ).toBeUndefined();
  });
});
