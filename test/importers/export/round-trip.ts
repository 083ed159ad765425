import { expect } from "vitest";
import { main } from "../../../compiler/cli/main.ts";
import { memoryHost } from "../../cli/memory-host.ts";

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

/** What a run of the program left behind. */
export interface Run {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  readonly files: Files;
}

/** Runs the program over files in memory. */
export async function run(argv: readonly string[], files: Files): Promise<Run> {
  const host = memoryHost({ files });
  const exitCode = await main(argv, host);
  return { exitCode, out: host.out(), err: host.err(), files: Object.fromEntries(host.contents) };
}

const mended = ["no-parallel-clash", "no-wave-clash", "missing-dependency"];

/** Exports a plan, and sees to it that the result is without the errors that an export mends, and that a second export rests. */
export async function roundTrip(plan: string, files: Files): Promise<Run> {
  const written = await run(["export", plan, "--write"], files);
  expect({ exitCode: written.exitCode, err: written.exitCode === 0 ? "" : written.err }).toEqual({
    exitCode: 0,
    err: "",
  });
  const linted = await run(["lint", plan, "--format", "json"], written.files);
  expect(mended.filter((code) => linted.out.includes(`"${code}"`))).toEqual([]);
  const again = await run(["export", plan, "--check"], written.files);
  expect({ exitCode: again.exitCode, out: again.out }).toEqual({ exitCode: 0, out: "nothing to change\n" });
  return written;
}

/** The lines of a text that another lacks, with the line ends. */
export function newLines(before: string, after: string): readonly string[] {
  const rest = before.split(/(?<=\n)/);
  return after.split(/(?<=\n)/).filter((line) => {
    const index = rest.indexOf(line);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}
