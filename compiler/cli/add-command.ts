import { Option } from "commander";
import { type CommandLine, examples } from "./command-line.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Command, Typed } from "./flags.ts";
import type { Host } from "./host.ts";

/** Adds a command with its help page; `run` is loaded when the command is typed. */
export function addCommand(
  { program, host, finish }: CommandLine,
  words: Command,
  run: () => Promise<(host: Host, typed: Typed) => Promise<ExitCode>>,
): void {
  const command = program.command(words.name).summary(words.summary).description(words.description);
  for (const [form, description] of words.parameters) command.argument(form, description);
  for (const { form, description, choices, fallback } of words.flags) {
    const option = new Option(form, description);
    if (choices !== undefined) option.choices(choices);
    if (fallback !== undefined) option.default(fallback);
    command.addOption(option);
  }
  command.addHelpText("after", examples(...words.examples)).action(async () => {
    const typed = { parameters: command.processedArgs, flags: command.opts() };
    finish(await (await run())(host, typed));
  });
}
