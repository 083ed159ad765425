// Runs contenders in turn, so that what disturbs the machine for a while disturbs all of them.
import { run } from "./measure.mjs";
import { median } from "./table.mjs";

// Whoever takes longer than the first number of milliseconds runs at most so many times.
const patience = [
  [40_000, 1],
  [8_000, 3],
];

/**
 * What the runs of a contender cost: medians in milliseconds and megabytes, the least wall time, and all that went wrong.
 * @typedef {{ runs: number, wall?: number, least?: number, cpu?: number, memory?: number, others?: number, trouble?: string }} Cost
 */

/** Runs each contender up to `rounds` times, one round after the other. Answers with costs by name. */
export function measureInRounds(contenders, rounds, { root, env }) {
  const all = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contender of rotated(contenders, round)) {
      const runs = all.get(contender.name);
      if (runs.length < allowed(runs[0], rounds)) runs.push(measureOnce(contender, { root, env }));
    }
    console.error(`  round ${round + 1} of ${rounds}`);
  }
  return new Map(contenders.map((contender) => [contender.name, costOf(contender, all.get(contender.name))]));
}

function measureOnce({ command, input, prepare, tidy }, { root, env }) {
  try {
    prepare?.();
    return run({ command, input, cwd: root, env });
  } finally {
    tidy?.();
  }
}

function rotated(list, by) {
  const start = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

function allowed(first, rounds) {
  if (first === undefined) return rounds;
  // Killed for taking too long, or not there at all.
  if (typeof first.exit === "string") return 1;
  const limit = patience.find(([wall]) => first.wall > wall)?.[1] ?? rounds;
  return Math.min(rounds, limit);
}

// Exit code 1 says that there are findings.
function costOf({ exits = (code) => code <= 1 }, runs) {
  const trouble = runs.find(({ exit }) => typeof exit === "string" || !exits(exit));
  const middle = (of) => median(runs.map(of));
  return {
    runs: runs.length,
    wall: middle(({ wall }) => wall),
    least: runs.length === 0 ? undefined : Math.min(...runs.map(({ wall }) => wall)),
    cpu: middle(({ cpu }) => cpu),
    memory: middle(({ memory }) => memory),
    others: middle(({ others }) => others),
    trouble: trouble && `exit ${trouble.exit}: ${trouble.stderr}`,
  };
}
