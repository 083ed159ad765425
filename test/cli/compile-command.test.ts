import { beforeEach, describe, expect, it, vi } from "vitest";
import type { FileRead, FileSystem } from "../../compiler/cli/file-system.ts";
import { main } from "../../compiler/cli/main.ts";
import { type Diagnostic, valueAt } from "../../compiler/diagnostics/diagnostic.ts";
import { emitAll } from "../../compiler/emit/registry.ts";
import { serializeWorkOrder } from "../../compiler/ir/lower.ts";
import type { Compilation, CompileInput } from "../../compiler/pipeline/compilation.ts";
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
    waived: [],
    root: undefined,
    checked: undefined,
    symbolFiles: 0,
    translated: undefined,
    imported: undefined,
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
    const order = literalOrder("shop");
    const before = emitAll({
      ...order,
      tasks: order.tasks.flatMap((task) => [task, { ...task, id: "old" }]),
    });
    const files = Object.fromEntries(
      before.map(({ path, content }) => [`.seamwright/shop/${path}`, content]),
    );
    const { out, files: after } = await run(["compile"], { files });
    expect(after).toEqual(written);
    expect(out).toContain("removed  .seamwright/shop/prompts/old.md\n");
  });

  it("leaves alone every other file of the folder that it writes into", async () => {
    const mine = {
      "docs/how.md": "# How\n\nThe prompts are generated by seamwright.\n",
      "prompts/mine.md": artifacts[0]?.content ?? "",
      "sub/tasks.md": artifacts[0]?.content ?? "",
    };
    const first = await run(["compile", "--out", "."], { files: mine });
    expect(first).toMatchObject({ exitCode: 0, files: mine });
    compiled.answer = { value: { ...literalOrder("shop"), assumptions: ["agents type fast"] } };
    const second = await run(["compile", "--out", "."], { files: first.files });
    expect(second).toMatchObject({ exitCode: 0, files: mine });
    expect(second.out).not.toContain("removed");
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

  it("refuses an output folder without a name", async () => {
    const { exitCode, out, err, files } = await run(["compile", "--out", ""]);
    expect({ exitCode, out, files }).toEqual({ exitCode: 2, out: "", files: {} });
    expect(err).toContain("option '--out <dir>' argument '' is invalid. It is empty.");
  });

  it("writes to the folder that a roundabout name stands for", async () => {
    const { exitCode, out, files } = await run(["compile", "--out", "team/./x/..//out/"]);
    expect(exitCode).toBe(0);
    expect(Object.keys(files)).toContain("team/out/tasks.md");
    expect(Object.keys(files)).toHaveLength(artifacts.length);
    expect(out).toContain("new      team/out/tasks.md\n");
  });

  it.each([
    [{ ok: false, problem: "unreadable" }],
    [{ ok: false, problem: "missing" }],
    [{ ok: true, bytes: new Uint8Array() }],
  ] as const)("refuses a link that leads to no folder: %j", async (read) => {
    const { exitCode, out, err } = await compileInto("loop", read);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(err).toBe('seamwright: "loop" is a symbolic link that leads to no folder\n');
  });

  it("writes through a link to a folder", async () => {
    const { exitCode, out } = await compileInto("latest", { ok: false, problem: "folder" });
    expect(exitCode).toBe(0);
    expect(out).toContain("new      latest/tasks.md\n");
  });

  it("says so when the folder holds the files of another plan of the same name, and still writes", async () => {
    const order = literalOrder("shop");
    const other = emitAll({ ...order, plan: { ...order.plan, source: "b\u001b[2J.yaml" } });
    const files = Object.fromEntries(other.map(({ path, content }) => [`.seamwright/shop/${path}`, content]));
    const { exitCode, err, files: after } = await run(["compile"], { files });
    expect({ exitCode, after }).toEqual({ exitCode: 0, after: written });
    expect(err).toBe(
      'seamwright: note: ".seamwright/shop" holds the files of "b\\x1b[2J.yaml"; to keep them, choose another folder with --out\n',
    );
    expect((await run(["compile"], { files: after })).err).toBe("");
  });
});

/** Runs `compile --out` on a link that reads like this. */
async function compileInto(link: string, read: FileRead) {
  const host = memoryHost({ files: { "plan.yaml": "" } });
  const files: FileSystem = {
    ...host.files,
    entryAt: (path) => (path === link ? { kind: "link", executable: undefined } : host.files.entryAt(path)),
    read: (path) => (path === link ? read : host.files.read(path)),
  };
  const exitCode = await main(["compile", "--out", link], { ...host, files });
  return { exitCode, out: host.out(), err: host.err() };
}

describe("compile --check", () => {
  it("exits with 0 when all is up to date", async () => {
    const { exitCode, out } = await run(["compile", "--check"], { files: written });
    expect([exitCode, out]).toEqual([0, `.seamwright/shop is up to date, ${artifacts.length} files\n`]);
  });

  it("lists what is not, writes nothing and exits with 1", async () => {
    const order = literalOrder("shop");
    const prompt = written[".seamwright/shop/prompts/cart.md"] ?? "";
    const before = {
      "out/work-order.json": serializeWorkOrder({
        ...order,
        tasks: order.tasks.map((task) => ({ ...task, id: "old" })),
      }),
      "out/schedule.md": "mine\n",
      "out/prompts/old.md": prompt,
      "out/tasks.md": prompt,
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
        "differs  out/work-order.json",
        "stale    out/prompts/old.md",
        "foreign  out/schedule.md",
        '6 files are not up to date; run "seamwright compile plan.yaml --out out"',
        "",
      ].join("\n"),
    );
  });
});
