import type { Written } from "../imported.ts";
import { originOfAll, type PlacedText } from "../places/placed-text.ts";

/** Longer descriptions are cut. */
const longest = 4000;

/** The texts as one description, cut at a line; `undefined` when there is none. It is placed at the first of them. */
export function bodyText(parts: readonly (PlacedText | undefined)[]): Written<string> | undefined {
  const texts = parts.filter((part) => part !== undefined);
  const [first] = texts;
  if (first === undefined) return undefined;
  const whole = texts.map(({ text }) => text.trim()).join("\n\n");
  return { value: cut(whole), origin: originOfAll(first) };
}

function cut(text: string): string {
  if (text.length <= longest) return text;
  const kept = text.slice(0, longest - 2);
  const line = kept.lastIndexOf("\n");
  const whole = line > longest / 2 ? kept.slice(0, line) : kept.replace(/[\ud800-\udbff]$/, "");
  return `${whole}\n…`;
}
