import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { main } from "../../compiler/cli/main.ts";
import { sections } from "../support/markdown-page.ts";
import "../support/seed.ts";
import { memoryHost } from "./memory-host.ts";

type Files = Readonly<Record<string, string>>;

async function lint(files: Files, ...argv: readonly string[]) {
  const host = memoryHost({ files });
  const exitCode = await main(["lint", ...argv], host);
  return { exitCode, out: host.out(), err: host.err(), files: Object.fromEntries(host.contents) };
}

const head = "version: 1\nname: library\ntasks:\n";

/** Three slips of the pen, of which the last comes to light when the first is mended. */
const misspelt = `${head}  - id: loans # lends
    title: Lend books
    files: { create: [src/loans.ts] }
    acceptence: [reviewed by the desk]
  - id: fines
    title: Charge fines
    files: { create: [src/fines.ts], read: [src/loans.ts] }
    acceptance: [reviewed by the desk]
`;

const mended = misspelt.replace("acceptence", "acceptance").concat("    depends_on: [loans]\n");

describe("lint --fix", () => {
  it("mends what can be mended, also what comes to light by it, and reports what is left", async () => {
    const { exitCode, out, err, files } = await lint({ "plan.yaml": misspelt }, "--fix");
    expect(files).toEqual({ "plan.yaml": mended });
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: "plan.yaml: no problems\n" });
    expect(err).toBe(
      [
        "fixed 2 problems in plan.yaml",
        '  write "acceptance" instead of "acceptence"',
        '  add "loans" to depends_on of "fines"',
        "",
      ].join("\n"),
    );
  });

  it("makes at once all of many fixes that do no harm, so that nothing is left for a second run", async () => {
    const numbers = Array.from({ length: 24 }, (_, index) => index);
    const task = (index: number) =>
      `  - { id: t${index}, title: Lend, files: { modify: ['src/x${index}.ts:3'] }, acceptance: [it is lent] }\n`;
    // Without a file, the mended path would be another error.
    const there = numbers.filter((index) => index % 5 !== 3);
    const plan = `${head}${numbers.map(task).join("")}`;
    const tree = Object.fromEntries(there.map((index) => [`src/x${index}.ts`, "export {};\n"]));
    const { files, err } = await lint({ "plan.yaml": plan, ...tree }, "--fix");
    expect(err).toContain(`fixed ${there.length} problems in plan.yaml\n`);
    expect(files["plan.yaml"]?.match(/x\d+\.ts:3/g)).toHaveLength(numbers.length - there.length);
    expect((await lint(files, "--fix")).files).toEqual(files);
  });

  it("leaves a plan without fixes as it is, and says nothing of it", async () => {
    const plan = `${head}  - id: loans\n    title: Lend books\n    files: { modify: [src/desk.ts] }\n`;
    const { exitCode, err, files } = await lint({ "plan.yaml": plan }, "--fix");
    expect({ exitCode, err, files }).toEqual({ exitCode: 1, err: "", files: { "plan.yaml": plan } });
  });

  it("does without the tree where it is told to", async () => {
    const { err } = await lint({ "plan.yaml": misspelt }, "--fix", "--no-repo");
    expect(err).toBe('fixed 1 problem in plan.yaml\n  write "acceptance" instead of "acceptence"\n');
  });

  it("mends a plan once, however often and in whatever way it is named", async () => {
    const { exitCode, out, files } = await lint(
      { "plan.yaml": misspelt },
      "--fix",
      "plan.yaml",
      "./plan.yaml",
    );
    expect(files).toEqual({ "plan.yaml": mended });
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: "plan.yaml: no problems\n" });
  });

  it("mends several plans", async () => {
    const { files, err } = await lint({ "a.plan.yaml": misspelt, "b.plan.yaml": misspelt }, "--fix");
    expect(files).toEqual({ "a.plan.yaml": mended, "b.plan.yaml": mended });
    expect(err.match(/^fixed .*/gm)).toEqual([
      "fixed 2 problems in a.plan.yaml",
      "fixed 2 problems in b.plan.yaml",
    ]);
  });

  it("makes only so many of several fixes as do no harm", async () => {
    const tasks = ["a", "b", "c"].map(
      (id, index, all) =>
        `  - id: ${id}\n    title: Make ${id}\n    files: { create: [${id}.ts], read: [${all[(index + 1) % 3]}.ts] }\n    acceptance: [it is there]\n`,
    );
    const { out, files } = await lint({ "plan.yaml": `${head}${tasks.join("")}` }, "--fix");
    expect(out).not.toContain("no-task-cycle");
    expect(out.match(/^error.*/gm)).toHaveLength(1);
    expect(files["plan.yaml"]?.match(/depends_on/g)).toHaveLength(2);
  });

  it("mends errors first: what seems spare may only be misspelt elsewhere", async () => {
    const plan = `version: 1\nname: library\nroles:\n  clerk: { title: Clerk }\ntasks:\n  - id: loans\n    title: Lend books\n    role: clrek\n    files: { create: [src/loans.ts] }\n    acceptance: [it works]\n`;
    const { files } = await lint({ "plan.yaml": plan }, "--fix");
    expect(files).toEqual({ "plan.yaml": plan.replace("clrek", "clerk") });
  });

  it("keeps a byte order mark and CR LF", async () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
    const { files } = await lint({ "plan.yaml": windows(misspelt) }, "--fix");
    expect(files).toEqual({ "plan.yaml": windows(mended) });
  });

  it("refuses a file that has changed meanwhile", async () => {
    const host = memoryHost({ files: { "plan.yaml": misspelt } });
    let reads = 0;
    const read: typeof host.files.read = (path) => {
      reads += 1;
      if (reads > 1) host.contents.set("plan.yaml", `${misspelt}# more\n`);
      return host.files.read(path);
    };
    expect(await main(["lint", "--fix", "plan.yaml"], { ...host, files: { ...host.files, read } })).toBe(2);
    expect(host.err()).toBe('seamwright: nothing was written: "plan.yaml" has changed meanwhile\n');
    expect(host.contents.get("plan.yaml")).toBe(`${misspelt}# more\n`);
  });

  it("writes the file that a link leads to", async () => {
    const host = memoryHost({ files: { "plan.yaml": misspelt, "plans/library.yaml": misspelt } });
    const target = (path: string): string => (path === "plan.yaml" ? "plans/library.yaml" : path);
    await main(["lint", "--fix", "plan.yaml"], { ...host, files: { ...host.files, target } });
    expect(Object.fromEntries(host.contents)).toEqual({
      "plan.yaml": misspelt,
      "plans/library.yaml": mended,
    });
  });

  it.each(["--fix", "--fix-dry-run"])("refuses standard input and other formats: %s", async (flag) => {
    expect(await lint({}, flag, "-")).toMatchObject({
      exitCode: 2,
      err: `seamwright: standard input cannot be written to; name a file, or leave out ${flag}\n`,
    });
    const tasks = "# Tasks: Cart\n\n- [ ] T001 Create the cart in src/cart.ts\n";
    const { exitCode, err, files } = await lint(
      { "specs/1-cart/tasks.md": tasks },
      flag,
      "specs/1-cart/tasks.md",
    );
    expect({ exitCode, err }).toEqual({
      exitCode: 2,
      err: `seamwright: "specs/1-cart/tasks.md" is in another format, which ${flag} cannot write; "seamwright export" corrects waves, dependencies and marks in it\n`,
    });
    expect(files).toEqual({ "specs/1-cart/tasks.md": tasks });
  });
});

describe("lint --fix-dry-run", () => {
  it("shows a diff, writes nothing, and ends as lint of the result would", async () => {
    const { exitCode, out, err, files } = await lint({ "plan.yaml": misspelt }, "--fix-dry-run");
    expect(files).toEqual({ "plan.yaml": misspelt });
    expect(out).toMatch(/^--- a\/plan\.yaml\n\+\+\+ b\/plan\.yaml\n@@ /);
    expect(out).toContain("+    depends_on: [loans]\n");
    expect(err).toContain("would fix 2 problems in plan.yaml\n");
    expect(exitCode).toBe(0);
  });

  it("fails where errors are left", async () => {
    const plan = `${misspelt}    wave: first\n`;
    expect(await lint({ "plan.yaml": plan }, "--fix-dry-run")).toMatchObject({ exitCode: 1 });
  });

  it.each([["--fix"], ["--format", "json"], ["--write-baseline", "known.json"]])(
    "is not asked for together with %s",
    async (...flags) => {
      const { exitCode, files } = await lint({ "plan.yaml": misspelt }, ...flags, "--fix-dry-run");
      expect({ exitCode, files }).toEqual({ exitCode: 2, files: { "plan.yaml": misspelt } });
    },
  );

  it("leaves out what a baseline knows", async () => {
    const plan = `${head}  - id: loans\n    title: Lend books\n    files: { modify: [src/desk.ts] }\n`;
    const { files } = await lint({ "plan.yaml": plan }, "--write-baseline", "known.json");
    expect(await lint(files, "--fix-dry-run")).toMatchObject({ exitCode: 1 });
    expect(await lint(files, "--fix-dry-run", "--baseline", "known.json")).toMatchObject({ exitCode: 0 });
  });
});

describe("a second --fix", () => {
  const pages = new URL("../../examples/rules/", import.meta.url);

  it.each(readdirSync(pages).sort())("changes nothing on %s", async (name) => {
    for (const { blocks } of sections(readFileSync(new URL(name, pages), "utf8"))) {
      const files = Object.fromEntries(
        blocks.flatMap(({ file, language, text }) =>
          file === undefined || language === "hex" ? [] : [[file, text]],
        ),
      );
      if (files["plan.yaml"] !== undefined) await expectStable(files);
    }
  });

  it("changes nothing on any plan, and the first brings no errors", async () => {
    const path = fc.constantFrom(
      "src/a.ts",
      "src/b.ts",
      "src/there.ts",
      "src/thre.ts",
      "src\\a.ts",
      " src/b.ts",
    );
    const paths = fc.array(path, { maxLength: 3 });
    const id = fc.constantFrom("lending", "returns", "shelves", "lendnig", "return");
    const task = fc.record(
      {
        id: fc.constantFrom("lending", "returns", "shelves"),
        title: fc.constant("Lend"),
        files: fc.record({ create: paths, modify: paths, read: paths, delete: paths }, { requiredKeys: [] }),
        depends_on: fc.array(id, { maxLength: 2 }),
        status: fc.constantFrom("done", "dropped", "pending", "pendign"),
        acceptence: fc.constant(["it works"]),
      },
      { requiredKeys: ["id", "title"] },
    );
    const plans = fc
      .array(task, { minLength: 1, maxLength: 4 })
      .map((tasks) => JSON.stringify({ version: 1, name: "library", tasks }, undefined, 2));
    await fc.assert(
      fc.asyncProperty(plans, (plan) => expectStable({ "plan.json": plan, "src/there.ts": "export {};\n" })),
      { numRuns: 40 },
    );
  });
});

async function expectStable(files: Files): Promise<void> {
  const name = Object.keys(files).find((path) => path.startsWith("plan.")) ?? "";
  const first = await lint(files, "--fix", name);
  const second = await lint(first.files, "--fix", name);
  expect(second.files).toEqual(first.files);
  expect(second.err).not.toContain("fixed");
  expect(second).toMatchObject({ out: first.out, exitCode: first.exitCode });
  const before = await lint(files, name);
  if (first.err.includes("fixed")) expect(first.files).not.toEqual(files);
  else expect({ ...first, err: before.err }).toEqual(before);
}
