import { describe, expect, test } from "vitest";
import { taskMaster } from "../../compiler/importers/task-master.ts";
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

const path = ".taskmaster/tasks/tasks.json";
const file = (value: unknown): ReturnType<typeof sourceText> =>
  sourceText(path, JSON.stringify(value, null, 2));
const read = (value: unknown, files?: readonly string[]): ReturnType<typeof readOne> =>
  readOne(taskMaster, file(value), files && treeOf(files));

const shop = {
  master: {
    tasks: [
      {
        id: 1,
        title: "Lend books",
        description: "Let readers borrow.",
        details:
          'Create src/loans/lend.ts with "lend".\nAdd a route to `src/server.ts`. See docs/loans.md for the rules.',
        testStrategy:
          "Check that a lent book is not on src/shelf.ts. Run `npm test -- loans`. Cover it in test/lend.test.ts.",
        status: "done",
        dependencies: [],
      },
      {
        id: "2",
        title: "Returns",
        details: "Update src/returns.ts and src/shelf.ts.",
        status: "review",
        dependencies: ["1"],
        subtasks: [
          {
            id: 1,
            title: "Scan",
            details: "Create src/returns/scan.ts",
            status: "pending",
            dependencies: [],
          },
          {
            id: 2,
            title: "Shelve",
            details: "Update src/shelf.ts",
            status: "deferred",
            dependencies: [1, "1"],
          },
        ],
      },
    ],
    metadata: { projectName: "Corner Library" },
  },
};

describe("task master", () => {
  test("reads tasks and subtasks with their order", () => {
    const plan = read(shop);
    expect(plan.name).toBe("corner-library");
    expect(plan.isOrdered).toBe(false);
    expect(plan.found).toBe(4);
    expect(plan.tasks.map(({ id, status }) => [id, status?.value])).toEqual([
      ["1", "done"],
      ["2", "in-progress"],
      ["2.1", "pending"],
      ["2.2", "dropped"],
    ]);
    expect(dependsOf(taskOf(plan, "2"))).toEqual(["1", "2.1", "2.2"]);
    expect(taskOf(plan, "2").dependsOn.map(({ inferred }) => inferred)).toEqual([
      undefined,
      "it is one of its parts",
      "it is one of its parts",
    ]);
    expect(dependsOf(taskOf(plan, "2.1"))).toEqual(["1"]);
    expect(taskOf(plan, "2.1").dependsOn[0]?.inferred).toBe('"2", which it is a part of, waits for it');
    expect(dependsOf(taskOf(plan, "2.2"))).toContain("2.1");
    expect(plan.problems).toEqual([]);
  });

  test("reads paths from sentences, and leaves to the parts what both name", () => {
    const plan = read(shop);
    expect(claimsOf(taskOf(plan, "1"))).toEqual([
      "create src/loans/lend.ts",
      "write src/server.ts",
      "read docs/loans.md",
      "read src/shelf.ts",
      "write test/lend.test.ts",
    ]);
    expect(taskOf(plan, "1").claims.map(({ inferred }) => inferred)).toEqual([
      'the verb "create"',
      'the verb "add"',
      'the word "see"',
      'the verb "check"',
      expect.any(String),
    ]);
    expect(claimsOf(taskOf(plan, "2"))).toEqual(["modify src/returns.ts"]);
    expect(claimsOf(taskOf(plan, "2.2"))).toEqual(["modify src/shelf.ts"]);
  });

  test("takes the test strategy apart", () => {
    const task = taskOf(read(shop), "1");
    expect(task.acceptance.map(({ value }) => value)).toEqual([
      "Check that a lent book is not on src/shelf.ts.",
      "Cover it in test/lend.test.ts.",
    ]);
    expect(task.verify.map(({ value }) => value)).toEqual(["npm test -- loans"]);
    expect(task.description?.value).toContain('Let readers borrow.\n\nCreate src/loans/lend.ts with "lend".');
  });

  test("places lead to what was written, escapes or not", () => {
    for (const task of read(shop).tasks) {
      expect(writtenAt(task.title.origin)).toBe(task.title.value);
      for (const { pattern, origin } of task.claims) expect(writtenAt(origin)).toBe(pattern);
      for (const { value, origin } of [...task.acceptance, ...task.verify])
        expect(writtenAt(origin)).toBe(value);
    }
    const escaped = sourceText(
      path,
      '[{"id":1,"title":"A","details":"\\u00e9\\t\\"x\\"\\nCreate src\\/a.ts"}]',
    );
    const [claim] = readOne(taskMaster, escaped).tasks[0]?.claims ?? [];
    expect([claim?.pattern, claim && writtenAt(claim.origin)]).toEqual(["src/a.ts", "src\\/a.ts"]);
  });

  test("reads the old shape and the plain list", () => {
    const tasks = [{ id: 1, title: "Shelve", details: "", dependencies: [] }];
    expect(read({ tasks, meta: { projectName: "Shop" } })).toMatchObject({ name: "shop", found: 1 });
    expect(read(tasks).tasks).toHaveLength(1);
    expect(taskMaster.detects([file({ tasks })])).toBe(true);
    expect(taskMaster.detects([file(tasks)])).toBe(true);
  });

  test("of several tags takes master, else all under their names", () => {
    const list = { tasks: [{ id: 1, title: "Shelve", dependencies: [] }] };
    const more = {
      tasks: [{ id: 1, title: "Lend", subtasks: [{ id: 1, title: "Scan", dependencies: ["1"] }] }],
    };
    const master = read({ master: list, spring: more });
    expect(master.tasks.map(({ id }) => id)).toEqual(["1"]);
    expect(problemsOf(master)).toEqual([
      'doubtful-reading 11: only the tag "master" was read: 1 task of "spring" left out',
    ]);
    const all = read({ autumn: list, spring: more });
    expect(all.tasks.map(({ id }) => id)).toEqual(["autumn-1", "spring-1", "spring-1.1"]);
    expect(read({ spring: more })).toMatchObject({ name: "spring", tasks: [{ id: "1" }, { id: "1.1" }] });
    expect(read({ master: { tasks: [] }, spring: more }).tasks).toHaveLength(2);
  });

  test("numbers in subtasks are those beside them first", () => {
    const plan = read([
      { id: 1, title: "A", subtasks: [{ id: 1, title: "A1" }] },
      {
        id: 2,
        title: "B",
        subtasks: [
          { id: 1, title: "B1", dependencies: ["1.1", 1] },
          { id: 2, title: "B2", dependencies: [1, "2.1"] },
          { id: 3, title: "B3", dependencies: [9, 3] },
        ],
      },
      { id: 10, title: "C", dependencies: [1.1, { id: 1 }, null, 10] },
    ]);
    expect(dependsOf(taskOf(plan, "2.1"))).toEqual(["1.1", "1"]);
    expect(taskOf(plan, "2.1").dependsOn[1]?.inferred).toBe('no other subtask of "2" has this number');
    expect(dependsOf(taskOf(plan, "2.2"))).toEqual(["2.1", "2.1"]);
    expect(dependsOf(taskOf(plan, "2.3"))).toEqual([]);
    expect(dependsOf(taskOf(plan, "10"))).toEqual(["1.1"]);
    expect(plan.problems.map(({ message }) => message)).toEqual([
      'a dependency of "2.3", "9", is no task',
      'a dependency of "2.3", "3", is no task',
      'a dependency of "10" has no number',
      'a dependency of "10" is on itself',
    ]);
  });

  test("a part that waits for its group, and an order through a group, make no circle", () => {
    const plan = read([
      {
        id: 1,
        title: "A",
        dependencies: [2],
        subtasks: [
          { id: 1, title: "A1", dependencies: [] },
          { id: 2, title: "A2", dependencies: ["1.1"] },
        ],
      },
      { id: 2, title: "B", dependencies: ["1.1"] },
      { id: 3, title: "C", subtasks: [{ id: 4, title: "C4", dependencies: [3] }] },
    ]);
    expect(dependsOf(taskOf(plan, "1.1"))).toEqual([]);
    expect(dependsOf(taskOf(plan, "1.2"))).toEqual(["1.1", "2"]);
    expect(dependsOf(taskOf(plan, "3"))).toEqual([]);
    expect(dependsOf(taskOf(plan, "3.4"))).toEqual(["3"]);
    expect(plan.problems.map(({ kind }) => kind)).toEqual(["doubtful-reading"]);
  });

  test("a fence is for the file that its first comment names; what it imports is not claimed", () => {
    const details = [
      "Do this:",
      "",
      "```ts",
      "// src/shelf.ts",
      'import { book } from "src/book.ts";',
      "// src/not-this.ts",
      "```",
      "",
      "~~~bash",
      "cat src/other.ts",
      "~~~",
    ].join("\n");
    const plan = read([{ id: 1, title: "Shelve", details }]);
    expect(claimsOf(taskOf(plan, "1"))).toEqual(["write src/shelf.ts"]);
    expect(taskOf(plan, "1").claims[0]?.inferred).toBe("the code is for it");
  });

  test("what a sentence does to a path", () => {
    const said = (details: string): readonly string[] =>
      claimsOf(taskOf(read([{ id: 1, title: "T", details }]), "1"));
    expect(said("Create a button in src/a.ts")).toEqual(["write src/a.ts"]);
    expect(said("Create src/a.ts and src/b.ts")).toEqual(["create src/a.ts", "create src/b.ts"]);
    expect(said("Remove the import from src/a.ts")).toEqual(["modify src/a.ts"]);
    expect(said("Delete src/a.ts")).toEqual(["delete src/a.ts"]);
    expect(said("Update src/a.ts using helpers from src/b.ts")).toEqual(["modify src/a.ts", "read src/b.ts"]);
    expect(said("Update the existing src/a.ts")).toEqual(["modify src/a.ts"]);
    expect(said("Create src/a.ts, then update src/b.ts")).toEqual(["create src/a.ts", "modify src/b.ts"]);
    expect(said("The rule lives in src/a.ts")).toEqual(["write src/a.ts"]);
    expect(said("Add src/a.ts. Create src/a.ts like in src/b.ts")).toEqual([
      "create src/a.ts",
      "read src/b.ts",
    ]);
    expect(said("Create or update src/a.ts")).toEqual(["write src/a.ts"]);
    expect(said("Create the `src/loans` directory. The `lend.ts` file exports `lend`")).toEqual([
      "write src/loans/lend.ts",
    ]);
  });

  test("what a sentence leaves as it is", () => {
    const said = (details: string): readonly string[] =>
      claimsOf(taskOf(read([{ id: 1, title: "T", details }]), "1"));
    expect(said("Do not modify src/a.ts")).toEqual(["read src/a.ts"]);
    expect(said("Lend books without changing the form in src/a.ts and src/b.ts")).toEqual([
      "read src/a.ts",
      "read src/b.ts",
    ]);
    expect(said("It has no impact on the fines in src/a.ts")).toEqual(["read src/a.ts"]);
    expect(said("The form is ready for use in src/a.ts")).toEqual(["read src/a.ts"]);
    expect(said("Write a module to parse the `src/a.md`")).toEqual(["read src/a.md"]);
    expect(said("Do not change the rules and update src/a.ts")).toEqual(["modify src/a.ts"]);
    expect(said("Do not lend twice, as src/a.ts does")).toEqual(["write src/a.ts"]);
    expect(said("Import and show the form within src/a.ts")).toEqual(["write src/a.ts"]);
    expect(said("Import src/a.ts")).toEqual(["read src/a.ts"]);
  });

  test("what stands under what is left out is only read", () => {
    const details = [
      "Update src/a.ts.",
      "",
      "**Known limitations (until 2.1):**",
      "- Update src/b.ts for fines",
      "",
      "Then update src/c.ts.",
      "",
      "## Out of scope",
      "",
      "Update src/d.ts.",
      "",
      "## Steps",
      "",
      "Update src/e.ts. Limitations are listed in src/f.ts.",
    ].join("\n");
    expect(claimsOf(taskOf(read([{ id: 1, title: "T", details }]), "1"))).toEqual([
      "modify src/a.ts",
      "read src/b.ts",
      "modify src/c.ts",
      "read src/d.ts",
      "modify src/e.ts",
      "write src/f.ts",
    ]);
  });

  test("folders that a text names for short names", () => {
    const files = [
      "src/desk/index.ts",
      "src/shelf/index.ts",
      "rules/FINES.md",
      ".notes/README.md",
      ".old/README.md",
    ];
    const said = (details: string): readonly string[] =>
      claimsOf(taskOf(read([{ id: 1, title: "T", details }], files), "1"));
    expect(said("Create a `src/loans` directory with `lend.ts` and `index.ts`")).toEqual([
      "write src/loans/lend.ts",
      "write src/loans/index.ts",
    ]);
    expect(said("Create src/loans/lend.ts. Update `index.ts` to export it")).toEqual([
      "create src/loans/lend.ts",
      "modify src/loans/index.ts",
    ]);
    expect(said("Update `index.ts`")).toEqual([]);
    expect(said("Create a sample `FINES.md` file in a `samples` directory")).toEqual([
      "create samples/FINES.md",
    ]);
    expect(said("Create `README.md`")).toEqual(["create README.md"]);
    expect(said("Create the folders src/loans/, src/fines/. Then test")).toEqual([
      "create src/loans/**",
      "create src/fines/**",
    ]);
  });

  test("says what it could not read", () => {
    const plan = read([
      { id: 1, title: "A", status: "resting" },
      { id: 1, title: "B" },
      { title: "C" },
      "D",
      { id: 5, title: "E", dependencies: [1] },
      { id: 6, details: "Write ../notes/a.md" },
    ]);
    expect(plan.found).toBe(6);
    expect(plan.tasks.map(({ id, title }) => [id, title.value])).toEqual([
      ["1", "A"],
      ["1-2", "B"],
      ["5", "E"],
      ["6", "6"],
    ]);
    expect(plan.problems.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      'doubtful-reading: two tasks have the id "1", so the second is read as "1-2"',
      'unread-task: a task, "C", has no id',
      "unread-task: a task is no object",
      'unread-text: "1" has the unknown status "resting"',
      'unread-task: a dependency of "5" may be on "1" or "1-2", as both have the id "1"',
      expect.stringMatching(/^unclaimed-path: "\.\.\/notes\/a\.md"/),
    ]);
  });

  test("broken JSON is an error at its place, and other files are not of the format", () => {
    const broken = sourceText(path, '{"master": {"tasks": [{"id": 1,,}]}}');
    const plan = readOne(taskMaster, broken);
    expect(plan.tasks).toEqual([]);
    expect(plan.problems[0]).toMatchObject({
      kind: "unread-task",
      message: expect.stringMatching(/^cannot be read: /),
    });
    expect(taskMaster.detects([file({ tasks: [{ id: 1, name: "x" }] })])).toBe(false);
    expect(taskMaster.detects([sourceText("tasks.yaml", "tasks: []")])).toBe(false);
    expect(taskMaster.detects([])).toBe(false);
    expect(taskMaster.read({ files: [], tree: undefined }).tasks).toEqual([]);
  });

  test("depth costs neither the stack nor the process", () => {
    const deep = readOne(taskMaster, sourceText(path, "[".repeat(100_000)));
    expect(deep.problems[0]?.message).toBe("cannot be read: it is nested more than 200 levels deep");
    const quoted = read([{ id: 1, title: "T", details: `${"> ".repeat(2500)}Create src/a.ts` }]);
    expect(claimsOf(taskOf(quoted, "1"))).toEqual(["write src/a.ts"]);
  });

  test("survives mutation", () => survivesMutation(taskMaster, file(shop)), 30_000);
});
