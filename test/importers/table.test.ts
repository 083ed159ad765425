import { describe, expect, test } from "vitest";
import { table } from "../../compiler/importers/table.ts";
import { sourceText } from "../../compiler/source/text.ts";
import {
  claimsOf,
  dependsOf,
  problemsOf,
  readOne,
  survivesMutation,
  taskOf,
  treeOf,
  writtenAt,
} from "./imported-texts.ts";

const markdown = (text: string): ReturnType<typeof sourceText> => sourceText("docs/plan.md", text);
const csv = (text: string): ReturnType<typeof sourceText> => sourceText("docs/library-plan.csv", text);

const plan = `# Library plan

Some words.

| # | Task | Files | Depends on | Owner | Status | Wave | Estimate |
|---|------|-------|------------|-------|--------|------|----------|
| T1 | **Shelve** books | \`src/shelf.ts\`, \`src/book.ts\` (new) | - | api | ✅ done | 1 | 30 min |
| T2 | Lend books | src/loans/lend.ts<br>src/loans/** ; test/lend.test.ts (new) | T1 | api | in progress | Wave 2 | 1h 30m |
| T3 | Remind | none | T1, T2 | mailer | [ ] | 2 | 2 days |
| | | \`src/mail.ts\` | | | | | |

| Task | Files to create | Modify | Acceptance criteria | Verify | Notes |
|------|-----------------|--------|---------------------|--------|-------|
| T4 | src/fines.ts | src/server.ts | late books cost, on time not; sums are right | \`npm test\` | after the fair |
`;

describe("table", () => {
  test("reads tables of a Markdown file", () => {
    const read = readOne(table, markdown(plan));
    expect(read).toMatchObject({ name: "library-plan", isOrdered: true, found: 4 });
    expect(problemsOf(read)).toEqual([]);
    expect(read.tasks.map(({ id, title }) => [id, title.value])).toEqual([
      ["T1", "Shelve books"],
      ["T2", "Lend books"],
      ["T3", "Remind"],
      ["T4", "T4"],
    ]);
    expect(claimsOf(taskOf(read, "T1"))).toEqual(["write src/shelf.ts", "create src/book.ts"]);
    expect(claimsOf(taskOf(read, "T2"))).toEqual([
      "write src/loans/lend.ts",
      "write src/loans/**",
      "create test/lend.test.ts",
    ]);
    expect(claimsOf(taskOf(read, "T3"))).toEqual(["write src/mail.ts"]);
    expect(claimsOf(taskOf(read, "T4"))).toEqual(["create src/fines.ts", "modify src/server.ts"]);
    expect(read.tasks.map(dependsOf)).toEqual([[], ["T1"], ["T1", "T2"], []]);
    expect(read.tasks.map(({ status }) => status?.value)).toEqual([
      "done",
      "in-progress",
      "pending",
      undefined,
    ]);
    expect(read.tasks.map(({ wave }) => wave?.value)).toEqual([1, 2, 2, undefined]);
    expect(read.tasks.map(({ role }) => role?.value)).toEqual(["api", "api", "mailer", undefined]);
    expect(read.tasks.map(({ estimate }) => estimate?.value)).toEqual([30, 90, 960, undefined]);
    expect(taskOf(read, "T4")).toMatchObject({
      acceptance: [{ value: "late books cost, on time not" }, { value: "sums are right" }],
      verify: [{ value: "npm test" }],
      description: { value: "after the fair" },
    });
  });

  test("places lead to what was written", () => {
    for (const task of readOne(table, markdown(plan)).tasks) {
      for (const { pattern, origin } of task.claims) expect(writtenAt(origin)).toBe(pattern);
      for (const { value, origin } of [...task.dependsOn, ...task.acceptance, ...task.verify])
        expect(writtenAt(origin)).toBe(value);
      for (const part of [task.role, task.description])
        if (part) expect(writtenAt(part.origin)).toBe(part.value);
    }
    const [first] = readOne(table, markdown(plan)).tasks;
    expect(first && writtenAt(first.origin)).toBe("T1");
    expect(first && writtenAt(first.title.origin)).toBe("**Shelve** books");
  });

  test("reads separated values, quoted or not", () => {
    const text = [
      "id,title,files,dependsOn,parallel,phase",
      '1,"Shelve, sort","src/shelf.ts,src/sort.ts",,yes,0',
      '2,"Say ""hello""","src/""odd"".ts',
      'src/hello.ts",1,,1',
      "",
    ].join("\r\n");
    const read = readOne(table, csv(text));
    expect(read.name).toBe("library-plan");
    expect(read.tasks.map(({ id, title }) => [id, title.value])).toEqual([
      ["1", "Shelve, sort"],
      ["2", 'Say "hello"'],
    ]);
    expect(claimsOf(taskOf(read, "1"))).toEqual(["write src/shelf.ts", "write src/sort.ts"]);
    expect(claimsOf(taskOf(read, "2"))).toContain("write src/hello.ts");
    expect(dependsOf(taskOf(read, "2"))).toEqual(["1"]);
    expect(taskOf(read, "1").parallel?.group).toBe("0");
    expect(read.tasks.map(({ wave }) => [wave?.value, wave?.inferred])).toEqual([
      [1, "waves are counted from 0 there"],
      [2, "waves are counted from 0 there"],
    ]);
    expect(writtenAt(taskOf(read, "2").title.origin)).toBe('Say ""hello""');
    expect(taskOf(read, "2").claims.map(({ origin }) => writtenAt(origin))).toContain("src/hello.ts");
  });

  test("reads tabs and semicolons", () => {
    const tabs = sourceText("plan.tsv", "id\ttitle\tpaths\nA\tShelve\tsrc/a.ts; src/b.ts\n");
    expect(claimsOf(taskOf(readOne(table, tabs), "A"))).toEqual(["write src/a.ts", "write src/b.ts"]);
    const semicolons = csv("\uFEFFTask ID;Name;Path;Action\nA;Shelve;src/a.ts;create\n");
    expect(claimsOf(taskOf(readOne(table, semicolons), "A"))).toEqual(["create src/a.ts"]);
  });

  test("one row for each file makes one task", () => {
    const read = readOne(
      table,
      markdown(
        "| Task | File | Action |\n|-|-|-|\n| Lend | src/a.ts | create |\n| Lend | src/b.ts | delete |\n| Sort | src/c.ts | |\n",
      ),
    );
    expect(read.found).toBe(2);
    expect(read.tasks.map(({ id }) => id)).toEqual(["lend", "sort"]);
    expect(claimsOf(taskOf(read, "lend"))).toEqual(["create src/a.ts", "delete src/b.ts"]);
  });

  test("waits by number, title, range and the other way round", () => {
    const rows = [
      "| # | Title | After | Blocks |",
      "|---|---|---|---|",
      "| 01 | Shelve | none | |",
      "| 02 | Lend | 1 | |",
      "| 03 | Remind | Task 2 | 4 |",
      "| 04 | Fine | shelve | |",
    ];
    const read = readOne(table, markdown(rows.join("\n")));
    expect(read.problems).toEqual([]);
    expect(read.tasks.map(dependsOf)).toEqual([[], ["01"], ["02"], ["03", "01"]]);
    expect(taskOf(read, "04").dependsOn[0]?.inferred).toBe('"03" is said to come before it');
  });

  test("says what it could not read", () => {
    const rows = [
      "| ID | Title | Files | Depends on | Status | Wave | Estimate | Mood | Priority |",
      "|---|---|---|---|---|---|---|---|---|",
      "| A | Shelve | see above | Z9, A | resting | soon | 5 | good | high |",
      "| A | Lend | ~/x.md | | | | | | |",
      "| B | Sort | | A | | | | | |",
    ];
    const read = readOne(table, markdown(rows.join("\n")));
    expect(read.tasks.map(({ id }) => id)).toEqual(["A", "A-2", "B"]);
    expect(dependsOf(taskOf(read, "B"))).toEqual(["A"]);
    expect(problemsOf(read)).toEqual([
      'unread-text 1: the column "Mood" is not read',
      'unread-text 3: "see above" names no path',
      'unread-text 3: the status "resting" is unknown',
      'unread-text 3: the wave "soon" has no number',
      'unread-text 3: the estimate "5" is no time',
      expect.stringMatching(/^unclaimed-path 4: "~\/x\.md"/),
      'doubtful-reading 4: two tasks are called "A", so the second is read as "A-2"',
      'unread-text 3: "A" is said to wait for "Z9", which is no task',
      'unread-task 3: "A" names "A", which several tasks are called',
      'unread-text 3: "A" is said to wait for itself',
      'unread-task 5: "B" names "A", which several tasks are called',
    ]);
  });

  test("rows without a name go on with the row before, or are errors", () => {
    const read = readOne(
      table,
      csv('id,title,files\n,,src/a.ts\n,,\nA,Shelve,src/b.ts,more\n,,src/c.ts\nB,"open,src/d.ts\n'),
    );
    expect(read.found).toBe(3);
    expect(claimsOf(taskOf(read, "A"))).toEqual(["write src/b.ts", "write src/c.ts"]);
    expect(claimsOf(taskOf(read, "B"))).toEqual(["write src/d.ts"]);
    expect(problemsOf(read)).toEqual([
      "doubtful-reading 6: a quote that is never closed is read as a sign like any other",
      "unread-text 4: a row has 4 cells, more than the 3 of the header",
      "unread-task 2: a row has neither an id nor a title",
    ]);
    expect(problemsOf(readOne(table, csv("colour,shape\nred,round\n")))).toEqual([
      "unread-task 1: the first line names no column of tasks and what they touch or wait for",
    ]);
  });

  test("fences and quotes hold no tables, and other tables are none of tasks", () => {
    const inner = "| Task | Files |\n|---|---|\n| A | src/a.ts |\n";
    const quoted = `> ${inner.trim().replaceAll("\n", "\n> ")}\n`;
    const text = `\`\`\`\`md\n\`\`\`\n${inner}\`\`\`\n\`\`\`\`\n\n${quoted}\n| Name | Colour |\n|---|---|\n| A | red |\n`;
    expect(readOne(table, markdown(text))).toMatchObject({ tasks: [], found: 0 });
    expect(table.detects([markdown(text)])).toBe(false);
    expect(table.detects([markdown(inner)])).toBe(true);
    expect(table.detects([markdown("| Name | Path |\n|---|---|\n| A | src/a.ts |\n")])).toBe(false);
    expect(table.detects([csv("id,files\n1,src/a.ts\n")])).toBe(true);
    expect(table.detects([sourceText("a.json", inner)])).toBe(false);
    expect(table.read({ files: [], tree: undefined }).tasks).toEqual([]);
  });

  test("the tree tells which short name is meant", () => {
    const source = markdown("| Task | Files |\n|---|---|\n| Lend | loans/index.ts |\n");
    expect(claimsOf(taskOf(readOne(table, source, treeOf(["src/loans/index.ts"])), "lend"))).toEqual([
      "write src/loans/index.ts",
    ]);
  });

  test("survives mutation", () => {
    survivesMutation(table, markdown(plan));
    survivesMutation(
      table,
      csv('id,title,files,depends on\n1,"a ""b""","src/a.ts,src/b.ts",\n2,c,src/c.ts,1\n'),
    );
  });
});
