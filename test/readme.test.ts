import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

// The blocks of the README that begin with "$" are run; `vitest -u` writes what the program prints today.

const root = fileURLToPath(new URL("../", import.meta.url));

it("README.md shows what the program prints", async () => {
  const page = readFileSync(`${root}README.md`, "utf8");
  const commands = [...page.matchAll(/^```console\n\$ (.+)$/gm)].map(([, command = ""]) => command);
  expect(commands.length).toBeGreaterThan(1);
  const shown = page.replace(/^```console\n\$ (.+)\n[\s\S]*?^```$/gm, (_, command: string) => block(command));
  await expect(shown).toMatchFileSnapshot(`${root}README.md`);
});

it("README.md names only files that exist", () => {
  const page = readFileSync(`${root}README.md`, "utf8");
  const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = ""]) => path);
  expect(links.length).toBeGreaterThan(4);
  expect(links.filter((link) => !existsSync(`${root}${link}`))).toEqual([]);
});

function block(command: string): string {
  const [program, ...args] = command.split(" ");
  const script = program === "npm" ? [".scripts/demo.mjs"] : ["dist/cli/seamwright.cjs", ...args];
  const { stdout, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: "utf8" });
  return `\`\`\`console\n$ ${command}\n${stdout}${stderr}\`\`\``;
}
