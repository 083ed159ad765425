/**
 * Keeps one copy of each text. A part cut from a longer text holds all of it in memory; the copies do not.
 */
export function stringPool(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const copy = JSON.parse(JSON.stringify(text)) as string;
    kept.set(copy, copy);
    return copy;
  };
}
