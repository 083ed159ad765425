import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** What a step of an action did. */
export interface StepRun {
  readonly status: number | null;
  readonly stdout: string;
  /** The arguments of each call of npx. */
  readonly calls: readonly (readonly string[])[];
  /** What it wrote to `GITHUB_OUTPUT`. */
  readonly outputs: string;
}

/** What stands in for npx: it notes its arguments, and answers as it is told. */
export interface NpxAnswer {
  readonly prints: string;
  readonly status: number;
}

/** Runs the script of a step as a runner does, with a stand-in for npx. */
export function runStep(script: string, env: Readonly<Record<string, string>>, npx: NpxAnswer): StepRun {
  const folder = mkdtempSync(join(tmpdir(), "step-"));
  const [calls, outputs, file] = [join(folder, "calls"), join(folder, "outputs"), join(folder, "step.sh")];
  writeFileSync(calls, "");
  writeFileSync(outputs, "");
  writeFileSync(file, script);
  writeFileSync(
    join(folder, "npx"),
    `#!/bin/bash\nprintf '%s\\0' "$@" >> "$CALLS"\nprintf '\\n\\0' >> "$CALLS"\nprintf %s "$PRINTS"\nexit "$EXITS"\n`,
  );
  chmodSync(join(folder, "npx"), 0o755);
  const { status, stdout } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", file], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...env,
      PATH: `${folder}${delimiter}${process.env["PATH"]}`,
      LC_ALL: "C",
      RUNNER_TEMP: folder,
      GITHUB_OUTPUT: outputs,
      CALLS: calls,
      PRINTS: npx.prints,
      EXITS: String(npx.status),
    },
  });
  const run = { status, stdout, calls: callsIn(calls), outputs: readFileSync(outputs, "utf8") };
  rmSync(folder, { recursive: true });
  return run;
}

/** Arguments end in NUL; an argument that is a line end ends a call. */
function callsIn(file: string): readonly (readonly string[])[] {
  return readFileSync(file, "utf8")
    .split("\n\0")
    .slice(0, -1)
    .map((call) => call.split("\0").slice(0, -1));
}
