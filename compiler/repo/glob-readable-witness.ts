import type { Automaton, Edge } from "./glob-automaton.ts";
import { intersectCharacters } from "./glob-characters.ts";
import { plainestOf } from "./glob-plain-character.ts";
import { characterCost, emptyCost, type Side, type Step, sideAt, stepTo } from "./glob-readability.ts";

/** The result of a search that may give up. */
export type Search =
  | { readonly decided: true; readonly path: string | undefined }
  | { readonly decided: false };

interface Visit {
  readonly left: Side;
  readonly right: Side;
  readonly cost: number;
  /** The last character read; `reads` when this visit has read it. */
  readonly last: number | undefined;
  readonly reads: boolean;
  readonly before: Visit | undefined;
  readonly done: boolean;
}

interface Steps {
  readonly left: Step;
  readonly right: Step;
}

/** How many pairs of edges may be looked at. Ordinary patterns need a few hundred. */
const mostWork = 100_000;

/**
 * Looks for the path that both accept and people read best: short, of plain characters, with something for each `*`.
 * Among equals it is always the same one. Gives up on patterns that take too long.
 */
export function readableWitness(left: Automaton, right: Automaton): Search {
  const queue = visitQueue();
  queue.push(firstVisit(left, right));
  const seen = new Set<number>();
  let work = 0;
  for (let visit = queue.next(); visit !== undefined; visit = queue.next()) {
    if (visit.done) return { decided: true, path: pathTo(visit) };
    if (!isNew(visit, right, seen)) continue;
    work += workAt(left, right, visit);
    if (work > mostWork) return { decided: false };
    for (const next of nextVisits(left, right, visit)) queue.push(next);
  }
  return { decided: true, path: undefined };
}

/** Gives the cheapest visit first, and of equals the one that was put in first. No visit costs less than one given. */
function visitQueue(): { push(visit: Visit): void; next(): Visit | undefined } {
  const byCost: Visit[][] = [];
  let cost = 0;
  let given = 0;
  const push = (visit: Visit): void => {
    const equals = byCost[visit.cost];
    if (equals === undefined) byCost[visit.cost] = [visit];
    else equals.push(visit);
  };
  const next = (): Visit | undefined => {
    while (cost < byCost.length && byCost[cost]?.[given] === undefined) {
      cost += 1;
      given = 0;
    }
    given += 1;
    return byCost[cost]?.[given - 1];
  };
  return { push, next };
}

function firstVisit(left: Automaton, right: Automaton): Visit {
  const sides = { left: sideAt(left), right: sideAt(right) };
  return { ...sides, cost: 0, last: undefined, reads: false, before: undefined, done: false };
}

function isNew(visit: Visit, right: Automaton, seen: Set<number>): boolean {
  const number = ({ state, fresh }: Side): number => 2 * state + (fresh ? 1 : 0);
  const key = number(visit.left) * 2 * right.edges.length + number(visit.right);
  const isFirst = !seen.has(key);
  seen.add(key);
  return isFirst;
}

function workAt(left: Automaton, right: Automaton, visit: Visit): number {
  return (1 + edgesAt(left, visit.left).length) * (1 + edgesAt(right, visit.right).length);
}

function nextVisits(left: Automaton, right: Automaton, visit: Visit): readonly Visit[] {
  const visits = [...silentVisits(left, right, visit)];
  for (const ofLeft of edgesAt(left, visit.left)) {
    for (const ofRight of edgesAt(right, visit.right)) {
      const codePoint = sharedCharacter(ofLeft, ofRight);
      if (codePoint === undefined) continue;
      const steps = {
        left: stepTo(left, visit.left, ofLeft.to),
        right: stepTo(right, visit.right, ofRight.to),
      };
      visits.push(visitAfter(visit, steps, codePoint));
    }
  }
  return visits;
}

/** What can be done without a character: one of the two goes on, or both stop. */
function silentVisits(left: Automaton, right: Automaton, visit: Visit): readonly Visit[] {
  const stay: Steps = { left: { side: visit.left, cost: 0 }, right: { side: visit.right, cost: 0 } };
  const visits = [
    ...silentSteps(left, visit.left).map((step) => visitAfter(visit, { ...stay, left: step })),
    ...silentSteps(right, visit.right).map((step) => visitAfter(visit, { ...stay, right: step })),
  ];
  if (!left.accepting[visit.left.state] || !right.accepting[visit.right.state]) return visits;
  const cost = visit.cost + emptyCost(visit.left) + emptyCost(visit.right);
  return [...visits, { ...visit, cost, reads: false, before: visit, done: true }];
}

function silentSteps(automaton: Automaton, side: Side): readonly Step[] {
  return edgesAt(automaton, side)
    .filter(({ on }) => on === undefined)
    .map(({ to }) => stepTo(automaton, side, to));
}

function edgesAt({ edges }: Automaton, { state }: Side): readonly Edge[] {
  return edges[state] ?? [];
}

/** One character stands for all that lead to the same two states. */
function sharedCharacter(left: Edge, right: Edge): number | undefined {
  if (left.on === undefined || right.on === undefined) return undefined;
  const both = intersectCharacters(left.on, right.on);
  return both.length === 0 ? undefined : plainestOf(both);
}

function visitAfter(visit: Visit, { left, right }: Steps, codePoint?: number): Visit {
  const readCost = codePoint === undefined ? 0 : characterCost(codePoint, visit.last);
  return {
    left: left.side,
    right: right.side,
    cost: visit.cost + left.cost + right.cost + readCost,
    reads: codePoint !== undefined,
    last: codePoint ?? visit.last,
    before: visit,
    done: false,
  };
}

function pathTo(visit: Visit): string {
  const characters: string[] = [];
  for (let step: Visit | undefined = visit; step !== undefined; step = step.before) {
    if (step.reads && step.last !== undefined) characters.push(String.fromCodePoint(step.last));
  }
  return characters.reverse().join("");
}
