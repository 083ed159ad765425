import { shText } from "./quote-shell.ts";

/** A word of the shell on one line, which may hold line breaks, but not at its end. */
export function shLine(text: string): string {
  if (!text.includes("\n")) return shText(text);
  return `"$(printf '%s\\n' ${text.split("\n").map(shText).join(" ")})"`;
}

/** A recipe of commands that are run one after another in one shell and stop at the first failure; not shown when run. */
export function makeRecipe(commands: readonly string[]): string {
  const lines = ["set -eu", ...commands].map((command) => command.replaceAll("$", "$$$$"));
  return `\t@${lines.join("; \\\n\t")}\n`;
}
