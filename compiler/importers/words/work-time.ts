import type { Written } from "../imported.ts";

/** Minutes of work that a text such as `1.5h`, `1h 30min`, `45 minutes` or `2d` gives; `undefined` where it gives none. */
export function minutesFrom(text: Written<string>): Written<number> | undefined {
  const parts = [
    ...text.value.matchAll(/(\d+(?:\.\d+)?)\s*(d(?:ays?)?|h(?:ours?|rs?)?|m(?:in(?:ute)?s?)?)(?![a-z])/gi),
  ];
  const rest = parts.reduce((left, [part]) => left.replace(part, ""), text.value);
  if (parts.length === 0 || rest.replace(/[\s,~+]|and/g, "") !== "") return undefined;
  const minutes = parts.reduce((sum, [, count, unit = ""]) => sum + Number(count) * minutesOf(unit), 0);
  const hasDays = parts.some(([, , unit = ""]) => /^d/i.test(unit));
  return { value: minutes, origin: text.origin, ...(hasDays && { inferred: "a day of 8 hours" }) };
}

function minutesOf(unit: string): number {
  const letter = unit.charAt(0).toLowerCase();
  return letter === "d" ? 480 : letter === "h" ? 60 : 1;
}
