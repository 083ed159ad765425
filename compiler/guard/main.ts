import { appendFileSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Claims, claimsPath, readClaims } from "./claims.ts";
import { incompletion } from "./completion.ts";
import { readInput } from "./hook-input.ts";
import { refusal } from "./judge.ts";
import { selfTest } from "./self-test.ts";

const self = fileURLToPath(import.meta.url);
const claimsFile = join(dirname(self), "claims.json");
const claims = (): Claims => readClaims(claimsFile);

try {
  const [option, agent] = process.argv.slice(2);
  if (option === "--self-test") refuse(await report());
  else if (option === "--audit") refuse(audit(agent, readFileSync(0, "utf8")));
  else refuse(await answer(readFileSync(0, "utf8")));
} catch (error) {
  refuse(
    `internal error: ${error instanceof Error ? error.message : error}. No write is let through until that is mended; SEAMWRIGHT_GUARD=off in the environment of the runtime switches the guard off.`,
  );
}

async function answer(text: string): Promise<string | undefined> {
  if (process.env["SEAMWRIGHT_GUARD"] === "off") return note(text);
  const input = readInput(text);
  if (input.hook_event_name !== "TaskCompleted") return refusal(input, claims);
  return incompletion(input, claims(), statSync(claimsFile).mtimeMs);
}

/** What of the paths, each ended by NUL and relative to the current folder, an agent had to leave alone. */
function audit(name: string | undefined, text: string): string | undefined {
  const own = claims().tasks.find(({ agent }) => agent === name);
  const paths = text.split("\0").filter((path) => path !== "");
  const foreign = paths.filter((path) => own === undefined || !claimsPath(own, path, process.cwd()));
  if (foreign.length === 0) return undefined;
  return `agent ${name} changed files that are not its own: ${foreign.map((path) => JSON.stringify(path)).join(", ")}`;
}

function refuse(problem: string | undefined): void {
  if (problem === undefined) return;
  process.stderr.write(`seamwright: ${problem}\n`);
  process.exitCode = 2;
}

function note(text: string): undefined {
  const line = {
    time: new Date().toISOString(),
    note: "SEAMWRIGHT_GUARD=off: let through",
    input: text.slice(0, 2000),
  };
  appendFileSync(join(dirname(self), "guard.log"), `${JSON.stringify(line)}\n`);
}

async function report(): Promise<string | undefined> {
  const failed = await selfTest(self, claims());
  if (failed.length > 0) return `the self-test failed; the guard no longer ${failed.join("; ")}`;
  process.stdout.write("seamwright: the guard refuses what it should\n");
  return undefined;
}
