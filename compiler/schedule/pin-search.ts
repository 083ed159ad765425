import { type Occupancy, occupancy } from "./occupancy.ts";
import type { Pins, TaskNetwork } from "./task-network.ts";
import { waveWindows } from "./windows.ts";

/** Places for the pinned tasks and all that comes before them; a proof that there are none; or neither. */
export type PinSearch =
  | { readonly kind: "found"; readonly waveOf: ReadonlyMap<string, number> }
  | { readonly kind: "impossible" }
  | { readonly kind: "gave-up" };

/** Steps that searches may still take; a step looks at one task. Searches count it down. */
export interface SearchBudget {
  steps: number;
}

/** The tasks that have a deadline, by number, and where they are on the way down the search tree. */
interface Board {
  readonly ids: readonly string[];
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  readonly places: Occupancy;
}

/** Waves that are left to each task; one entry a task. */
interface Windows {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

interface Frame extends Windows {
  /** The task that is placed at this level; `undefined` when all are. */
  readonly task: number | undefined;
  nextWave: number;
}

/**
 * Looks through every arrangement that keeps the pins, tightest task first, within half of the budget. Low waves
 * are tried first, so in what is found no task without a pin could move to a lower wave alone.
 */
export function searchPins(network: TaskNetwork, pins: Pins, budget: SearchBudget): PinSearch {
  const { board, windows } = prepare(network, pins);
  const first = tighten(board, windows);
  if (first === undefined) return { kind: "impossible" };
  const stop = Math.floor(budget.steps / 2);
  const stack: Frame[] = [frameOf(board, first)];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    if (frame.task === undefined) return { kind: "found", waveOf: board.places.waveOf };
    const id = board.ids[frame.task] ?? "";
    board.places.remove(id);
    const wave = nextWave(board, frame);
    if (wave === undefined) {
      stack.pop();
      continue;
    }
    budget.steps -= board.ids.length;
    if (budget.steps < stop) return { kind: "gave-up" };
    frame.nextWave = wave + 1;
    board.places.put(id, wave);
    const next = tighten(board, {
      low: frame.low.with(frame.task, wave),
      high: frame.high.with(frame.task, wave),
    });
    if (next !== undefined) stack.push(frameOf(board, next));
  }
  return { kind: "impossible" };
}

function prepare(network: TaskNetwork, pins: Pins): { readonly board: Board; readonly windows: Windows } {
  const { earliest, latest } = waveWindows(network, pins);
  const ids = network.ids.filter((id) => latest(id) < Infinity);
  const numbers = new Map(ids.map((id, index) => [id, index]));
  const numbered = (others: readonly string[]): readonly number[] =>
    others.flatMap((other) => numbers.get(other) ?? []);
  const board = {
    ids,
    before: ids.map((id) => numbered(network.predecessors(id))),
    after: ids.map((id) => numbered(network.successors(id))),
    places: occupancy(network),
  };
  return { board, windows: { low: ids.map(earliest), high: ids.map(latest) } };
}

/** Draws both ends of every window in until they are possible; `undefined` when a window closes. */
function tighten(board: Board, windows: Windows): Windows | undefined {
  const low = raised(board, windows);
  const high = low && lowered(board, { ...windows, low });
  return low && high && { low, high };
}

function raised(board: Board, { low, high }: Windows): readonly number[] | undefined {
  const result = [...low];
  for (const [task, before] of board.before.entries()) {
    const start = before.reduce((most, other) => Math.max(most, (result[other] ?? 0) + 1), low[task] ?? 1);
    const end = high[task] ?? 0;
    const wave = firstFree(board, task, { from: start, to: end, step: 1 });
    if (wave > end) return undefined;
    result[task] = wave;
  }
  return result;
}

function lowered(board: Board, { low, high }: Windows): readonly number[] | undefined {
  const result = [...high];
  for (let task = result.length - 1; task >= 0; task -= 1) {
    const after = board.after[task] ?? [];
    const start = after.reduce((least, other) => Math.min(least, (result[other] ?? 0) - 1), high[task] ?? 0);
    const end = low[task] ?? 1;
    const wave = firstFree(board, task, { from: start, to: end, step: -1 });
    if (wave < end) return undefined;
    result[task] = wave;
  }
  return result;
}

interface Sweep {
  readonly from: number;
  readonly to: number;
  readonly step: 1 | -1;
}

/** The first wave from one end to the other that takes the task; a wave beyond the end when none does. */
function firstFree({ ids, places }: Board, task: number, { from, to, step }: Sweep): number {
  const id = ids[task] ?? "";
  if (places.waveOf.has(id)) return from;
  let wave = from;
  while ((to - wave) * step >= 0 && !places.fits(id, wave)) wave += step;
  return wave;
}

function frameOf({ ids, places }: Board, { low, high }: Windows): Frame {
  let task: number | undefined;
  const width = (index: number): number => (high[index] ?? 0) - (low[index] ?? 0);
  for (const [index, id] of ids.entries()) {
    if (places.waveOf.has(id)) continue;
    if (task === undefined || width(index) < width(task)) task = index;
  }
  return { low, high, task, nextWave: task === undefined ? 0 : (low[task] ?? 1) };
}

function nextWave({ ids, places }: Board, { task, nextWave, high }: Frame): number | undefined {
  if (task === undefined) return undefined;
  for (let wave = nextWave; wave <= (high[task] ?? 0); wave += 1) {
    if (places.fits(ids[task] ?? "", wave)) return wave;
  }
  return undefined;
}
