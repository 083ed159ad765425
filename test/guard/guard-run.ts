import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { claimsJson } from "../../compiler/emit/claude/claims.ts";
import { guardText } from "../../compiler/emit/claude/guard-text.ts";
import type { WorkOrder, WorkOrderTask } from "../../compiler/ir/work-order.ts";
import { lending } from "../emit/lending.ts";

/** What the guard answered. */
export interface Answer {
  readonly status: number | null;
  readonly says: string;
}

/** A shop in a git repository of its own, with a guard beside it. */
export interface Shop {
  readonly root: string;
  readonly guard: string;
  ask(input: object | string, environment?: Readonly<Record<string, string>>): Answer;
  /** Asks about a call of a tool; without an agent it is the lead's. */
  call(agent: string | undefined, tool: string, input: object): Answer;
  git(...args: readonly string[]): string;
  remove(): void;
}

interface Files {
  readonly create?: readonly string[];
  readonly modify?: readonly string[];
  readonly delete?: readonly string[];
}

/** A work order with the tasks "till" and "shelf", of agents of these names, and what they may write. */
export function shopOrder(till: Files, shelf: Files, base?: string): WorkOrder {
  const template = lending.tasks[0] as WorkOrderTask;
  const task = (id: string, wave: number, files: Files): WorkOrderTask => ({
    ...template,
    id,
    title: `Mend the ${id}`,
    agent: id,
    wave,
    branch: `shop/${id}`,
    files: {
      create: [...(files.create ?? [])],
      modify: [...(files.modify ?? [])],
      delete: [...(files.delete ?? [])],
      read: [],
    },
    off_limits: [],
    depends_on: [],
  });
  const { base: _, ...plan } = lending.plan;
  return {
    ...lending,
    plan: { ...plan, name: "shop", ...(base !== undefined && { base }) },
    tasks: [task("till", 1, till), task("shelf", 2, shelf)],
  };
}

/** Makes the shop. Files end with LF; a text that begins with `->` is a link to what follows. */
export function openShop(order: WorkOrder, files: Readonly<Record<string, string>> = {}): Shop {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "shop-")));
  const [root, guard] = [join(folder, "repo"), join(folder, "seamwright", "guard.mjs")];
  const write = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true });
    if (text.startsWith("->")) symlinkSync(text.slice(2), path);
    else writeFileSync(path, `${text}\n`);
  };
  write(guard, guardText);
  write(join(dirname(guard), "claims.json"), claimsJson(order));
  for (const [path, text] of Object.entries(files)) write(join(root, path), text);
  const run = (command: string, args: readonly string[], options: object) =>
    spawnSync(command, args, { encoding: "utf8", ...options });
  const git = (...args: readonly string[]) =>
    run("git", ["-c", "user.name=shop", "-c", "user.email=shop@example.org", ...args], { cwd: root }).stdout;
  mkdirSync(root, { recursive: true });
  git("init", "--quiet", "-b", "main");
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "-m", "Open the shop");
  const ask: Shop["ask"] = (input, environment = {}) => {
    const text = typeof input === "string" ? input : JSON.stringify(input);
    const env = { ...process.env, SEAMWRIGHT_GUARD: "", ...environment };
    const { status, stderr, stdout } = run(process.execPath, [guard], { input: text, env });
    return { status, says: `${stderr}${stdout}` };
  };
  return {
    root,
    guard,
    ask,
    call: (agent, tool, input) =>
      ask({
        hook_event_name: "PreToolUse",
        cwd: root,
        ...(agent !== undefined && { agent_type: agent }),
        tool_name: tool,
        tool_input: input,
      }),
    git,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
