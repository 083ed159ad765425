/**
 * A path as a URI reference: percent-encoded, relative ones as they are and absolute ones with `file:`. A lone half of a character,
 * which no URI can hold, becomes U+FFFD.
 */
export function uriOf(path: string): string {
  const plain = path.replace(/\p{Surrogate}/gu, "\ufffd").replaceAll("\\", "/");
  const encoded = plain.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(plain)) return `file:///${encoded}`;
  return encoded.startsWith("/") ? `file://${encoded}` : encoded;
}

/** True when the URI says by itself where it is. */
export function isAbsoluteUri(uri: string): boolean {
  return uri.startsWith("file:");
}
