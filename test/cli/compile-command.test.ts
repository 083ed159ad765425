import { beforeEach, describe, expect, it, vi } from "vitest";
import { main } from "../../compiler/cli/main.ts";
import type { Compilation, CompileInput } from "../../compiler/compile.ts";
import { type Diagnostic, valueAt } from "../../compiler/diagnostics/diagnostic.ts";
import { emitAll } from "../../compiler/emit/registry.ts";
import { sourceText } from "../../compiler/source/text.ts";
import { literalOrder } from "./literal-order.ts";
import { type MemoryHost, type MemoryMachine, memoryHost } from "./memory-host.ts";

const compiled = vi.hoisted(() => ({ answer: {} as Partial<Compilation> }));

vi.mock("../../compiler/compile.ts", () => ({
  compile: async ({ path }: CompileInput): Promise<Compilation> => ({
    source: sourceText(path, "version: 1\nname: shop\n"),
    document: undefined,
    diagnostics: [],
    reached: "schedule",
    reader: undefined,
    value: literalOrder("shop"),
    ...compiled.answer,
  }),
}));

const error: Diagnostic = {
  code: "no-missing-file",
  severity: "error",
  message: "there is no such file",
  primary: { place: valueAt([]) },
  related: [],
};

const artifacts = emitAll(literalOrder("shop"));
const written = Object.fromEntries(
  artifacts.map(({ path, content }) => [`.seamwright/shop/${path}`, content]),
);

beforeEach(() => {
  compiled.answer = {};
});

async function run(argv: readonly string[], machine: MemoryMachine = {}) {
  const host = memoryHost({ ...machine, files: { "plan.yaml": "", ...machine.files } });
  const exitCode = await main(argv, host);
  return { exitCode, out: host.out(), err: host.err(), files: filesOf(host) };
}

function filesOf({ contents }: MemoryHost): Readonly<Record<string, string>> {
  return Object.fromEntries([...contents].filter(([path]) => path !== "plan.yaml"));
}

describe.each(["schedule", "compile", "contracts"])("%s", (command) => {
  it("shows errors on standard error, exits with 1 and does nothing else", async () => {
    compiled.answer = { diagnostics: [error], value: undefined };
    const { exitCode, out, err, files } = await run([command]);
    expect({ exitCode, out, files }).toEqual({ exitCode: 1, out: "", files: {} });
    expect(err).toContain("error[no-missing-file]: there is no such file");
    expect(err).toContain("1 error in plan.yaml");
  });

  it("counts warnings on standard error and goes on", async () => {
    const warning: Diagnostic = { ...error, severity: "warning" };
    compiled.answer = { diagnostics: [warning, warning, { ...error, severity: "note" }] };
    const { exitCode, out, err } = await run([command]);
    expect(exitCode).toBe(0);
    expect(out).not.toBe("");
    expect(err).toBe('2 warnings in plan.yaml; run "seamwright lint plan.yaml" to see them\n');
  });

  it("owns up when there is neither an error nor a work order", async () => {
    compiled.answer = { value: undefined, reached: "contract" };
    const { exitCode, err } = await run([command]);
    expect(exitCode).toBe(3);
    expect(err).toContain('no work order after stage "contract"');
  });
});

describe("schedule", () => {
  it("shows every format on standard output", async () => {
    expect((await run(["schedule"])).out).toContain("wave 1");
    expect(JSON.parse((await run(["schedule", "--format", "json"])).out)).toMatchObject({ plan: "shop" });
    expect((await run(["schedule", "--format", "mermaid"])).out).toMatch(/^flowchart/);
  });

  it("is coloured on a terminal only", async () => {
    expect((await run(["schedule"])).out).not.toContain("\u001b");
    expect((await run(["schedule"], { isTTY: true })).out).toContain("\u001b[1mshop\u001b[0m");
  });
});

describe("contracts", () => {
  it("prints the artifact of that name", async () => {
    const { exitCode, out } = await run(["contracts"]);
    expect(exitCode).toBe(0);
    expect(out).toBe(artifacts.find(({ path }) => path === "shared-contracts.md")?.content);
  });
});

describe("compile", () => {
  it("writes every artifact and says what to do next", async () => {
    const { exitCode, out, err, files } = await run(["compile"]);
    expect({ exitCode, err, files }).toEqual({ exitCode: 0, err: "", files: written });
    const lines = out.trimEnd().split("\n");
    expect(lines.slice(0, -2)).toEqual(artifacts.map(({ path }) => `new      .seamwright/shop/${path}`));
    expect(lines.slice(-2)).toEqual([
      `${artifacts.length} files written`,
      "next: open .seamwright/shop/tasks.md and hand out the first wave",
    ]);
  });

  it("writes below the folder that is named", async () => {
    const { files } = await run(["compile", "plan.yaml", "--out", "team/out"]);
    expect(Object.keys(files)).toContain("team/out/tasks.md");
    expect(Object.keys(files)).toHaveLength(artifacts.length);
  });

  it("says so when nothing changes", async () => {
    const { exitCode, out, files } = await run(["compile"], { files: written });
    expect({ exitCode, files }).toEqual({ exitCode: 0, files: written });
    expect(out).toBe(`.seamwright/shop is up to date, ${artifacts.length} files\n`);
  });

  it("removes what is no longer emitted, and says so", async () => {
    const stale = { ".seamwright/shop/prompts/old.md": artifacts[0]?.content ?? "" };
    const { out, files } = await run(["compile"], { files: { ...written, ...stale } });
    expect(files).toEqual(written);
    expect(out).toContain(
      `removed  .seamwright/shop/prompts/old.md\n0 files written, 1 removed, ${artifacts.length} unchanged\n`,
    );
  });

  it("overwrites nothing that is not ours, and then writes nothing at all", async () => {
    const mine = { ".seamwright/shop/tasks.md": "my own list\n" };
    const { exitCode, out, err, files } = await run(["compile"], { files: mine });
    expect({ exitCode, out, files }).toEqual({ exitCode: 1, out: "", files: mine });
    expect(err).toContain(
      'nothing was written:\n  ".seamwright/shop/tasks.md" was not generated by seamwright',
    );
  });

  it("refuses a file as output folder", async () => {
    const { exitCode, err } = await run(["compile", "--out", "notes.txt"], { files: { "notes.txt": "" } });
    expect([exitCode, err]).toEqual([2, 'seamwright: "notes.txt" is not a folder\n']);
  });
});

describe("compile --check", () => {
  it("exits with 0 when all is up to date", async () => {
    const { exitCode, out } = await run(["compile", "--check"], { files: written });
    expect([exitCode, out]).toEqual([0, `.seamwright/shop is up to date, ${artifacts.length} files\n`]);
  });

  it("lists what is not, writes nothing and exits with 1", async () => {
    const content = written[".seamwright/shop/work-order.json"] ?? "";
    const before = {
      "out/work-order.json": content,
      "out/schedule.md": "mine\n",
      "out/old.md": content,
      "out/tasks.md": content,
    };
    const { exitCode, out, files } = await run(["compile", "plan.yaml", "--out", "out", "--check"], {
      files: before,
    });
    expect({ exitCode, files }).toEqual({ exitCode: 1, files: before });
    expect(out).toBe(
      [
        "missing  out/prompts/cart.md",
        "missing  out/shared-contracts.md",
        "differs  out/tasks.md",
        "stale    out/old.md",
        "foreign  out/schedule.md",
        '5 files are not up to date; run "seamwright compile plan.yaml --out out"',
        "",
      ].join("\n"),
    );
  });
});
