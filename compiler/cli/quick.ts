import type { ExitCode } from "./exit-code.ts";
import { type Command, readTyped, type Typed } from "./flags.ts";
import type { Host } from "./host.ts";
import { graphWords, impactWords, whyWords } from "./query-commands.ts";

/** A command that runs without the help pages being loaded. */
export interface QuickCommand {
  readonly words: Command;
  readonly load: () => Promise<(host: Host, typed: Typed) => Promise<ExitCode>>;
}

/** The commands whose whole run is shorter than the loading of all help pages. */
export const quickCommands: readonly QuickCommand[] = [
  { words: graphWords, load: async () => (await import("./graph.ts")).graph },
  { words: whyWords, load: async () => (await import("./why.ts")).why },
  { words: impactWords, load: async () => (await import("./impact.ts")).impact },
];

/** A command line that a quick command can run at once. */
export interface QuickLine {
  readonly load: QuickCommand["load"];
  readonly typed: Typed;
}

/** Reads a command line; `undefined` when it is for another command, or not typed right. */
export function quickLine(argv: readonly string[]): QuickLine | undefined {
  const command = quickCommands.find(({ words }) => words.name === argv[0]);
  const typed = command && readTyped(command.words, argv.slice(1));
  return typed && command && { load: command.load, typed };
}
