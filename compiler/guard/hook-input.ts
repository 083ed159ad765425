import { resolve } from "node:path";
import { shellWrites, type Write } from "./shell-writes.ts";

/** What the runtime says on standard input, as far as it matters here. */
export interface HookInput {
  readonly hook_event_name: string;
  readonly cwd: string;
  /** The agent definition, or the name of the teammate; absent for the lead. */
  readonly agent_type?: string;
  readonly tool_name?: string;
  readonly tool_input?: {
    readonly file_path?: unknown;
    readonly notebook_path?: unknown;
    readonly command?: unknown;
  };
  readonly task_subject?: string;
}

/** Reads hook input. Throws when it is none. */
export function readInput(text: string): HookInput {
  const input = JSON.parse(text) as Partial<HookInput> | null;
  if (typeof input?.hook_event_name !== "string" || typeof input.cwd !== "string")
    throw new Error("the input has no hook_event_name or no cwd");
  return input as HookInput;
}

/** What a call of a tool would visibly write; none for tools that only read. */
export function writesOf({ tool_name: tool = "", tool_input: given = {}, cwd }: HookInput): readonly Write[] {
  if (tool === "Bash") return shellWrites(String(given.command ?? ""), cwd);
  const path = given.file_path ?? given.notebook_path;
  if (!["Write", "Edit", "MultiEdit", "NotebookEdit"].includes(tool)) return [];
  return [{ path: typeof path === "string" ? resolve(cwd, path) : undefined, by: tool }];
}
