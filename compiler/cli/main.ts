import { Command, CommanderError } from "commander";
import { visibleLines } from "../report/visible-text.ts";
import { addCommand } from "./add-command.ts";
import type { CommandLine } from "./command-line.ts";
import { compileCommand } from "./compile-command.ts";
import { reportBug } from "./complain.ts";
import { contractsCommand } from "./contracts.ts";
import type { ExitCode } from "./exit-code.ts";
import { explainCommand } from "./explain.ts";
import { exportCommand } from "./export.ts";
import type { Host } from "./host.ts";
import { importCommand } from "./import.ts";
import { initCommand } from "./init.ts";
import { lintCommand } from "./lint.ts";
import { mailboxCommand } from "./mailbox.ts";
import { packageVersion } from "./package-version.ts";
import { quickCommands } from "./quick.ts";
import { scheduleCommand } from "./schedule.ts";
import { targetsCommand } from "./targets.ts";

/** Runs one command line, without the name of the program. Reads and writes through the host only; never throws. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const finish = (code: ExitCode): void => {
    exitCode = code;
  };
  try {
    await createProgram(host, finish).parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportBug(host, error);
    return error.exitCode === 0 ? 0 : 2;
  }
}

function createProgram(host: Host, finish: CommandLine["finish"]): Command {
  const program = new Command("seamwright");
  program
    .description("Lints, schedules and compiles a plan for a team of coding agents.")
    .version(packageVersion(host))
    .exitOverride()
    .showHelpAfterError('run "seamwright --help" for help')
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      // Its messages repeat what the user typed.
      writeErr: (text) => host.stderr.write(visibleLines(text)),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText("after", exitCodes);
  const line = { program, host, finish };
  for (const add of commands) add(line);
  return program;
}

/** In the order of `--help`. */
const commands = [
  lintCommand,
  scheduleCommand,
  compileCommand,
  targetsCommand,
  contractsCommand,
  ...quickCommands.map(
    ({ words, load }) =>
      (line: CommandLine) =>
        addCommand(line, words, load),
  ),
  importCommand,
  exportCommand,
  mailboxCommand,
  explainCommand,
  initCommand,
];

const exitCodes = `
Exit codes:
  0  no findings
  1  findings: errors, more warnings than allowed, or files that are not up to date
  2  misuse: a bad flag, no plan, an unreadable plan, a file that cannot be written
  3  a bug in seamwright`;
