import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Claims } from "./claims.ts";

/** Runs the guard as the runtime would, with made-up calls; what it should have done and did not. */
export async function selfTest(guard: string, { tasks }: Claims): Promise<readonly string[]> {
  const { spawnSync } = await import("node:child_process");
  const folder = mkdtempSync(join(tmpdir(), "seamwright-guard-"));
  writeFileSync(join(folder, ".git"), "gitdir: nowhere\n");
  const ask = (call: object | string) => {
    const made = { hook_event_name: "PreToolUse", cwd: folder, agent_type: tasks[0]?.agent, ...Object(call) };
    const options = {
      input: typeof call === "string" ? call : JSON.stringify(made),
      env: { ...process.env, SEAMWRIGHT_GUARD: "" },
    };
    return spawnSync(process.execPath, [guard], options).status;
  };
  const write = { tool_name: "Write", tool_input: { file_path: join(folder, "nobody's file") } };
  const shell = (command: string) => ({ tool_name: "Bash", tool_input: { command } });
  const cases: readonly (readonly [string, object | string, number])[] = [
    ["refuses a file that is not claimed", write, 2],
    ["refuses a redirection to such a file", shell('echo > "nobody\'s file"'), 2],
    ["refuses an agent that it does not know", { ...write, agent_type: "nobody" }, 2],
    ["refuses input that is no JSON", "nothing", 2],
    ["lets a command go on that only reads", shell("ls -l"), 0],
  ];
  const failed = cases.filter(([, call, expected]) => ask(call) !== expected).map(([name]) => name);
  rmSync(folder, { recursive: true });
  return failed;
}
