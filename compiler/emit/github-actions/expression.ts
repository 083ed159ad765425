import { oneLine } from "../visible.ts";

/** What GitHub evaluates. */
export function expression(text: string): string {
  return `\${{ ${text} }}`;
}

/** A text in which GitHub evaluates nothing: `${{` is an expression that yields itself. */
export function githubText(text: string): string {
  return text.replaceAll(opening, () => expression(`'${opening}'`));
}

/** The same for what is only shown. */
export function githubName(text: string): string {
  return githubText(oneLine(text));
}

const opening = `$${"{{"}`;
