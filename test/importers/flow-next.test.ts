import { describe, expect, it } from "vitest";
import { flowNext } from "../../compiler/importers/flow-next.ts";
import {
  claimsSaid,
  filesOf,
  misplaced,
  problemsSaid,
  readFolder,
  readsAnything,
  taskOf,
  textAt,
  valuesSaid,
} from "./folder-plans.ts";

const record = (id: string, more: string) =>
  `{\n  "depends_on": ${more},\n  "id": "${id}",\n  "spec": "fn-3-lending",\n  "status": "todo",\n  "title": "Lend books: ${id}"\n}\n`;

const first = `---
satisfies: [R1, R2]
---

## Description

Keep loans in one store.

**Size:** M
**Files:** \`src/loans/store.ts\` (new), \`src/till.ts\` (extend), \`src/shelf.ts\` (reference), \`test/loans/*.test.ts\`
**Note:** see \`src/never.ts\`

## Investigation targets

- \`src/shelf.ts:10-20\` - the form

## Acceptance

- [ ] A book is lent once
- [ ] \`npm test\` passes

## Verify

\`\`\`bash
npm test -- loans
\`\`\`

## Done summary

_Filled in on completion._
`;

const second = `## Description

**Files:**
- \`src/desk.ts\` (or new \`src/desk/index.ts\`)
- \`~/.shop.json\`

**Files:** something or other
`;

const folder = ".flow/tasks";
const texts = {
  [`${folder}/fn-3-lending.1.json`]: record("fn-3-lending.1", '["fn-3-lending.10"]'),
  [`${folder}/fn-3-lending.1.md`]: first,
  [`${folder}/fn-3-lending.2.json`]: record("fn-3-lending.2", '["fn-3-lending.1", ".10", 9, "fn-9.1"]'),
  [`${folder}/fn-3-lending.2.md`]: second,
  [`${folder}/fn-3-lending.10.json`]: record("fn-3-lending.10", "[]").replace("todo", "done"),
  [`${folder}/fn-3-lending.10.md`]: "## Description\n",
  ".flow/epics/fn-3-lending.json": '{ "id": "fn-3-lending", "title": "Lend at one desk" }\n',
};

describe("flow-next", () => {
  it("knows its pairs of files, and takes no other", () => {
    expect(flowNext.detects(filesOf(texts))).toBe(true);
    expect(flowNext.detects(filesOf({ "fn-1.2.json": "{}" }))).toBe(false);
    expect(flowNext.detects(filesOf({ "fn-1.2.md": first, "package.json": "{}" }))).toBe(false);
  });

  it("makes one task of each pair, in the order of their numbers", () => {
    const plan = readFolder(flowNext, texts);
    expect(plan.tasks.map(({ id }) => id)).toEqual(["fn-3-lending.1", "fn-3-lending.2", "fn-3-lending.10"]);
    expect(plan).toMatchObject({ name: "fn-3-lending", found: 3, isOrdered: false });
    expect(plan.goal?.value).toBe("Lend at one desk");
    const task = taskOf(plan, "fn-3-lending.1");
    expect(task.title.value).toBe("Lend books: fn-3-lending.1");
    expect(textAt(task.origin)).toBe('"id": "fn-3-lending.1"');
    expect(task.description?.value).toMatch(/^Keep loans in one store\./);
    expect(task.description?.value).not.toContain("Filled in");
    expect(plan.tasks.map(({ status }) => status?.value)).toEqual(["pending", "pending", "done"]);
    expect(misplaced(plan)).toEqual([]);
  });

  it("claims the files of the label, by their notes, up to the next label", () => {
    const plan = readFolder(flowNext, texts);
    expect(claimsSaid(taskOf(plan, "fn-3-lending.1"))).toEqual([
      "create src/loans/store.ts",
      "modify src/till.ts",
      "read src/shelf.ts",
      "write test/loans/*.test.ts",
    ]);
    expect(claimsSaid(taskOf(plan, "fn-3-lending.2"))).toEqual(["write src/desk.ts"]);
  });

  it("takes criteria and commands", () => {
    const { acceptance, verify } = taskOf(readFolder(flowNext, texts), "fn-3-lending.1");
    expect(valuesSaid(acceptance)).toEqual([
      "satisfies R1",
      "satisfies R2",
      "A book is lent once",
      "`npm test` passes",
    ]);
    expect(valuesSaid(verify)).toEqual(["npm test -- loans"]);
  });

  it("reads ids and numbers of the epic, and says what it does not know", () => {
    const plan = readFolder(flowNext, texts);
    expect(valuesSaid(taskOf(plan, "fn-3-lending.2").dependsOn)).toEqual([
      "fn-3-lending.1",
      'fn-3-lending.10 (".10")',
    ]);
    expect(problemsSaid(plan)).toEqual([
      'doubtful-reading fn-3-lending.2.md:4 "src/desk.ts" is claimed, and not what may take its place: "or new src/desk/index.ts"',
      'unclaimed-path fn-3-lending.2.md:5 "~/.shop.json" begins in a home folder',
      "unread-text fn-3-lending.2.md:7 no path is read in this list of files",
      'unread-text fn-3-lending.2.json:2 "fn-3-lending.2" depends on "9", which is none of these tasks',
      'unread-text fn-3-lending.2.json:2 "fn-3-lending.2" depends on "fn-9.1", which is none of these tasks',
    ]);
  });

  it("reads several epics as one plan", () => {
    const plan = readFolder(flowNext, {
      ...texts,
      [`${folder}/fn-4-desk.1.json`]: record("fn-4-desk.1", '["fn-3-lending.1"]'),
      [`${folder}/fn-4-desk.1.md`]: "",
    });
    expect(plan.name).toBe("flow");
    expect(plan.goal).toBeUndefined();
    expect(valuesSaid(taskOf(plan, "fn-4-desk.1").dependsOn)).toEqual(["fn-3-lending.1"]);
  });

  it("says which half of a pair is missing, and leaves out what is no JSON", () => {
    const plan = readFolder(flowNext, {
      "fn-1.1.json": "{ broken",
      "fn-1.1.md": first,
      "fn-1.2.md": "# fn-1.2 Lend books\n",
      "fn-1.3.json": record("fn-1.3", '["fn-1.1", {}]').replace("todo", "someday"),
    });
    expect(plan.found).toBe(3);
    expect(plan.tasks.map(({ title }) => title.value)).toEqual(["Lend books", "Lend books: fn-1.3"]);
    expect(problemsSaid(plan)).toEqual([
      'unread-task fn-1.1.json:1 "fn-1.1" is left out: its JSON cannot be read',
      'doubtful-reading fn-1.2.md:1 "fn-1.2" has no JSON beside it: it is read as a task that waits for none',
      'unread-text fn-1.3.json:3 "fn-1.3" has no Markdown beside it: its files and criteria are not known',
      'unread-text fn-1.3.json:2 "fn-1.3" depends on something that is no id',
      'unread-text fn-1.3.json:2 "fn-1.3" depends on "fn-1.1", which is none of these tasks',
      'doubtful-reading fn-1.3.json:5 the status "someday" is not known; the task is read as pending',
    ]);
  });

  it("survives hostile texts", () => {
    readsAnything(flowNext, texts);
  });
});
