import type { Baseline } from "../report/baseline.ts";
import type { PlanReport } from "../report/plan-report.ts";
import { type Chosen, misuse } from "./complain.ts";
import type { ExitCode } from "./exit-code.ts";
import { applyChanges } from "./file-changes.ts";
import type { Failure, ReadProblem } from "./file-system.ts";
import type { Host } from "./host.ts";
import { replaceFiles } from "./replace-files.ts";
import { shellWord } from "./shell-word.ts";

/** The flags that name a baseline; at most one of them is set. */
export interface BaselineOptions {
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

/** A baseline and the text it was read from; no text where it is still to be written. */
export interface BaselineFile extends Baseline {
  readonly text: string | undefined;
}

/**
 * Reads the baseline that the flags name; `undefined` when they name none. One that is to be written need not be there, but what
 * is there must be a baseline.
 */
export async function openBaseline(
  host: Host,
  { baseline, writeBaseline }: BaselineOptions,
): Promise<Chosen<BaselineFile | undefined>> {
  const file = writeBaseline ?? baseline;
  if (file === undefined) return { ok: true, value: undefined };
  const empty = { file, nameOf: host.files.normalize, findings: [], text: undefined };
  const read = host.files.read(file);
  if (!read.ok) {
    if (writeBaseline !== undefined && read.problem === "missing") return { ok: true, value: empty };
    return { ok: false, message: describe(read.problem, file) };
  }
  const { readBaseline } = await import("../report/baseline-text.ts");
  const text = new TextDecoder().decode(read.bytes);
  const parsed = readBaseline(text);
  if (!parsed.ok) return { ok: false, message: `"${file}" is no baseline: ${parsed.message}` };
  return { ok: true, value: { ...empty, findings: parsed.findings, text } };
}

/** Writes the findings of now into a baseline, and says how many. */
export async function saveBaseline(
  host: Host,
  reports: readonly PlanReport[],
  baseline: BaselineFile,
): Promise<ExitCode> {
  const { updatedFindings } = await import("../report/baseline.ts");
  const { writeBaseline } = await import("../report/baseline-text.ts");
  const { plural } = await import("../report/counts.ts");
  const { visibleText } = await import("../report/visible-text.ts");
  const findings = updatedFindings(reports, baseline);
  const failure = replace(host, baseline, writeBaseline(findings));
  if (failure !== undefined) return misuse(host, `nothing was written: ${failure}`);
  const [count, file] = [plural(findings.length, "known finding"), visibleText(baseline.file)];
  host.stdout.write(
    `${count} in ${file}\nto leave them out, run "seamwright lint --baseline ${shellWord(baseline.file)}"\n`,
  );
  return 0;
}

function replace({ files }: Host, { file, text }: BaselineFile, content: string): Failure {
  if (text !== undefined) return replaceFiles(files, [{ path: file, before: text, after: content }]);
  return applyChanges(files, [{ path: file, file: { content, executable: false } }]);
}

function describe(problem: ReadProblem, file: string): string {
  switch (problem) {
    case "missing":
      return `there is no file "${file}"; write it with --write-baseline`;
    case "folder":
      return `"${file}" is a folder; name a file`;
    case "forbidden":
      return `no permission to read "${file}"`;
    case "unreadable":
      return `cannot read "${file}"`;
  }
}
