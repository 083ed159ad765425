import { Command as Program } from "commander";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addCommand } from "../../compiler/cli/add-command.ts";
import { readTyped, type Typed } from "../../compiler/cli/flags.ts";
import { quickCommands } from "../../compiler/cli/quick.ts";
import { memoryHost } from "./memory-host.ts";

const commands = quickCommands.map(({ words }) => words);
const flags = commands.flatMap((command) => command.flags.map(({ form }) => form.split(" ")[0] ?? ""));
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...flags) },
  {
    weight: 4,
    arbitrary: fc.constantFrom("plan.yaml", "a.ts#b", "json", "dot", "", "-", "--", "help", "-1"),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("-h", "--version", "--formt", "--format=json", "--no-repo", "--no-engine"),
  },
);

describe("readTyped", () => {
  it("reads what commander reads, or nothing", async () => {
    let read = 0;
    const property = fc.asyncProperty(
      fc.constantFrom(...commands),
      fc.array(word, { maxLength: 6 }),
      async (command, words) => {
        const typed = readTyped(command, words);
        if (typed === undefined) return;
        read++;
        const full = await typedByCommander([command.name, ...words]);
        expect(typed.flags).toEqual(full?.flags);
        expect(typed.parameters).toEqual(full?.parameters.filter((text) => text !== undefined));
      },
    );
    await fc.assert(property, { numRuns: 2000 });
    expect(read).toBeGreaterThan(100);
  });
});

/** What commander makes of a command line; `undefined` when it has something to say about it. */
async function typedByCommander(argv: readonly string[]): Promise<Typed | undefined> {
  let typed: Typed | undefined;
  const program = new Program("seamwright").exitOverride().configureOutput({ writeErr: () => undefined });
  for (const words of commands) {
    addCommand(
      { program, host: memoryHost({}), finish: () => undefined },
      words,
      async () => async (_, found) => {
        typed = found;
        return 0;
      },
    );
  }
  await program.parseAsync(argv, { from: "user" }).catch(() => undefined);
  return typed;
}
