import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { agentNames } from "../../compiler/emit/claude/agent-names.ts";
import { foreignPatterns } from "../../compiler/emit/claude/foreign-paths.ts";
import { claude } from "../../compiler/emit/claude.ts";
import { emitAll } from "../../compiler/emit/registry.ts";
import type { WorkOrder, WorkOrderTask } from "../../compiler/ir/work-order.ts";
import { hostileOrder, hostileText } from "./hostile.ts";
import { lending } from "./lending.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("agents", () => {
  it("have front matter that the runtime takes, whatever the plan says", () => {
    fc.assert(
      fc.property(hostileOrder, ({ hostile }) => {
        for (const [path, text] of emitted(hostile, "claude/agents/")) {
          const front = parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? "") as Record<string, unknown>;
          expect(
            Object.keys(front).filter(
              (key) => !/^(?:name|description|model|tools|disallowedTools)$/.test(key),
            ),
          ).toEqual([]);
          expect(`claude/agents/${front["name"]}.md`).toBe(path);
          expect(front["name"]).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
          expect(front["description"]).toMatch(/\S/);
          expect(String(front["model"] ?? "opus")).toMatch(
            /^(?:sonnet|opus|haiku|fable|claude-[a-z0-9.-]+(?:\[1m\])?)$/,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are one for each task, with names that the runtime does not use itself", () => {
    const tasks = ["Explore", "till", "till", "till", "Täller.2"].map((agent, index) => ({
      ...task(),
      id: `t${index}`,
      agent,
    }));
    const { tasks: names, integrator } = agentNames({ ...lending, tasks });
    expect([...names.values(), integrator]).toEqual([
      "explore-2",
      "till-t1",
      "till-t2",
      "till-t3",
      "t-ller-2",
      "seamwright-gate",
    ]);
  });
});

describe("the workflow", () => {
  it("is a script whose meta is a literal and which says what the plan says, whatever that is", async () => {
    await fc.assert(
      fc.asyncProperty(hostileOrder, async ({ hostile }) => {
        const { calls, meta, result } = await runWorkflow(workflowOf(hostile), () => undefined);
        expect(meta.name).toBe("lending");
        expect(result).toMatchObject({ finished: true });
        const prompts = calls.map(({ prompt }) => prompt);
        for (const { branch, wave } of hostile.tasks) {
          const command = prompts.flatMap(
            (prompt) =>
              /^git switch [\s\S]*?(?= refs\/seamwright-claude\/lending\/wave-)/m.exec(prompt)?.[0] ?? [],
          );
          const words = command.map((line) =>
            execFileSync("bash", ["-c", `git() { printf '%s' "$3"; }; ${line}`], { encoding: "utf8" }),
          );
          expect(words).toContain(
            execFileSync("printf", ["%s", branch.replaceAll("\0", "")], { encoding: "utf8" }),
          );
          expect(wave).toBeGreaterThan(0);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("starts a wave when the gate before it has passed, and names agent, model and worktree", async () => {
    const { calls } = await runWorkflow(workflowOf(lending), () => undefined);
    expect(calls.map(({ label }) => label)).toEqual([
      "start",
      "catalogue",
      "members",
      "gate 1",
      "loans",
      "reminders",
      "gate 2",
      "desk-tests",
      "gate 3",
    ]);
    expect(calls[1]).toMatchObject({
      agentType: "keeper",
      model: "opus",
      isolation: "worktree",
      phase: "Wave 1",
    });
    expect(calls[3]).toMatchObject({ agentType: "seamwright-gate", phase: "Wave 1" });
    expect(calls[3]).not.toHaveProperty("isolation");
  });

  it.each([
    ["members", { status: "blocked", summary: "", files: [] }, "wave 1", 3],
    ["members", null, "wave 1", 3],
    ["gate 1", { passed: false, output: "" }, "gate 1", 4],
    ["gate 1", null, "gate 1", 4],
    ["start", null, "start", 1],
  ] as const)("stops when %s answers %o", async (...[label, answer, stopped, count]) => {
    const { calls, result } = await runWorkflow(workflowOf(lending), (one) =>
      one === label ? answer : undefined,
    );
    expect(result).toMatchObject({ finished: false, stopped });
    expect(calls).toHaveLength(count);
  });

  it("has no worktrees when the plan wants none", () => {
    const order = { ...lending, dispatch: { ...lending.dispatch, isolation: "none" as const } };
    expect(workflowOf(order)).not.toMatch(/isolation|git switch/);
    expect(text(order, "claude/wave.sh")).not.toMatch(/^ {2}merge_task/m);
  });
});

describe("scripts", () => {
  it("are scripts of bash, whatever the plan says", () => {
    fc.assert(
      fc.property(hostileOrder, ({ hostile }) => {
        for (const path of ["claude/wave.sh", "claude/launch.sh"]) {
          const { status, stderr } = spawnSync("bash", ["-n"], {
            input: text(hostile, path),
            encoding: "utf8",
          });
          expect([status, stderr]).toEqual([0, ""]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("hand every gate command to bash as it is", () => {
    fc.assert(
      fc.property(hostileText, (command) => {
        fc.pre(!/[\0\ud800]/.test(command));
        const order = { ...lending, waves: lending.waves.map((wave) => ({ ...wave, gate: [command] })) };
        const line = /^ {2}run_gate [\s\S]*?(?=\n {2};;)/m.exec(text(order, "claude/wave.sh"))?.[0] ?? "";
        const said = execFileSync("bash", ["-c", `run_gate() { printf '%s' "$1"; }\n${line}`], {
          encoding: "utf8",
        });
        expect(said).toBe(Buffer.from(command).toString());
      }),
      { numRuns: 60 },
    );
  });
});

describe("the task list", () => {
  it("has numbers for ids, and a wave waits for the one before", () => {
    const files = emitted(lending, "claude/tasks/").map(([path, content]) => [path, JSON.parse(content)]);
    expect(
      files.map(([path, { id, owner, status, blockedBy, blocks }]) => [
        path,
        id,
        owner,
        status,
        blockedBy,
        blocks,
      ]),
    ).toEqual([
      ["claude/tasks/1.json", "1", "keeper", "pending", [], ["3", "4"]],
      ["claude/tasks/2.json", "2", expect.any(String), "pending", [], ["3", "4"]],
      ["claude/tasks/3.json", "3", expect.any(String), "pending", ["1", "2"], ["5"]],
      ["claude/tasks/4.json", "4", expect.any(String), "pending", ["1", "2"], ["5"]],
      ["claude/tasks/5.json", "5", expect.any(String), "pending", ["3", "4"], []],
    ]);
    const known = ["id", "subject", "description", "owner", "status", "blocks", "blockedBy", "metadata"];
    for (const [, file] of files) expect(Object.keys(file)).toEqual(known);
  });
});

describe("foreignPatterns", () => {
  const foreign = (own: readonly string[], others: readonly string[]) =>
    foreignPatterns({
      ...task(),
      files: { create: [], modify: [...own], delete: [], read: [] },
      off_limits: others.map((path) => ({ path, tasks: ["other"] })),
    });

  it("denies what surely is not the task's own", () => {
    expect(
      foreign(
        ["src/till/**", "a.md"],
        ["src/till.ts", "src/shelf/**", "src/{till/x,b}.ts", "src/*.ts", "**", "SRC/TILL/b.ts", "b.md"],
      ),
    ).toEqual(["/src/till.ts", "/src/shelf/**", "/b.md"]);
  });
});

describe("install.mjs", () => {
  it("keeps all that the settings have, changes nothing the second time, and takes out exactly its own", () => {
    const text =
      '{\n\t"model": "opus",\n\t"hooks": {\n\t\t"PreToolUse": [\n\t\t\t{\n\t\t\t\t"matcher": "Bash",\n\t\t\t\t"hooks": []\n\t\t\t}\n\t\t]\n\t},\n\t"unknown": [\n\t\t1\n\t]\n}';
    const { root, install } = shop({
      ".claude/settings.json": text,
      ".claude/agents/mine.md": "---\nname: mine\n---\n",
    });
    expect(install().status).toBe(0);
    const once = read(root, ".claude/settings.json");
    expect(JSON.parse(once)).toMatchObject({ model: "opus", unknown: [1] });
    expect(JSON.parse(once).hooks.PreToolUse).toHaveLength(2);
    expect(install().status).toBe(0);
    expect(read(root, ".claude/settings.json")).toBe(once);
    expect(existsSync(join(root, ".claude/agents/keeper.md"))).toBe(true);
    expect(install("--remove").status).toBe(0);
    expect(read(root, ".claude/settings.json")).toBe(text);
    expect(readdirSync(join(root, ".claude")).sort()).toEqual(["agents", "settings.json"]);
    expect(readdirSync(join(root, ".claude/agents"))).toEqual(["mine.md"]);
  });

  it("keeps hooks that were there before, also when they are its own", () => {
    const { root, out, install } = shop({});
    const { hooks } = JSON.parse(read(out, "claude/settings.json"));
    mkdirSync(join(root, ".claude"));
    writeFileSync(join(root, ".claude/settings.json"), '{"hooks":{"Stop":[],"PreToolUse":[]}}');
    expect(install().status).toBe(0);
    expect(JSON.parse(read(root, ".claude/settings.json"))).toEqual({ hooks: { Stop: [], ...hooks } });
    expect(install("--remove").status).toBe(0);
    expect(JSON.parse(read(root, ".claude/settings.json"))).toEqual({ hooks: { Stop: [], PreToolUse: [] } });
  });

  it("leaves no trace where there was nothing", () => {
    const { root, install } = shop({});
    expect(install().says).toContain("the guard refuses what it should");
    expect(install("--remove").status).toBe(0);
    expect(existsSync(join(root, ".claude"))).toBe(false);
    expect(install("--remove").says).toContain("is not installed");
  });

  it.each([
    [{ ".claude/settings.json": "{ // mine\n}" }, "settings.json cannot be read"],
    [{ ".claude/settings.json": "[]" }, "settings.json cannot be read"],
    [{ ".claude/settings.json": '{"hooks":{"Stop":{}}}' }, "settings.json cannot be read"],
    [{ ".claude/agents/keeper.md": "---\nname: keeper\n---\nMine.\n" }, "keeper.md is there and not ours"],
    [{ ".claude/agents/other.md": '---\nname: "keeper"\n---\n' }, "other.md has the name of an agent"],
    [
      {
        ".claude/settings.json":
          '{"hooks":{"PreToolUse":[{"hooks":[{"type":"command","command":"node","args":["x/.claude/seamwright/other/guard.mjs"]}]}]}}',
      },
      "another plan is installed",
    ],
  ])("refuses, and writes nothing, with %o", (files, problem) => {
    const { root, install } = shop(files);
    const before = readdirSync(root, { recursive: true }).sort();
    expect(install()).toMatchObject({ status: 1, says: expect.stringContaining(problem) });
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(before);
    for (const [path, content] of Object.entries(files)) expect(read(root, path)).toBe(content);
  });

  it("copies the tasks to the list of the plan, and deletes them there", () => {
    const { root, install } = shop({});
    const home = join(root, "..", "home");
    const list = join(home, "tasks/lending");
    expect(install("--tasks").says).toContain("CLAUDE_CODE_TASK_LIST_ID=lending");
    expect(readdirSync(list)).toEqual(["1.json", "2.json", "3.json", "4.json", "5.json"]);
    writeFileSync(join(list, "6.json"), '{"id":"6"}');
    expect(install("--tasks").says).toContain("holds tasks of something else");
    expect(install("--tasks", "--remove").status).toBe(0);
    expect(readdirSync(list)).toEqual(["6.json"]);
  });
});

describe("launch.sh", () => {
  it("starts each task of a wave in a worktree of its own branch, with its rules", () => {
    const { root, install, run } = shop({});
    expect(install().status).toBe(0);
    const fake = join(root, "..", "claude");
    writeFileSync(fake, '#!/usr/bin/env bash\nprintf "%s\\0" "$@" >"$LOGS/$7"\n');
    chmodSync(fake, 0o755);
    const logs = mkdtempSync(join(tmpdir(), "logs-"));
    folders.push(logs);
    const folder = ".claude/seamwright/lending";
    const env = { CLAUDE: fake, LOGS: logs };
    expect(run("bash", [`${folder}/launch.sh`, "1"], env)).toMatchObject({
      status: 1,
      says: expect.stringContaining("run wave.sh"),
    });
    expect(run("bash", [`${folder}/wave.sh`, "1"], env).says).toContain("wave 0 has not passed");
    expect(run("bash", [`${folder}/wave.sh`, "0"], env).status).toBe(0);
    expect(run("bash", [`${folder}/launch.sh`, "1"], env)).toMatchObject({ status: 0 });
    const args = readFileSync(join(logs, readdirSync(logs)[0] ?? ""), "utf8").split("\0");
    expect(args).toEqual(
      expect.arrayContaining([
        "-p",
        "--worktree",
        "--agent",
        "--settings",
        "--permission-mode",
        "dontAsk",
        "--allowedTools",
      ]),
    );
    const branches = run("git", ["worktree", "list"], {}).says;
    for (const { branch, wave } of lending.tasks) expect(branches.includes(`[${branch}]`)).toBe(wave === 1);
  });
});

function emitted(order: WorkOrder, folder: string): readonly (readonly [string, string])[] {
  return emitAll(order, [claude]).flatMap(({ path, content }) =>
    path.startsWith(folder) ? [[path, content] as const] : [],
  );
}

function text(order: WorkOrder, path: string): string {
  return emitted(order, path)[0]?.[1] ?? "";
}

function workflowOf(order: WorkOrder): string {
  return text(order, "claude/workflows/");
}

function task(): WorkOrderTask {
  return lending.tasks[0] as WorkOrderTask;
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

interface Call {
  readonly prompt: string;
  readonly label: string;
}

type Script = (
  ...globals: readonly unknown[]
) => Promise<{ readonly meta: { readonly name: string }; readonly result: unknown }>;

/** Runs a workflow as the runtime does, with agents that answer as asked, else that all went well. */
async function runWorkflow(
  script: string,
  answerOf: (label: string) => unknown,
): Promise<{ calls: readonly Call[]; meta: { readonly name: string }; result: unknown }> {
  const calls: Call[] = [];
  const agent = async (prompt: string, options: { readonly label: string }) => {
    calls.push({ prompt, ...options });
    const answer = answerOf(options.label);
    return answer === undefined ? { status: "done", passed: true } : answer;
  };
  const parallel = (all: readonly (() => Promise<unknown>)[]) => Promise.all(all.map((one) => one()));
  const start = script.indexOf("export const meta = ");
  const end = script.indexOf("\n};\n", start) + 4;
  const literal = script.slice(start + "export const meta = ".length, end);
  const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as new (
    ...texts: readonly string[]
  ) => Script;
  const body = `"use strict";\nconst meta = ${literal}\nconst result = await (async () => {${script.slice(end)}\n})();\nreturn { meta, result };`;
  const { meta, result } = await new AsyncFunction("agent", "parallel", "phase", "log", body)(
    agent,
    parallel,
    () => undefined,
    () => undefined,
  );
  return { calls, meta, result };
}

function shop(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "lending-"));
  folders.push(folder);
  const [root, out] = [join(folder, "repo"), join(folder, "out")];
  const write = (path: string, content: string, executable: boolean) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    if (executable) chmodSync(path, 0o755);
  };
  for (const [path, content] of Object.entries(files)) write(join(root, path), content, false);
  for (const { path, content, executable } of claude.emit(lending))
    write(join(out, path), content, executable === true);
  mkdirSync(root, { recursive: true });
  const run = (command: string, args: readonly string[], more: Readonly<Record<string, string>>) => {
    const env = { ...process.env, CLAUDE_CONFIG_DIR: join(folder, "home"), ...more };
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, env, encoding: "utf8" });
    return { status, says: stdout + stderr };
  };
  run("git", ["init", "--quiet", "-b", "main"], {});
  run(
    "git",
    [
      "-c",
      "user.name=x",
      "-c",
      "user.email=x@example.org",
      "commit",
      "--quiet",
      "--allow-empty",
      "-m",
      "Open",
    ],
    {},
  );
  const install = (...options: readonly string[]) =>
    run(process.execPath, [join(out, "claude/install.mjs"), ...options], {});
  return { root, out, run, install };
}
