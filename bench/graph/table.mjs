// Text tables and the few numbers that stand in them.

/** The middle of some numbers; undefined of none. */
export function median(numbers) {
  const sorted = numbers.filter((number) => Number.isFinite(number)).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle];
  return sorted.length === 0 ? undefined : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A number with `digits` behind the point, or "-". */
export function shown(number, digits = 0) {
  return number === undefined || !Number.isFinite(number) ? "-" : number.toFixed(digits);
}

/** A ratio with two digits that count: 0.53, 0.012, 12. */
export function shownRatio(ratio) {
  if (ratio === undefined || !Number.isFinite(ratio)) return "-";
  if (ratio >= 10) return ratio.toFixed(0);
  return ratio >= 0.1 ? ratio.toFixed(2) : ratio.toPrecision(2);
}

/** Lines of cells under a head, columns aligned: the first to the left, the others to the right. */
export function textTable(head, lines) {
  const rows = [head, ...lines].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]));
  return rows.map((row) => row.map(pad).join("  ").trimEnd()).join("\n");
}

/**
 * The exponent of growth: the slope of the line that fits the logarithms of pairs of size and cost best. Undefined for
 * fewer than two sizes with a cost above zero.
 */
export function growth(pairs) {
  const points = pairs.filter(([, cost]) => cost > 0).map((pair) => pair.map(Math.log));
  if (new Set(points.map(([x]) => x)).size < 2) return undefined;
  const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x0, y0] = [mean(([x]) => x), mean(([, y]) => y)];
  return mean(([x, y]) => (x - x0) * (y - y0)) / mean(([x]) => (x - x0) ** 2);
}
