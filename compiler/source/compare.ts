/** Orders texts by UTF-16 code unit: the one order used for every output. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Orders ids as people count: `T2` before `T10`. Total: what is equal as numbers is ordered as text. */
export function compareIds(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) break;
    const order =
      Number(part) - Number(other) ||
      (Number.isNaN(Number(part) - Number(other)) ? compareText(part, other) : 0);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

function parts(id: string): readonly string[] {
  return id.match(/\d+|\D+/g) ?? [];
}

/** The distinct texts in order. */
export function sortedUnique(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}
