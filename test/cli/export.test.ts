import { describe, expect, it } from "vitest";
import { main } from "../../compiler/cli/main.ts";
import { type MemoryMachine, memoryHost } from "./memory-host.ts";

const path = "specs/001-shop/tasks.md";
const text = "## Phase 1: Till\n\n- [ ] T001 [P] Update `src/till.ts`\n- [ ] T002 [P] Update `src/till.ts`\n";
const corrected = text.replace("T002 [P]", "T002");
const files = { [path]: text, "src/till.ts": "" };
const folder = ".planning/phases/02-cart";
const plans = Object.fromEntries(
  ["01", "02"].map((number) => [
    `${folder}/02-${number}-PLAN.md`,
    `---\nphase: 02-cart\nplan: ${number}\nwave: 1\ndepends_on: []\nfiles_modified: [src/till.ts]\n---\n`,
  ]),
);

async function run(argv: readonly string[], machine: MemoryMachine = { files }) {
  const host = memoryHost(machine);
  const exitCode = await main(["export", ...argv], host);
  return { exitCode, out: host.out(), err: host.err(), contents: host.contents };
}

describe("export", () => {
  it("prints the new text of a plan in one file", async () => {
    const { exitCode, out, err, contents } = await run([path]);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: corrected });
    expect(err).toBe(`read 2 tasks of ${path}, format spec-kit\n`);
    expect(contents.get(path)).toBe(text);
  });

  it("keeps a byte order mark, and prints what need not change as it is", async () => {
    const marked = { ...files, [path]: `\uFEFF${corrected.replaceAll("\n", "\r\n")}` };
    expect(await run(["--to", "spec-kit", path], { files: marked })).toMatchObject({
      exitCode: 0,
      out: marked[path],
    });
  });

  it("changes files in place and lists what changed", async () => {
    const { exitCode, out, contents } = await run([folder, "--write"], {
      files: { ...plans, "src/till.ts": "" },
    });
    const second = `${folder}/02-02-PLAN.md`;
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: `changed ${second}: wave 1 -> 2\n` });
    expect(contents.get(second)).toBe(plans[second]?.replace("wave: 1", "wave: 2"));
    expect([...contents.keys()].sort()).toEqual([...Object.keys(plans), "src/till.ts"].sort());
  });

  it("lists what would change, writes nothing and fails", async () => {
    const { exitCode, out, contents } = await run([path, "--check"]);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: `would change ${path}: T002: [P] taken\n` });
    expect(contents.get(path)).toBe(text);
  });

  it.each(["--check", "--write"])("says with %s when there is nothing to change", async (flag) => {
    const { exitCode, out } = await run([path, flag], { files: { ...files, [path]: corrected } });
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: "nothing to change\n" });
  });

  it("reads standard input in the format that is named", async () => {
    const { exitCode, out } = await run(["--to", "spec-kit", "-"], {
      files: { "src/till.ts": "" },
      stdin: text,
    });
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: corrected });
  });

  it("shows the errors that it does not mend, and only those, and writes nothing", async () => {
    const broken = `${text}- [ ] T003 Update \`src/desk/lamp.ts\` and modify \`src/nowhere.ts\`\n`;
    const { exitCode, out, err, contents } = await run([path, "--write"], {
      files: { ...files, [path]: broken },
    });
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(err).toContain("error[no-missing-file]");
    expect(err).not.toContain("no-parallel-clash");
    expect(contents.get(path)).toBe(broken);
  });

  it.each([
    [["--to", "gsd", path], "is of the format spec-kit; it cannot be written as gsd"],
    [[path, "--write", "--check"], "name --write or --check, not both"],
    [["-", "--write"], "standard input cannot be written to"],
    [[folder], "name --write or --check for a plan of several files"],
    [["plan.yaml"], '"plan.yaml" is in the plan language, or in no format that is known'],
    [[".kiro/specs/shop/tasks.md"], "is of the format kiro; only beads, gsd,"],
    [["nowhere.md"], 'there is no file "nowhere.md"'],
  ])("refuses %j", async (argv, message) => {
    const { exitCode, out, err } = await run(argv, {
      files: {
        ...files,
        ...plans,
        "plan.yaml": "version: 1\nname: shop\n",
        ".kiro/specs/shop/tasks.md":
          "# Implementation Plan\n\n- [ ] 1. Mind `src/till.ts`\n  - _Requirements: 1.1_\n",
      },
    });
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(err).toContain(message);
  });

  it("writes nothing where a file cannot be replaced", async () => {
    const host = memoryHost({ files });
    const kept = { ...host, files: { ...host.files, rename: () => "no room" } };
    expect(await main(["export", path, "--write"], kept)).toBe(2);
    expect(host.err()).toContain("nothing was written: no room");
    expect(host.contents.get(path)).toBe(text);
  });
});
