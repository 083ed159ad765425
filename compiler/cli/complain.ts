import { homepage } from "../report/home.ts";
import { visibleLines } from "../report/visible-text.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";

/** A value, or why the user cannot have it. */
export type Chosen<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

const issues = `${homepage}/issues`;

/** Says on standard error what stands in the way of the command; the exit code for it. */
export function misuse(host: Host, message: string): ExitCode {
  host.stderr.write(`seamwright: ${visibleLines(message)}\n`);
  return 2;
}

/** Says on standard error what the user should know although nothing stands in the way. */
export function remark(host: Host, message: string): void {
  host.stderr.write(`seamwright: note: ${visibleLines(message)}\n`);
}

/** Owns up to a bug of ours, with what is needed to find it; the exit code for it. */
export function reportBug(host: Host, error: unknown): ExitCode {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.stderr.write(
    `seamwright: this is a bug in seamwright, not in your plan\nPlease report it at ${issues} with the lines below.\n\n${visibleLines(stack)}\n`,
  );
  return 3;
}
