import type { Command } from "commander";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";

/** What a command needs to take its place in the program. */
export interface CommandLine {
  readonly program: Command;
  readonly host: Host;
  /** Says how the run ended. */
  finish(exitCode: ExitCode): void;
}

/** The end of a help page. */
export function examples(...lines: readonly string[]): string {
  const title = lines.length === 1 ? "Example:" : "Examples:";
  return `\n${[title, ...lines.map((line) => `  $ ${line}`)].join("\n")}`;
}
