import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { rootOf } from "./checkout.ts";
import { readClaims } from "./claims.ts";
import { addHooks, type Made, readSettings, removeHooks } from "./install-settings.ts";

// node install.mjs            puts agents, workflow and guard into .claude of the repository around the current folder
// node install.mjs --remove   takes out exactly what it put there
// node install.mjs --tasks    copies the tasks to where a team looks for its list (with --remove: deletes them there)

const here = dirname(fileURLToPath(import.meta.url));
const { plan } = readClaims(join(here, "claims.json"));
const root = rootOf(process.cwd()) ?? fail("the current folder is in no git repository");
const claude = join(root, ".claude");
const settings = join(claude, "settings.json");
const own = join(claude, "seamwright", plan);
const record = join(own, "installed.json");
const list = join(process.env["CLAUDE_CONFIG_DIR"] ?? join(homedir(), ".claude"), "tasks", plan);
const { hooks } = JSON.parse(readFileSync(join(here, "settings.json"), "utf8"));

const copies = ["agents", "workflows", "sessions", ""].flatMap((folder) =>
  filesIn(join(here, folder))
    .filter((name) => folder !== "" || !/^(?:install\.mjs|kickoff\.md)$/.test(name))
    .map((name) => [join(here, folder, name), join(isShared(folder) ? claude : own, folder, name)] as const),
);

const [isRemoval, isTasks] = ["--remove", "--tasks"].map((option) => process.argv.includes(option));
if (here === own) fail("this is the installed copy: run install.mjs of the output folder");
if (isTasks) isRemoval ? removeTasks() : addTasks();
else isRemoval ? remove() : install();

function install(): void {
  const others = JSON.stringify(readOr(settings)).match(/\.claude\/seamwright\/[^/"]+\/guard\.mjs/g) ?? [];
  const other = others.find((path) => path !== `.claude/seamwright/${plan}/guard.mjs`);
  if (other !== undefined)
    fail(
      `another plan is installed (${other}), and each guard refuses the agents of the other: remove that first`,
    );
  const foreign = copies.find(([from, to]) => existsSync(to) && !isOurs(from, to));
  if (foreign !== undefined)
    fail(`${shown(foreign[1])} is there and not ours: move it away, or rename the role in the plan`);
  for (const [, to] of copies.filter(([, path]) => path.endsWith(".md"))) checkName(to);
  for (const [from, to] of copies) {
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
  const before = existsSync(record) ? (JSON.parse(readFileSync(record, "utf8")) as Made) : undefined;
  const made = addHooks(settings, hooks);
  writeFileSync(record, `${JSON.stringify(before ?? made)}\n`);
  prove();
  say(
    `installed plan ${plan} in ${claude}: ${copies.length} files, and hooks in settings.json; the guard refuses what it should`,
  );
}

function remove(): void {
  if (!existsSync(record)) fail(`plan ${plan} is not installed in ${root}`);
  removeHooks(settings, hooks, JSON.parse(readFileSync(record, "utf8")) as Made);
  for (const [from, to] of copies) if (existsSync(to) && isOurs(from, to)) rmSync(to);
  rmSync(record);
  for (const folder of [
    join(own, "sessions"),
    own,
    dirname(own),
    ...["agents", "workflows", ""].map((name) => join(claude, name)),
  ])
    removeEmpty(folder);
  say(`removed plan ${plan} from ${claude}`);
}

function addTasks(): void {
  const foreign = filesIn(list).filter((name) => /^\d+\.json$/.test(name) && !isTask(join(list, name)));
  if (foreign.length > 0) fail(`${list} holds tasks of something else`);
  mkdirSync(list, { recursive: true });
  for (const name of filesIn(join(here, "tasks"))) copyFileSync(join(here, "tasks", name), join(list, name));
  say(
    `copied the tasks to ${list}; start with CLAUDE_CODE_TASK_LIST_ID=${plan} CLAUDE_CODE_ENABLE_TODO_TOOLS=1`,
  );
}

function removeTasks(): void {
  const tasks = filesIn(list).filter((name) => /^\d+\.json$/.test(name) && isTask(join(list, name)));
  for (const name of tasks) rmSync(join(list, name));
  for (const name of [".lock", ".highwatermark"])
    if (tasks.length > 0) rmSync(join(list, name), { force: true });
  removeEmpty(list);
  say(`removed ${tasks.length} tasks from ${list}`);
}

/** Asks the hook as it stands in the settings now, the way the runtime does. */
function prove(): void {
  const groups = readOr(settings).hooks?.["PreToolUse"] as (typeof hooks)["PreToolUse"];
  const entry = groups
    .flatMap((group: { hooks: unknown }) => group.hooks)
    .find(({ args }: { args?: unknown }) => JSON.stringify(args ?? "").includes(`/seamwright/${plan}/`));
  const args = entry.args.map((text: string) => text.replace(/\$\{CLAUDE_PROJECT_DIR\}/, () => root));
  const call = {
    hook_event_name: "PreToolUse",
    cwd: root,
    agent_type: "nobody",
    tool_name: "Write",
    tool_input: { file_path: join(root, "x") },
  };
  const env = { ...process.env, SEAMWRIGHT_GUARD: "" };
  const asked = spawnSync(entry.command, args, { input: JSON.stringify(call), env });
  const tested = spawnSync(entry.command, [...args, "--self-test"], { env, encoding: "utf8" });
  if (asked.status !== 2 || tested.status !== 0)
    fail(`the hook does not refuse as it should: ${tested.stderr}`);
}

/** The runtime takes the name inside, not that of the file, and drops one of two that are the same. */
function checkName(file: string): void {
  const nameIn = (path: string) => /^name: *["']?([^"'\r\n]*)/m.exec(readFileSync(path, "utf8"))?.[1]?.trim();
  const [from = ""] = copies.find(([, to]) => to === file) ?? [];
  if (dirname(file) !== join(claude, "agents")) return;
  const twin = filesIn(dirname(file)).find(
    (name) =>
      join(dirname(file), name) !== file &&
      name.endsWith(".md") &&
      nameIn(join(dirname(file), name)) === nameIn(from),
  );
  if (twin !== undefined)
    fail(`.claude/agents/${twin} has the name of an agent of the plan: rename one of them`);
}

function isOurs(from: string, to: string): boolean {
  const text = readFileSync(to, "utf8");
  return (
    text === readFileSync(from, "utf8") ||
    /^(?:#!.*\n|---\n)?(?:#|\/\/) generated by seamwright /.test(text) ||
    /^\{\s*"generated_by": "seamwright"/.test(text)
  );
}

function isTask(file: string): boolean {
  return JSON.parse(readFileSync(file, "utf8")).metadata?.plan === plan;
}

function readOr(file: string): ReturnType<typeof readSettings> {
  try {
    return readSettings(file);
  } catch (error) {
    return fail(`${shown(file)} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Where the runtime looks for them; all else stays together. */
function isShared(folder: string): boolean {
  return folder === "agents" || folder === "workflows";
}

function shown(path: string): string {
  return relative(root, path);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(text: string): never {
  process.stderr.write(`install: ${text}\n`);
  process.exit(1);
}
