import type { Automaton } from "./glob-automaton.ts";
import type { EdgeTable } from "./glob-edge-table.ts";
import { type Product, productOf } from "./glob-product.ts";

/** A pair of states on the current way. */
interface Stop {
  readonly left: number;
  readonly right: number;
  /** What was read to come here, or -1. */
  readonly codePoint: number;
  /** The step to try next: an edge of each. Both count down; one below a state's first edge stands for no edge. */
  leftEdge: number;
  rightEdge: number;
}

/**
 * A path that both accept, or `undefined` when there is none. It visits each pair of states at most once and keeps one
 * bit for it, so that it decides in time and memory in proportion to the product of the two sizes.
 */
export function anyWitness(left: Automaton, right: Automaton): string | undefined {
  const product = productOf(left, right);
  const first = enter(product, { left: left.start, right: right.start, codePoint: -1 });
  const way = first === undefined ? [] : [first];
  for (let stop = way.at(-1); stop !== undefined; stop = way.at(-1)) {
    if (left.accepting[stop.left] && right.accepting[stop.right]) return pathAlong(way);
    const next = nextStop(product, stop);
    if (next === undefined) way.pop();
    else way.push(next);
  }
  return undefined;
}

/** A stop at a pair that has not been visited. */
function enter(product: Product, pair: Pick<Stop, "left" | "right" | "codePoint">): Stop | undefined {
  const { left, right, codePoint } = pair;
  if (!product.isNew(left, right)) return undefined;
  const leftEdge = lastEdge(product.left, left);
  return { left, right, codePoint, leftEdge, rightEdge: lastEdge(product.right, right) };
}

function nextStop(product: Product, stop: Stop): Stop | undefined {
  const lowestLeft = firstEdge(product.left, stop.left) - 1;
  const lowestRight = firstEdge(product.right, stop.right) - 1;
  while (stop.leftEdge >= lowestLeft) {
    const leftEdge = stop.leftEdge === lowestLeft ? -1 : stop.leftEdge;
    const rightEdge = stop.rightEdge === lowestRight ? -1 : stop.rightEdge;
    if (rightEdge === -1) stop.leftEdge -= 1;
    stop.rightEdge = rightEdge === -1 ? lastEdge(product.right, stop.right) : stop.rightEdge - 1;
    const next = stepAlong(product, stop, { leftEdge, rightEdge });
    if (next !== undefined) return next;
  }
  return undefined;
}

function stepAlong(
  product: Product,
  from: Stop,
  { leftEdge, rightEdge }: Pick<Stop, "leftEdge" | "rightEdge">,
): Stop | undefined {
  const left = leftEdge === -1 ? from.left : (product.left.to[leftEdge] ?? 0);
  const right = rightEdge === -1 ? from.right : (product.right.to[rightEdge] ?? 0);
  if (leftEdge !== -1 && rightEdge !== -1) {
    const codePoint = product.sharedCharacter(leftEdge, rightEdge);
    return codePoint === -1 ? undefined : enter(product, { left, right, codePoint });
  }
  const silent =
    (leftEdge === -1 || product.left.on[leftEdge] === -1) &&
    (rightEdge === -1 || product.right.on[rightEdge] === -1);
  return silent ? enter(product, { left, right, codePoint: -1 }) : undefined;
}

function firstEdge({ first }: EdgeTable, state: number): number {
  return first[state] ?? 0;
}

function lastEdge(table: EdgeTable, state: number): number {
  return firstEdge(table, state + 1) - 1;
}

function pathAlong(way: readonly Stop[]): string {
  return way.map(({ codePoint }) => (codePoint === -1 ? "" : String.fromCodePoint(codePoint))).join("");
}
