import { describe, expect, test } from "vitest";
import type { Written } from "../../compiler/importers/imported.ts";
import { superpowers } from "../../compiler/importers/superpowers.ts";
import { sourceText } from "../../compiler/source/text.ts";
import { textAt } from "./superpowers-spans.ts";

function verifyOf(...lines: readonly string[]): readonly Written<string>[] {
  const text = ["### Task 1: Basket", "", ...lines].join("\n");
  const { tasks } = superpowers.read({ files: [sourceText("plan.md", text)], tree: undefined });
  return tasks[0]?.verify ?? [];
}

const commandsOf = (...lines: readonly string[]): readonly string[] =>
  verifyOf(...lines).map(({ value }) => value);

const fence = (...commands: readonly string[]): readonly string[] => ["", "```bash", ...commands, "```", ""];

describe("commands in fences", () => {
  test.each([
    ["Run:"],
    ["Run the command of step 2, then:"],
    ["**Run:**"],
    ["Run the whole suite, which must pass as it is:"],
    ["- [ ] **Step 4: Run the test and confirm GREEN**"],
    ["- [ ] **Step 4: Full verification**\n\n  Everything at once."],
    ["**Step 2: Check the basket**"],
    ["#### Test it"],
  ])("prove a task behind %s", (before) => {
    const isRead = !before.includes("verification");
    expect(commandsOf(before, ...fence("npm test -- basket"))).toEqual(isRead ? ["npm test -- basket"] : []);
  });

  test("prove a task before what is expected", () => {
    expect(commandsOf("Now:", ...fence("npm run lint"), "Expected: no errors")).toEqual(["npm run lint"]);
    expect(commandsOf("Now:", ...fence("npm run lint"), "That is all.")).toEqual([]);
    expect(commandsOf("Now:", ...fence("npm run lint"), "Nothing unexpected.")).toEqual([]);
  });

  test("are those of a shell", () => {
    expect(commandsOf("Run:", "", "```ts", "npm test", "```")).toEqual([]);
    expect(commandsOf("Run:", "", "```", "npm test", "```")).toEqual([]);
    expect(commandsOf("Run:", "", "```sh", "$ npm test   # all of them", "```")).toEqual(["npm test"]);
    expect(commandsOf("> Run:", ">", "> ```sh", "> npm test", "> ```")).toEqual([]);
  });

  test("do not prove anything where they change something, or never end", () => {
    const idle = [
      "git add src/basket.ts",
      'git commit -m "npm test"',
      "npm test && git commit -am done",
      "npm install",
      "npm run dev",
      "pnpm dev:web",
      "npm start",
      "npm run test:watch",
      "npx vitest --watch",
      "sed -i s/a/b/ src/basket.ts",
      "mkdir -p src",
      "# npm test",
      'test "$BASKET" = "$TILL"',
      "echo npm test",
    ];
    expect(commandsOf("Run:", ...fence(...idle))).toEqual([]);
    expect(commandsOf("Run:", ...fence("cat > a.sh <<END", "npm test", "END"))).toEqual([]);
    const real = ["npx vitest run", "bash scripts/check.sh"];
    expect(commandsOf("Run:", ...fence(...real))).toEqual(real);
    expect(commandsOf("Run: `npx vitest --watch=false`")).toHaveLength(1);
    for (const command of ["pnpm dev:web", "npm start -- --port 1", "git commit -m a && git push", "npm ci"])
      expect(commandsOf(`Run: \`${command}\``)).toEqual([]);
  });

  test("are each told once, where they stand", () => {
    const found = verifyOf(
      "- [ ] **Step 1: Run the test**",
      "",
      "  ```bash",
      "  npm test -- basket \\",
      "    till",
      "  npm run lint 2>&1 | tail -5",
      "  ```",
      "",
      "Run: `npm run lint`",
    );
    expect(found.map(({ value, inferred, origin }) => [value, inferred, textAt(origin)])).toEqual([
      ["npm test -- basket till", "its lines joined", "npm test -- basket \\\n    till"],
      ["npm run lint", "without the pipe that hides whether it passed", "npm run lint 2>&1 | tail -5"],
    ]);
  });

  test("are run where the plan says", () => {
    expect(verifyOf("Run from `web/`:", ...fence("npm test"))).toMatchObject([
      { value: "cd web && npm test", inferred: 'to be run in "web"' },
    ]);
    expect(commandsOf("Run:", ...fence("cd web", "npm test"))).toEqual(["cd web && npm test"]);
    expect(commandsOf("Run:", ...fence("cd web && npm test"))).toEqual(["cd web && npm test"]);
    expect(verifyOf("Run:", ...fence("cd /home/me/shop && npm test"))).toMatchObject([
      { value: "npm test", inferred: "a folder of one machine is taken for the root" },
    ]);
    expect(commandsOf("Run:", ...fence("cd /home/me/shop", "npm test"))).toEqual(["npm test"]);
  });
});

describe("commands at the begin of a line", () => {
  test.each([
    ["`npm test` → clean."],
    ["`npm test` -> all pass"],
    ["`npm test` passes"],
    ["`npm test` must be green"],
    ["`npm test`\nExpected: PASS"],
    ["`npm test`: expect no failure"],
    ["Lint first.\n`npm test` → clean\n`git add src` → staged"],
    ["- [ ] `npm test` → clean"],
    ["- [ ] Run `npm test`"],
    ["- [ ] **Step 3: Run `npm test`**"],
  ])("prove a task in %s", (line) => {
    expect(commandsOf(line)).toEqual(["npm test"]);
  });

  test.each([
    ["`npm test` is what others run"],
    ["`basket.ts` → `till.ts`"],
    ["`npm run dev` → the shop opens"],
    ["`git status` → clean"],
    ["Before, `npm test` → clean"],
    ["You may run `npm test`"],
    ["- [ ] Run `git push`"],
  ])("prove nothing in %s", (line) => {
    expect(commandsOf(line)).toEqual([]);
  });
});
