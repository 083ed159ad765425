/** True for a pattern that stands for more than one path; brackets are taken as parts of names such as `[slug]`. */
export function isGlob(pattern: string): boolean {
  return /[*?{}]/.test(pattern);
}

/**
 * True for a glob that reaches everything, or everything below a folder with less than three parts: what may be read there
 * says nothing of what a task builds on.
 */
export function isBroad(pattern: string): boolean {
  if (!pattern.includes("**")) return false;
  const fixed = pattern.slice(0, pattern.search(/[*?{]/)).split("/").slice(0, -1);
  return fixed.length < 3;
}

/** Folders that no plan writes to. */
const kept = /(?:^|\/)(?:\.venv|node_modules|\.git|__pycache__)(?:\/|$)/;

/**
 * Whether two patterns may share a path. Never false where they do, but for folders such as `node_modules`, which no plan
 * writes to.
 */
export function couldOverlap(a: string, b: string): boolean {
  if (kept.test(a) || kept.test(b)) return false;
  if (!isGlob(a) && !isGlob(b)) return a === b;
  return segmentsMeet(a.split("/"), b.split("/"));
}

/** `**` stands for any number of parts. Each pair of positions is looked at once. */
function segmentsMeet(a: readonly string[], b: readonly string[]): boolean {
  const waiting = new Map<string, readonly [number, number]>([["0 0", [0, 0]]]);
  for (const [i, j] of waiting.values()) {
    if (i === a.length && j === b.length) return true;
    for (const next of steps(a[i], b[j])) {
      const [left, right] = [i + next[0], j + next[1]];
      waiting.set(`${left} ${right}`, [left, right]);
    }
  }
  return false;
}

/** How far one may go on in either pattern. */
function steps(left: string | undefined, right: string | undefined): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  if (left === "**" || (right === "**" && left !== undefined)) found.push([1, 0]);
  if (right === "**" || (left === "**" && right !== undefined)) found.push([0, 1]);
  if (left !== undefined && right !== undefined && partsMeet(left, right)) found.push([1, 1]);
  return found;
}

/** Whether two parts without `/` may be the same: what is fixed at their begin and end agrees. */
function partsMeet(a: string, b: string): boolean {
  const isFixed = (part: string): boolean => !/[*?{]/.test(part);
  if (isFixed(a) && isFixed(b)) return a === b;
  const [begins, ends] = [fixedBegin(a), fixedEnd(a)];
  const [otherBegins, otherEnds] = [fixedBegin(b), fixedEnd(b)];
  const agree = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);
  const isSuffix = (one: string, other: string): boolean => one.endsWith(other) || other.endsWith(one);
  return agree(begins, otherBegins) && isSuffix(ends, otherEnds);
}

function fixedBegin(part: string): string {
  return /^[^*?{]*/.exec(part)?.[0] ?? "";
}

function fixedEnd(part: string): string {
  return /[^*?}]*$/.exec(part)?.[0] ?? "";
}
