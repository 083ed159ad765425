/** Why bytes could not become a text; `offset` counts bytes. */
export type BytesProblem =
  | { readonly kind: "too-large"; readonly bytes: number; readonly limit: number }
  | { readonly kind: "binary"; readonly offset: number }
  | { readonly kind: "not-utf-8"; readonly offset: number };

/** A text, or why there is none. */
export type DecodedBytes =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: BytesProblem };

/** The largest plan that is read, in bytes. The largest real plans seen are a tenth of it. */
export const maxPlanBytes: number = 2 * 1024 * 1024;

/** Decodes UTF-8, dropping a byte order mark. NUL bytes mean binary data; nothing is replaced silently. */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  if (bytes.length > maxPlanBytes) {
    return { ok: false, problem: { kind: "too-large", bytes: bytes.length, limit: maxPlanBytes } };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { ok: false, problem: { kind: "binary", offset: nul } };
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, problem: { kind: "not-utf-8", offset: firstInvalidByte(bytes) } };
  }
}

function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (decodesSoFar(bytes.subarray(0, middle))) low = middle;
    else high = middle;
  }
  return startOfCharacter(bytes, low);
}

/** A character that the file cuts short is wrong from its first byte. */
function startOfCharacter(bytes: Uint8Array, offset: number): number {
  let start = offset;
  while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}

function decodesSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
