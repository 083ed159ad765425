import type { Written } from "../imported.ts";

const minutesOf: Readonly<Record<string, number>> = { h: 60, m: 1 };

/**
 * The minutes that a text such as "M (6-10 hours)" or "30 minutes" speaks of; of a range, the middle. `undefined` where it
 * names neither hours nor minutes: sizes and days say too little. `unit` is what a bare number stands for.
 */
export function minutesFrom(effort: Written<string>, unit?: "h" | "m"): Written<number> | undefined {
  const form =
    /(\d+(?:\.\d+)?)(?:\s*(?:-|–|—|to)\s*(\d+(?:\.\d+)?))?\s*(hours?|hrs?|h|minutes?|mins?)?(?![\w.])/i;
  const match = form.exec(effort.value);
  const said = match?.[3]?.charAt(0).toLowerCase() ?? unit;
  const each = said === undefined ? undefined : minutesOf[said];
  if (
    match === null ||
    each === undefined ||
    /^\s*days?\b/i.test(effort.value.slice(match.index + match[0].length))
  )
    return undefined;
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
  const value = ((from + to) / 2) * each;
  if (!(value > 0 && value <= 100_000)) return undefined;
  const inferred = from === to ? effort.inferred : `the middle of "${match[0].trim()}"`;
  return { value, origin: effort.origin, ...(inferred !== undefined && { inferred }) };
}
