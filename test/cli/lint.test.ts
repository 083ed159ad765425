import { beforeEach, describe, expect, it, vi } from "vitest";
import { main } from "../../compiler/cli/main.ts";
import { type Diagnostic, valueAt } from "../../compiler/diagnostics/diagnostic.ts";
import type { Compilation, CompileInput } from "../../compiler/pipeline/compilation.ts";
import { rules } from "../../compiler/rules/registry.ts";
import { parseDocument } from "../../compiler/source/document.ts";
import { sourceText } from "../../compiler/source/text.ts";
import { type MemoryMachine, memoryHost } from "./memory-host.ts";

const compiled = vi.hoisted(() => ({ answer: {} as Partial<Compilation>, inputs: [] as CompileInput[] }));

vi.mock("../../compiler/compile.ts", () => ({
  compile: async (input: CompileInput): Promise<Compilation> => {
    compiled.inputs.push(input);
    input.onProgress?.("reading imports");
    const source = sourceText(input.path, new TextDecoder().decode(input.bytes));
    return {
      source,
      document: parseDocument(source),
      diagnostics: [],
      reached: "schedule",
      reader: undefined,
      waived: [],
      root: undefined,
      checked: undefined,
      symbolFiles: 0,
      translated: undefined,
      imported: undefined,
      value: undefined,
      ...compiled.answer,
    };
  },
}));

const plan = "version: 1\nname: shop\n";

function finding(severity: Diagnostic["severity"]): Diagnostic {
  return {
    code: `max-agents`,
    severity,
    message: `a ${severity}`,
    primary: { place: valueAt(["name"]) },
    related: [],
  };
}

async function lint(argv: readonly string[], machine: MemoryMachine = {}) {
  const host = memoryHost({ files: { "plan.yaml": plan }, ...machine });
  const exitCode = await main(["lint", ...argv], host);
  return { exitCode, out: host.out(), err: host.err() };
}

function answer(part: Partial<Compilation>): void {
  compiled.answer = part;
}

beforeEach(() => {
  compiled.inputs.length = 0;
  answer({});
});

describe("lint", () => {
  it("exits with 0 when there is nothing to say", async () => {
    expect(await lint([])).toEqual({ exitCode: 0, out: "plan.yaml: no problems\n", err: "" });
  });

  it("exits with 1 on an error, and with 0 on warnings and notes", async () => {
    answer({ diagnostics: [finding("error")] });
    expect(await lint([])).toMatchObject({ exitCode: 1, err: "" });
    answer({ diagnostics: [finding("warning"), finding("note")] });
    expect(await lint([])).toMatchObject({ exitCode: 0, err: "" });
  });

  it("exits with 1 on more warnings than allowed, and says so", async () => {
    answer({ diagnostics: [finding("warning")] });
    expect(await lint(["--max-warnings", "1"])).toMatchObject({ exitCode: 0, err: "" });
    expect(await lint(["--max-warnings", "0"])).toMatchObject({
      exitCode: 1,
      err: "seamwright: 1 warning, --max-warnings allows 0\n",
    });
  });

  it("says with --no-repo how many rules did not run", async () => {
    answer({ reached: "plan" });
    const silent = rules.filter(({ stage }) => ["repo", "contract", "schedule"].includes(stage)).length;
    expect(silent).toBeGreaterThan(1);
    const { exitCode, out } = await lint(["--no-repo"]);
    expect(exitCode).toBe(0);
    expect(out).toContain(`note: repository not read (--no-repo): ${silent} rules did not run\n`);
    expect(compiled.inputs[0]?.openRepo).toBeUndefined();
    const [report] = JSON.parse((await lint(["--no-repo", "--format", "json"])).out).plans;
    expect(report).toMatchObject({
      skipped: "repository not read (--no-repo)",
      rules_not_run: silent,
      reached: "plan",
    });
  });

  it.each([
    ["source", "checks of the plan and the repository did not run: mend the errors first"],
    ["plan", "checks of the repository did not run: mend the errors first"],
    ["contract", "checks of the schedule did not run: mend the errors first"],
  ] as const)("says what did not run after errors at stage %s", async (reached, sentence) => {
    answer({ reached, diagnostics: [finding("error")] });
    expect((await lint([])).out).toContain(`note: ${sentence}\n`);
  });

  it("says nothing of skipped checks when all ran", async () => {
    answer({ diagnostics: [finding("error")] });
    expect((await lint([])).out).not.toContain("note:");
  });

  it("lints every plan that is found, and a plan that is named twice once", async () => {
    const files = { "b.plan.yaml": plan, "a.plan.yaml": plan };
    await lint([], { files });
    expect(compiled.inputs.map(({ path }) => path)).toEqual(["a.plan.yaml", "b.plan.yaml"]);
    compiled.inputs.length = 0;
    await lint(["b.plan.yaml", "b.plan.yaml"], { files });
    expect(compiled.inputs).toHaveLength(1);
  });

  it("reads a plan from standard input", async () => {
    const { out } = await lint(["-"], { stdin: plan });
    expect(out).toBe("<stdin>: no problems\n");
    expect(compiled.inputs[0]?.bytes).toEqual(new TextEncoder().encode(plan));
  });

  it("shows lines of repository files through the reader of the compile", async () => {
    const reader = { files: ["src/cart.ts"], read: () => "export const cart = [];\n" };
    const place = { in: "file", file: "src/cart.ts", span: { start: 13, end: 17 } } as const;
    answer({ reader, diagnostics: [{ ...finding("error"), primary: { place } }] });
    expect((await lint([])).out).toContain("1 | export const cart = [];\n  |              ^^^^\n");
  });
});

describe("timing", () => {
  const reader = { files: ["src/cart.ts", "src/till.ts"], read: () => undefined };

  it("says on standard error how long each stage took, and how many files were read for symbols", async () => {
    answer({ reader, symbolFiles: 1 });
    const { out, err } = await lint(["--timing"], { times: [40, 45, 345] });
    expect(out).toBe("plan.yaml: no problems\n");
    expect(err).toBe(
      [
        "starting          40 ms",
        "reading the plan  5 ms",
        "reading imports   300 ms",
        "reporting         0 ms",
        "symbols    1 of 2 files",
        "",
      ].join("\n"),
    );
  });

  it("is silent about symbols where no tree was read, and about everything when nobody asks", async () => {
    expect((await lint(["--timing"])).err).not.toContain("symbols");
    answer({ reader, symbolFiles: 1 });
    expect((await lint([])).err).toBe("");
  });

  it("measures a compile that makes no work order", async () => {
    await lint([]);
    expect(compiled.inputs[0]?.onlyDiagnostics).toBe(true);
  });
});

describe("colour", () => {
  const sequence = "\u001b[";
  const cases: readonly (readonly [string, MemoryMachine, boolean])[] = [
    ["a file", {}, false],
    ["a terminal", { isTTY: true }, true],
    ["a terminal that cannot", { isTTY: true, env: { TERM: "dumb" } }, false],
    ["a terminal with NO_COLOR", { isTTY: true, env: { NO_COLOR: "1" } }, false],
    ["a terminal with an empty NO_COLOR", { isTTY: true, env: { NO_COLOR: "" } }, true],
    ["a terminal with FORCE_COLOR=0", { isTTY: true, env: { FORCE_COLOR: "0" } }, false],
    ["a file with FORCE_COLOR", { env: { FORCE_COLOR: "1" } }, true],
  ];

  it.each(cases)("on %s", async (_, machine, expected) => {
    expect((await lint([], machine)).out.includes(sequence)).toBe(expected);
  });
});

describe("progress", () => {
  it("appears on a terminal after half a second and is removed at the end", async () => {
    const { err } = await lint([], { isTTY: true, times: [0, 501] });
    expect(err).toBe("\r\u001b[Kreading imports …\r\u001b[K");
  });

  it("stays away from quick work and from files", async () => {
    expect((await lint([], { isTTY: true, times: [0, 400] })).err).toBe("");
    expect((await lint([], { times: [0, 501] })).err).toBe("");
  });
});
