/**
 * FNV-1a with 64 bits over UTF-8, as 16 hexadecimal digits. No secret and no proof, only a short name for a text; the number is
 * two words of 32 bits, since a BigInt for each byte is slow.
 */
export function hashText(text: string): string {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    // The prime is 2^40 + 0x1b3.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((word) => word.toString(16).padStart(8, "0")).join("");
}
