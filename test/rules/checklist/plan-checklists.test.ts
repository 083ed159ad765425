import { describe, expect, it } from "vitest";
import { planChecklists } from "../../../compiler/rules/checklist/plan-checklists.ts";
import { type Files, lintFiles } from "../../support/lint.ts";

/** One letter a line: y, n or u, first the six of decomposition, then the nine of orchestration. */
async function states(files: Files): Promise<readonly string[]> {
  const lists = planChecklists((await lintFiles(files)).compilation);
  return lists.map(({ lines }) => lines.map(({ state }) => state[0]).join(""));
}

async function evidence(files: Files, list: number, line: number): Promise<string | undefined> {
  return planChecklists((await lintFiles(files)).compilation)[list]?.lines[line]?.evidence;
}

const package_ = { "package.json": '{ "scripts": { "check": "node check.js" } }' };

const sound = `version: 1
name: library
gate: [npm run check]
tasks:
  - id: books
    title: Keep books
    files: { create: [src/books.ts] }
    verify: [npm test -- books]
  - id: loans
    title: Lend books
    files: { create: [src/loans.ts] }
    depends_on: [books]
    acceptance: [a book is lent once]
`;

const plan = (text: string): Files => ({ "plan.yaml": text, ...package_ });

describe("planChecklists", () => {
  it("says yes to a sound plan", async () => {
    expect(await states(plan(sound))).toEqual(["yyyyyy", "yyyyyyyyy"]);
    expect(await evidence(plan(sound), 0, 0)).toBe(
      "2 tasks in 2 waves, what one depends on (1 in all) is in an earlier wave",
    );
  });

  it("never says yes of files where a task claims none", async () => {
    const silent = sound.replace("    files: { create: [src/loans.ts] }\n", "");
    expect(await states(plan(silent))).toEqual(["uuuyyu", "uyuuyyyyy"]);
    expect(await evidence(plan(silent), 0, 1)).toMatch(/^"loans" claims no file/);
  });

  it("says no where a gate, a criterion or the check is missing", async () => {
    const open = sound
      .replace("gate: [npm run check]\n", "")
      .replace("    acceptance: [a book is lent once]\n", "");
    expect(await states(plan(open))).toEqual(["yyynyy", "yyyyyynny"]);
    const half = sound.replace("gate: [npm run check]", "gate: [npm test]");
    expect(await evidence(plan(half), 1, 7)).toBe('it does not run "check" of package.json');
  });

  it("says no where two write one file", async () => {
    const shared = sound.replace("src/loans.ts", "src/books.ts");
    expect((await states(plan(shared)))[0]?.[1]).toBe("n");
  });

  it("says no where a file imports what another task writes beside it, and where", async () => {
    const files = {
      ...plan(`version: 1
name: library
tasks:
  - { id: a, title: Change loans, files: { modify: [src/loans.ts] }, verify: [npm test] }
  - { id: b, title: Change books, files: { modify: [src/books.ts] }, verify: [npm test] }
`),
      "src/books.ts": "export const book = 1;\n",
      "src/loans.ts": '\nimport { book } from "./books.ts";\nexport const loan = book;\n',
    };
    const [decomposition] = await states(files);
    expect(decomposition?.[2]).toBe("n");
    expect(await evidence(files, 0, 2)).toContain("src/loans.ts:2 imports src/books.ts");
  });

  it("looks at what agents commit", async () => {
    const wiring = `${sound.replace("gate: [npm run check]\n", "")}dispatch: { commits: self-wiring }\n`;
    expect(await evidence(plan(wiring), 1, 5)).toBe("agents commit, and no gate ends waves 1, 2");
  });

  it("knows nothing of rules that are switched off", async () => {
    const off = `${sound}rules: { no-overlapping-writes: off }\n`;
    expect(await evidence(plan(off), 0, 1)).toBe('the plan switches the rule "no-overlapping-writes" off');
  });

  it("does not take what is waived for true", async () => {
    const waived = `${sound.replace(
      "    acceptance: [a book is lent once]\n",
      "",
    )}waivers: [{ rule: require-acceptance, reason: the desk knows }]\n`;
    expect((await states(plan(waived)))[0]?.[3]).toBe("n");
  });

  it("knows nothing where there is no schedule, but what findings deny", async () => {
    const broken = sound.replace("[books]", "[boks]");
    expect(await states(plan(broken))).toEqual(["uuuuun", "nuuuuuuuu"]);
    expect(await evidence(plan(broken), 0, 0)).toBe("the plan was not scheduled");
  });
});
