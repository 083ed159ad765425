/** Parts of a cache file, by name. Texts are lists of strings without NUL characters. */
export interface Parts {
  readonly numbers: Readonly<Record<string, Int32Array | Float64Array | Uint8Array>>;
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

/** Parts as they are read: lists of strings are cut when they are asked for. */
export interface ReadParts {
  int32(name: string): Int32Array;
  float64(name: string): Float64Array;
  bytes(name: string): Uint8Array;
  /** The strings of a list with NUL between them. */
  joined(name: string): string;
  list(name: string): readonly string[];
}

/** A sum over bytes that finds what was cut, mixed up or overwritten; it keeps nobody from lying. */
export type Checksum = (bytes: Uint8Array) => number;

const mark = 0x5ea35ea3;
const headerLength = 16;
const summedFrom = 12;

/**
 * One block of bytes: a mark, the length, a sum over all that follows, the length of an index in JSON, the index, and
 * the parts, each at a multiple of eight.
 */
export function encode({ numbers, texts }: Parts, sum: Checksum): Uint8Array {
  const encoder = new TextEncoder();
  const parts: [string, Uint8Array][] = [
    ...Object.entries(numbers).map(([name, { buffer, byteOffset, byteLength }]): [string, Uint8Array] => [
      name,
      new Uint8Array(buffer, byteOffset, byteLength),
    ]),
    ...Object.entries(texts).map(([name, list]): [string, Uint8Array] => [
      name,
      encoder.encode(list.join("\0")),
    ]),
  ];
  const index = encoder.encode(JSON.stringify(parts.map(([name, { length }]) => [name, length])));
  let at = aligned(headerLength + index.length);
  const length = parts.reduce((sum, [, part]) => sum + aligned(part.length), at);
  const data = new Uint8Array(length);
  data.set(index, headerLength);
  for (const [, part] of parts) {
    data.set(part, at);
    at += aligned(part.length);
  }
  const words = new Int32Array(data.buffer);
  words.set([mark, length, 0, index.length]);
  words[2] = sum(data.subarray(summedFrom)) | 0;
  return data;
}

/** Reads a block again; `undefined` when it is not whole, or something else. */
export function decode(data: Uint8Array, sum: Checksum): ReadParts | undefined {
  if (data.length < headerLength || data.length % 8 !== 0) return undefined;
  const block = data.byteOffset % 8 === 0 ? data : new Uint8Array(data);
  const words = new Int32Array(block.buffer, block.byteOffset, block.length / 4);
  if (words[0] !== mark || words[1] !== block.length) return undefined;
  if (words[2] !== (sum(block.subarray(summedFrom)) | 0)) return undefined;
  const indexEnd = headerLength + (words[3] ?? 0);
  const index = JSON.parse(new TextDecoder().decode(block.subarray(headerLength, indexEnd))) as [
    string,
    number,
  ][];
  const places = new Map<string, readonly [number, number]>();
  let at = aligned(indexEnd);
  for (const [name, length] of index) {
    places.set(name, [at, length]);
    at += aligned(length);
  }
  return reading(block, places);
}

function reading(block: Uint8Array, places: ReadonlyMap<string, readonly [number, number]>): ReadParts {
  const at = (name: string): readonly [number, number] => {
    const [start = 0, length = 0] = places.get(name) ?? [];
    return [block.byteOffset + start, length];
  };
  const bytes = (name: string): Uint8Array => new Uint8Array(block.buffer, ...at(name));
  const joined = (name: string): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes(name));
  const { buffer } = block;
  return {
    int32: (name) => new Int32Array(buffer, at(name)[0], at(name)[1] / 4),
    float64: (name) => new Float64Array(buffer, at(name)[0], at(name)[1] / 8),
    bytes,
    joined,
    list: (name) => (at(name)[1] === 0 ? [] : joined(name).split("\0")),
  };
}

function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}
