import type { Automaton } from "./glob-automaton.ts";
import { isPlainCharacter } from "./glob-plain-character.ts";
import { bothAccept, type SharedStep, sharedSteps } from "./glob-shared-step.ts";

/** The result of a search that may give up. */
export type Search =
  | { readonly decided: true; readonly path: string | undefined }
  | { readonly decided: false };

/** A state of one automaton; `fresh` when it has come to a `*` that has taken no character yet. */
interface Side {
  readonly state: number;
  readonly fresh: boolean;
}

interface Visit {
  readonly left: Side;
  readonly right: Side;
  readonly cost: number;
  readonly character: string;
  readonly before: Visit | undefined;
  readonly done: boolean;
}

/** How much each makes a path harder to read. */
const costs = { character: 1, oddCharacter: 2, emptyStar: 3, dotForStar: 2 } as const;

/** Ordinary pairs of patterns need a few hundred. */
const mostVisits = 20_000;

/**
 * Looks for the path that both accept and people read best: short, of plain characters, with something for each `*`.
 * Among equals it is always the same one. Gives up on pairs that take too many visits.
 */
export function readableWitness(left: Automaton, right: Automaton): Search {
  const byCost: Visit[][] = [[firstVisit(left, right)]];
  const seen = new Set<string>();
  for (let cost = 0; cost < byCost.length; cost += 1) {
    for (const visit of byCost[cost] ?? []) {
      if (visit.done) return { decided: true, path: pathTo(visit) };
      if (!isNew(visit, seen)) continue;
      if (seen.size > mostVisits) return { decided: false };
      for (const next of nextVisits(left, right, visit)) {
        byCost[next.cost] ??= [];
        byCost[next.cost]?.push(next);
      }
    }
    byCost[cost] = [];
  }
  return { decided: true, path: undefined };
}

function firstVisit(left: Automaton, right: Automaton): Visit {
  const side = ({ start, stars }: Automaton): Side => ({ state: start, fresh: stars[start] !== -1 });
  return { left: side(left), right: side(right), cost: 0, character: "", before: undefined, done: false };
}

function isNew({ left, right }: Visit, seen: Set<string>): boolean {
  const key = `${left.state} ${left.fresh} ${right.state} ${right.fresh}`;
  const isFirst = !seen.has(key);
  seen.add(key);
  return isFirst;
}

function nextVisits(left: Automaton, right: Automaton, visit: Visit): readonly Visit[] {
  const pair = { left: visit.left.state, right: visit.right.state };
  const next = sharedSteps(left, right, pair).map(({ codePoint, ...to }): Visit => {
    const ofLeft = sideAfter(left.stars, visit.left, { to: to.left, codePoint });
    const ofRight = sideAfter(right.stars, visit.right, { to: to.right, codePoint });
    return {
      left: ofLeft.side,
      right: ofRight.side,
      cost: visit.cost + characterCost(codePoint) + ofLeft.cost + ofRight.cost,
      character: codePoint === undefined ? "" : String.fromCodePoint(codePoint),
      before: visit,
      done: false,
    };
  });
  if (!bothAccept(left, right, pair)) return next;
  const cost = visit.cost + emptyCost(visit.left) + emptyCost(visit.right);
  return [...next, { ...visit, cost, character: "", before: visit, done: true }];
}

/** Where a step leads one of the two, and what it costs there. */
function sideAfter(
  stars: readonly number[],
  { state, fresh }: Side,
  { to, codePoint }: Pick<SharedStep, "codePoint"> & { readonly to: number },
): { readonly side: Side; readonly cost: number } {
  const star = stars[to];
  if (to === state && codePoint === undefined) return { side: { state, fresh }, cost: 0 };
  if (star === -1 || star !== stars[state]) {
    return { side: { state: to, fresh: star !== -1 }, cost: emptyCost({ state, fresh }) };
  }
  const isHidden = fresh && codePoint === 0x2e;
  return { side: { state: to, fresh: false }, cost: isHidden ? costs.dotForStar : 0 };
}

function emptyCost({ fresh }: Side): number {
  return fresh ? costs.emptyStar : 0;
}

function characterCost(codePoint: number | undefined): number {
  if (codePoint === undefined) return 0;
  return isPlainCharacter(codePoint) ? costs.character : costs.oddCharacter;
}

function pathTo(visit: Visit): string {
  const characters: string[] = [];
  for (let step: Visit | undefined = visit; step !== undefined; step = step.before) {
    characters.push(step.character);
  }
  return characters.reverse().join("");
}
