import { spawnSync } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

// A page in transcripts/ is a small repository (fenced blocks that name a file) and what the built program prints
// there (console blocks, run in order). Each page runs in a fresh checkout. To write the outputs anew, name the file
// before the flag, which would swallow it: `npm run build && npx vitest run test/cli/transcripts.test.ts --update`.

const pages = fileURLToPath(new URL("transcripts/", import.meta.url));
const bin = fileURLToPath(new URL("../../dist/cli/seamwright.cjs", import.meta.url));

describe.each(readdirSync(pages).sort())("%s", (name) => {
  it("shows what the program prints", { timeout: 180_000 }, async () => {
    const page = readFileSync(join(pages, name), "utf8");
    const folder = checkout(page);
    try {
      const shown = page.replace(consoleBlock, (_, __, command: string) => block(folder, command));
      await expect(shown).toMatchFileSnapshot(join(pages, name));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** The fence is longer than any that the output holds. */
const consoleBlock = /^(`{3,})console\n\$ ([^\n]+)\n[\s\S]*?^\1$/gm;

function block(folder: string, command: string): string {
  const output = run(folder, command);
  const runs = output.match(/^`{3,}/gm) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}console\n$ ${command}\n${output}${fence}`;
}

/** A fresh git checkout with the files of a page, all untracked. */
function checkout(page: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), "seamwright-")), "shop");
  mkdirSync(folder);
  spawnSync("git", ["init", "--quiet"], { cwd: folder });
  for (const [, path = "", text = ""] of page
    .replace(consoleBlock, "")
    .matchAll(/^```\w+ ([^\n]+)\n([\s\S]*?)^```$/gm)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** What a command writes to both streams, in the order of writing, and its exit code when that is not 0. */
function run(folder: string, command: string): string {
  const [program, ...words] = command.split(" ");
  if (program === "cat") return readFileSync(join(folder, words[0] ?? ""), "utf8");
  expect(program).toBe("seamwright");
  const [args = "", input] = words.join(" ").split(" < ");
  const log = join(folder, "..", "log");
  const output = openSync(log, "w");
  const { status } = spawnSync(process.execPath, [bin, ...args.split(" ").filter((word) => word !== "")], {
    cwd: folder,
    env: { ...process.env, FORCE_COLOR: "0" },
    input: input === undefined ? "" : readFileSync(join(folder, input)),
    stdio: ["pipe", output, output],
  });
  closeSync(output);
  const text = readFileSync(log, "utf8");
  return status === 0 ? text : `${text}[exit ${status}]\n`;
}
