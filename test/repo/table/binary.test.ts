import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, encode, type Parts } from "../../../compiler/repo/table/binary.ts";

const parts: Parts = {
  numbers: {
    scripts: Int32Array.from([1, -2, 2 ** 31 - 1]),
    stamps: Float64Array.from([1.5, Number.NaN, -0]),
    kinds: Uint8Array.from([7, 0, 255, 1, 2]),
    none: new Int32Array(0),
  },
  texts: { listed: ["a.ts", "", "店/ü.ts", "\ufeff"], key: ["1 x"], nothing: [] },
};

/** All that was encoded, read again. */
function readAgain(data: Uint8Array, { numbers, texts }: Parts): unknown {
  const read = decode(data, crc32);
  if (read === undefined) return undefined;
  const arrays = Object.entries(numbers).map(([name, array]) => {
    if (array instanceof Int32Array) return [name, read.int32(name)];
    return [name, array instanceof Float64Array ? read.float64(name) : read.bytes(name)];
  });
  const lists = Object.keys(texts).map((name) => [name, read.list(name)]);
  return { numbers: Object.fromEntries(arrays), texts: Object.fromEntries(lists) };
}

const text = fc.string({ unit: "grapheme" }).map((one) => one.replaceAll("\0", ""));

/** A list of one empty string is written as no list is. */
const texts = fc.array(text).filter((list) => list.join("\0") !== "" || list.length === 0);

const anyParts: fc.Arbitrary<Parts> = fc.record({
  numbers: fc.dictionary(
    text.map((name) => `n${name}`),
    fc.oneof(fc.int32Array(), fc.float64Array(), fc.uint8Array()),
    { noNullPrototype: true },
  ),
  texts: fc.dictionary(
    text.map((name) => `t${name}`),
    texts,
    { noNullPrototype: true },
  ),
});

describe("a block of parts", () => {
  it("is read as it was written", () => {
    expect(readAgain(encode(parts, crc32), parts)).toEqual(parts);
    expect(decode(encode(parts, crc32), crc32)?.joined("listed")).toBe("a.ts\0\0店/ü.ts\0\ufeff");
  });

  it("is read as it was written, whatever is in it and wherever it stands in memory", () => {
    fc.assert(
      fc.property(anyParts, fc.nat({ max: 9 }), (any, offset) => {
        const data = encode(any, crc32);
        const moved = new Uint8Array(data.length + offset);
        moved.set(data, offset);
        expect(readAgain(moved.subarray(offset), any)).toEqual(any);
      }),
    );
  });

  it("holds copies of parts of larger arrays only", () => {
    const part = { numbers: { part: Int32Array.from([1, 2, 3, 4]).subarray(1, 3) }, texts: {} };
    expect(readAgain(encode(part, crc32), part)).toEqual({
      numbers: { part: Int32Array.from([2, 3]) },
      texts: {},
    });
  });

  it("gives nothing for names that it does not hold", () => {
    const read = decode(encode(parts, crc32), crc32);
    expect([
      read?.int32("x"),
      read?.float64("x"),
      read?.bytes("x"),
      read?.list("x"),
      read?.joined("x"),
    ]).toEqual([new Int32Array(0), new Float64Array(0), new Uint8Array(0), [], ""]);
  });
});

describe("a damaged block", () => {
  const data = encode(parts, crc32);

  it("is none when it was cut anywhere", () => {
    for (let length = 0; length < data.length; length += 1) {
      expect(decode(data.slice(0, length), crc32)).toBeUndefined();
    }
  });

  it("is none when something follows", () => {
    for (let more = 1; more <= 16; more += 1) {
      const longer = new Uint8Array(data.length + more);
      longer.set(data);
      expect(decode(longer, crc32)).toBeUndefined();
    }
  });

  it("is none when a bit is wrong, wherever it is", () => {
    for (let at = 0; at < data.length; at += 1) {
      for (const bit of [1, 2, 4, 8, 16, 32, 64, 128]) {
        const flipped = data.slice();
        flipped[at] = (flipped[at] ?? 0) ^ bit;
        expect(decode(flipped, crc32)).toBeUndefined();
      }
    }
  });

  it("is none when a part of it was never written", () => {
    for (let at = 8; at < data.length; at += 8) {
      const half = data.slice().fill(0, at);
      if (!half.every((byte, index) => byte === data[index])) expect(decode(half, crc32)).toBeUndefined();
    }
  });

  it("is none when it is something else", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (other) => decode(other, crc32) === undefined));
    expect(decode(new TextEncoder().encode('{"version":1,"files":[]}'.repeat(8)), crc32)).toBeUndefined();
    expect(decode(new Uint8Array(4096), crc32)).toBeUndefined();
  });
});
