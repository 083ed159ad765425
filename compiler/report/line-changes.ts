/** Lines that were replaced; counted from 0, the end left out. */
export interface LineChange {
  readonly before: LineRange;
  readonly after: LineRange;
}

interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** The fewest lines that make one text of another (Myers' algorithm), in order; neighbours are one change. */
export function changedLines(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  const start = commonStart(before, after);
  const end = commonEnd(before.slice(start), after.slice(start));
  const [a, b] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return changesOf(pathThrough(a, b), a.length, b.length).map((change) => ({
    before: { start: change.before.start + start, end: change.before.end + start },
    after: { start: change.after.start + start, end: change.after.end + start },
  }));
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

/** Pairs of equal lines that are kept. */
type Pairs = readonly (readonly [number, number])[];

/** How far along each diagonal (x - y) one comes with so many changes; one map for each number of changes. */
type Trace = readonly ReadonlyMap<number, number>[];

function pathThrough(a: readonly string[], b: readonly string[]): Pairs {
  const trace: ReadonlyMap<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let changes = 0; ; changes += 1) {
    trace.push(furthest);
    const next = new Map(furthest);
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = stepOnto(diagonal, changes, furthest);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return backwards(trace, a.length, b.length);
    }
    furthest = next;
  }
}

function stepOnto(diagonal: number, changes: number, furthest: ReadonlyMap<number, number>): number {
  return comesFromAbove(diagonal, changes, furthest)
    ? (furthest.get(diagonal + 1) ?? 0)
    : (furthest.get(diagonal - 1) ?? 0) + 1;
}

function comesFromAbove(diagonal: number, changes: number, furthest: ReadonlyMap<number, number>): boolean {
  if (diagonal === -changes) return true;
  return diagonal !== changes && (furthest.get(diagonal - 1) ?? 0) < (furthest.get(diagonal + 1) ?? 0);
}

function backwards(trace: Trace, width: number, height: number): Pairs {
  const pairs: (readonly [number, number])[] = [];
  let [x, y] = [width, height];
  for (let changes = trace.length - 1; changes >= 0; changes -= 1) {
    const furthest = trace[changes] ?? new Map<number, number>();
    const isDown = comesFromAbove(x - y, changes, furthest);
    const diagonal = x - y + (isDown ? 1 : -1);
    const fromX = furthest.get(diagonal) ?? 0;
    const fromY = fromX - diagonal;
    while (x > fromX && y > fromY) {
      [x, y] = [x - 1, y - 1];
      pairs.push([x, y]);
    }
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}

/** What lies between pairs that are kept. */
function changesOf(pairs: Pairs, width: number, height: number): readonly LineChange[] {
  const changes: LineChange[] = [];
  let [x, y] = [0, 0];
  for (const [keptX, keptY] of [...pairs, [width, height] as const]) {
    if (keptX > x || keptY > y)
      changes.push({ before: { start: x, end: keptX }, after: { start: y, end: keptY } });
    [x, y] = [keptX + 1, keptY + 1];
  }
  return changes;
}
