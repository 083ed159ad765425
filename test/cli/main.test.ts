import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { main } from "../../compiler/cli/main.ts";
import { reporters } from "../../compiler/report/reporter.ts";
import { rules } from "../../compiler/rules/registry.ts";
import { type MemoryMachine, memoryHost } from "./memory-host.ts";

const commands = [
  "lint",
  "schedule",
  "compile",
  "contracts",
  "graph",
  "why",
  "impact",
  "import",
  "export",
  "explain",
  "init",
];

// None of these runs gets as far as the compiler: help, usage errors and explain load nothing heavy.
vi.mock("../../compiler/compile.ts", () => refuse("compile.ts"));
vi.mock("ts-morph", () => refuse("ts-morph"));
vi.mock("yaml", () => refuse("yaml"));
vi.mock("../../compiler/plan/plan-validator.ts", () => refuse("plan-validator.ts"));

function refuse(name: string): never {
  throw new Error(`${name} was loaded`);
}

async function run(argv: readonly string[], machine: MemoryMachine = {}) {
  const host = memoryHost({ packageFiles: { "package.json": '{ "version": "1.2.3" }' }, ...machine });
  const exitCode = await main(argv, host);
  return { exitCode, out: host.out(), err: host.err(), contents: host.contents };
}

describe("help and version", () => {
  it("list every command on standard output", async () => {
    const { exitCode, out, err } = await run(["--help"]);
    expect(exitCode).toBe(0);
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} `, "m"));
    expect(err).toBe("");
  });

  it.each(commands)("show an example for %s", async (command) => {
    const { exitCode, out } = await run([command, "--help"]);
    expect(exitCode).toBe(0);
    expect(out).toContain(`  $ seamwright ${command}`);
  });

  it("name every format of a report", async () => {
    const { out } = await run(["lint", "--help"]);
    expect(out.replace(/\s+/g, " ")).toContain(
      `(choices: ${reporters.map(({ name }) => `"${name}"`).join(", ")}`,
    );
  });

  it("print the version of the package", async () => {
    expect(await run(["--version"])).toMatchObject({ exitCode: 0, out: "1.2.3\n" });
  });

  it("are shown on standard error when no command is named", async () => {
    const { exitCode, out, err } = await run([]);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toContain("Usage: seamwright");
  });
});

describe("misuse", () => {
  it.each([
    [["lnt"], "(Did you mean lint?)"],
    [["lint", "--formt", "json"], "(Did you mean --format?)"],
    [["lint", "--format", "xml"], "Allowed choices are pretty, json, sarif, github, rdjson, junit."],
    [["lint", "--max-warnings", "-1"], "It is not a whole number."],
    [["lint", "--max-warnings", "1.5"], "It is not a whole number."],
    [["schedule", "a.yaml", "b.yaml"], "too many arguments"],
    [["compile", "--out"], "argument missing"],
    [["init", "--force"], "unknown option '--force'"],
  ])("%j is explained and exits with 2", async (argv, message) => {
    const { exitCode, out, err } = await run(argv);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  it.each(["lint", "schedule", "compile", "contracts"])("%s says what it looked for", async (command) => {
    const { exitCode, out, err } = await run([command]);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toMatch(/found no plan in this folder; looked for plan\.yaml, .*\n.*seamwright init/);
  });

  it.each([
    [["--\u001b[31mx\u009b"], "error: unknown option '--\\x1b[31mx\\x9b'\n"],
    [["\u001b]0;x\u0007"], "error: unknown command '\\x1b]0;x\\x07'\n"],
    [["lint", "--format", "\u202ex\r"], "argument '\\u{202e}x\\r' is invalid."],
  ])("%j reaches the terminal as escapes", async (argv, message) => {
    const { exitCode, out, err } = await run(argv);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(err).not.toMatch(/[^\n\P{Cc}]|\u202e/u);
    expect(err).toMatch(/\nrun "seamwright --help" for help\n$/);
  });

  it("names the plan that was probably meant", async () => {
    const { exitCode, err } = await run(["lint", "pln.yaml"], { files: { "plan.yaml": "" } });
    expect(exitCode).toBe(2);
    expect(err).toBe('seamwright: there is no file "pln.yaml"; did you mean "plan.yaml"?\n');
  });

  it("reads no plan when one of several is missing", async () => {
    const { exitCode, err } = await run(["lint", "plan.yaml", "b.yaml"], {
      files: { "plan.yaml": "version: 1" },
    });
    expect(exitCode).toBe(2);
    expect(err).toContain('there is no file "b.yaml"');
  });

  it("lists the plans when a command needs exactly one", async () => {
    const files = { "b.plan.yaml": "", "a.plan.yml": "", "plans/c.yaml": "" };
    const { exitCode, err } = await run(["schedule"], { files });
    expect(exitCode).toBe(2);
    expect(err).toBe(
      "seamwright: there are several plans here, name one of them:\n  a.plan.yml\n  b.plan.yaml\n",
    );
  });

  it("shows no escapes of a file name", async () => {
    const files = { "\u001b[2J.plan.yaml": "", "b.plan.yaml": "" };
    const { err } = await run(["schedule"], { files });
    expect(err).toContain("  \\x1b[2J.plan.yaml\n");
  });
});

describe("a bug of ours", () => {
  it("is owned up to with the stack and where to report it", async () => {
    const { exitCode, out, err } = await run(["lint"], { files: { "plan.yaml": "" } });
    expect([exitCode, out]).toEqual([3, ""]);
    expect(err).toContain("this is a bug in seamwright, not in your plan");
    expect(err).toContain("https://github.com/seamwright/seamwright/issues");
    expect(err).toMatch(/\n {4}at /);
  });
});

describe("explain", () => {
  it("lists all rules in columns", async () => {
    const { exitCode, out } = await run(["explain"]);
    expect(exitCode).toBe(0);
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(rules.length);
    const [column] = new Set(lines.map((line) => line.search(/ (error|warning|note) /)));
    for (const [index, line] of lines.entries()) {
      expect(line.startsWith(rules[index]?.id ?? "?")).toBe(true);
      expect(line.search(/ (error|warning|note) /)).toBe(column);
    }
  });

  it("shows the page of a rule", async () => {
    const page = "# require-acceptance\n\nSome examples.\n";
    const packageFiles = { "package.json": "{}", "examples/rules/require-acceptance.md": page };
    const { exitCode, out } = await run(["explain", "require-acceptance"], { packageFiles });
    expect([exitCode, out]).toEqual([0, page]);
  });

  it("says what the rule itself knows when there is no page", async () => {
    const { exitCode, out } = await run(["explain", "require-acceptance"]);
    expect(exitCode).toBe(0);
    const rule = rules.find(({ id }) => id === "require-acceptance");
    const facts = "Severity: warning · Stage: plan";
    expect(out).toBe(`# require-acceptance\n\n${rule?.summary}\n\n${rule?.why}\n\n${facts}\n`);
  });

  it("begins like the page of the rule", async () => {
    for (const { id } of rules) {
      const page = readFileSync(new URL(`../../examples/rules/${id}.md`, import.meta.url), "utf8");
      expect(page.startsWith((await run(["explain", id])).out)).toBe(true);
    }
  });

  it("suggests the rule that was probably meant", async () => {
    const near = await run(["explain", "require-acceptence"]);
    expect(near).toMatchObject({ exitCode: 2, out: "" });
    expect(near.err).toBe(
      'seamwright: there is no rule "require-acceptence"; did you mean "require-acceptance"?\n',
    );
    expect((await run(["explain", "zzzzzz"])).err).toContain('run "seamwright explain" for the list');
  });
});
