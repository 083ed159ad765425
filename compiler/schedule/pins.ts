import { compareText } from "../plan/order.ts";
import { fillWaves } from "./fill-waves.ts";
import { type Pin, pinContradiction } from "./pin-contradiction.ts";
import { type PinSearch, type SearchBudget, searchPins } from "./pin-search.ts";
import type { RefusedPin, WaveAssignment } from "./problem.ts";
import type { TaskNetwork } from "./task-network.ts";

/**
 * Places all tasks and keeps as many pins as it can, low waves first: a pin is given up only when it was proved
 * that it cannot stand beside those before it, or when the search for a place gave up, and the reason says which.
 */
export function placeWithPins(
  network: TaskNetwork,
  wanted: readonly Pin[],
  budget: SearchBudget,
): WaveAssignment {
  const refused: RefusedPin[] = [];
  for (;;) {
    const open = wanted.filter(({ task }) => refused.every((pin) => pin.task !== task));
    const { pins, contradicted } = splitContradicted(network, open);
    const whole = place(network, pins, budget);
    if (whole.kind === "found") {
      return { waveOf: whole.waveOf, broken: stillBroken(whole.waveOf, [...refused, ...contradicted]) };
    }
    refused.push(firstRefused(network, { pins, whole, budget }));
  }
}

/** Contradictions depend on the pins kept before, so the order must not come from the plan: by wave, then id. */
function splitContradicted(
  network: TaskNetwork,
  wanted: readonly Pin[],
): { readonly pins: readonly Pin[]; readonly contradicted: readonly RefusedPin[] } {
  const kept = new Map<string, number>();
  const contradicted: RefusedPin[] = [];
  for (const pin of wanted.toSorted((a, b) => a.wave - b.wave || compareText(a.task, b.task))) {
    const contradiction = pinContradiction(network, kept, pin);
    if (contradiction === undefined) kept.set(pin.task, pin.wave);
    else contradicted.push(contradiction);
  }
  return { pins: [...kept].map(([task, wave]) => ({ task, wave })), contradicted };
}

function place(network: TaskNetwork, wanted: readonly Pin[], budget: SearchBudget): PinSearch {
  const pins = new Map(wanted.map(({ task, wave }) => [task, wave]));
  const filled = fillWaves(network, pins);
  if (filled !== undefined) return { kind: "found", waveOf: filled };
  const search = searchPins(network, pins, budget);
  if (search.kind !== "found") return search;
  const rest = fillWaves(network, search.waveOf);
  return rest === undefined ? { kind: "gave-up" } : { kind: "found", waveOf: rest };
}

interface Failure {
  readonly pins: readonly Pin[];
  /** What came of trying all of them. */
  readonly whole: PinSearch;
  readonly budget: SearchBudget;
}

/** The pin that ends the longest row of pins, from the first, that can be kept together. */
function firstRefused(network: TaskNetwork, { pins, whole, budget }: Failure): RefusedPin {
  let kept = 0;
  let failed = pins.length;
  let failure = whole;
  while (kept + 1 < failed) {
    const middle = (kept + failed) >> 1;
    const attempt = place(network, pins.slice(0, middle), budget);
    if (attempt.kind === "found") kept = middle;
    else [failed, failure] = [middle, attempt];
  }
  const pin = pins[failed - 1] ?? { task: "", wave: 0 };
  const why =
    failure.kind === "impossible"
      ? "no arrangement of the tasks keeps it together with the other pins"
      : "the search for an arrangement that keeps it gave up; there may be one";
  return { ...pin, why, other: undefined };
}

/** Without those whose search gave up but whose tasks came to be where they were wanted. */
function stillBroken(
  waveOf: ReadonlyMap<string, number>,
  pins: readonly RefusedPin[],
): readonly RefusedPin[] {
  return pins
    .filter(({ task, wave }) => waveOf.get(task) !== wave)
    .sort((a, b) => compareText(a.task, b.task));
}
