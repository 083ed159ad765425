/**
 * What names have in common that disks which ignore case take for one: letters are compared in upper case, one by one,
 * and accents as part of their letter. `ß` and `ss` stay two names, as they do on disk.
 */
export function caseKey(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain names need no look at letters
  if (/^[\u0000-\u007f]*$/.test(name)) return name.toUpperCase();
  return [...name.normalize("NFC")].map(upper).join("");
}

function upper(letter: string): string {
  const larger = letter.toUpperCase();
  return [...larger].length === 1 ? larger : letter;
}
