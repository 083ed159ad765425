import type { Stretch } from "../places/markdown.ts";

const starters =
  /^(?:\$ )?((?:[A-Z_]+=\S+ )*(?:npm|npx|pnpm|yarn|bun|bunx|deno|node|tsc|vitest|jest|playwright|eslint|biome|turbo|nx|make|cargo|go|pytest|python3?|uv|docker|git|curl|test|bash|sh|\.\/\S+)(?: [^\n]*)?)$/;
const remarks =
  /^[\W_]*(?:(?:run|runs|execute|then|verify|command|commands|with|and|all|must|should|it|exits?|pass|passes|succeeds?|succeed|ok|green|clean|cleanly|errors?|no|without|code|0|zero)[\W_]*)*$/i;

/** The command that a sentence is; `undefined` where it says more than that the command is to be run and to pass. */
export function commandIn(stretches: readonly Stretch[]): Stretch | undefined {
  const codes = stretches.filter(({ isCode }) => isCode);
  const [code, second] = codes;
  if (code === undefined || second !== undefined) return undefined;
  if (!stretches.every(({ isCode, text }) => isCode || remarks.test(text))) return undefined;
  return commandOf(code);
}

/** A text that is a command, without the prompt before it. */
export function commandOf(stretch: Stretch): Stretch | undefined {
  const command = starters.exec(stretch.text)?.[1];
  if (command === undefined) return undefined;
  const start = stretch.span.start + stretch.text.indexOf(command);
  return { text: command, span: { start, end: start + command.length }, isCode: true };
}
