import type { Interruptions } from "./trial.ts";

/** Three times out of four a kill, early ones more often than late ones. */
export function randomInterruptions(random: () => number): Interruptions {
  return () => {
    if (random() < 0.25) return undefined;
    return { at: 1 + Math.floor(random() ** 2 * 90), after: random() < 0.5 };
  };
}
