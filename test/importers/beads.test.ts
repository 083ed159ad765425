import { describe, expect, test } from "vitest";
import { withoutHistory } from "../../compiler/importers/beads/limit.ts";
import { beads } from "../../compiler/importers/beads.ts";
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

type Issue = Readonly<Record<string, unknown>>;

const path = ".beads/issues.jsonl";
const line = (issue: Issue): string =>
  JSON.stringify({ title: `Do ${issue["id"]}`, status: "open", ...issue });
const fileOf = (...lines: readonly string[]): ReturnType<typeof sourceText> =>
  sourceText(path, `${lines.join("\n")}\n`);
const read = (...issues: readonly Issue[]): ReturnType<typeof readOne> =>
  readOne(beads, fileOf(...issues.map(line)));
const waits = (id: string, on: string, type = "blocks"): Issue => ({ issue_id: id, depends_on_id: on, type });

const design = [
  "## Context",
  "Builds on the shelf.",
  "",
  "## Files",
  "- `src/loans.ts` (modify) — add `lend()` next to `src/other.ts`",
  "- `test/loans.test.ts` (create)",
  "- src/server.ts - register the route",
  "- \\`src/guarded.ts\\` (new)",
  "",
  "## Patterns",
  "- See `src/returns.ts` for the style",
  "",
  "## Acceptance Criteria",
  "- [ ] a lent book is off the shelf",
  "- [x] two readers cannot lend one book",
  "",
  "## Verify",
  "`npx vitest run test/loans.test.ts` passes",
  "",
  "```bash",
  "$ npm run typecheck",
  "```",
  "",
  "`npm start` — lend a book and look at the shelf",
].join("\n");

const shop: readonly Issue[] = [
  { id: "shop-e1", title: "Loans", issue_type: "epic", dependencies: [waits("shop-e1", "shop-a")] },
  { id: "shop-a", title: "Shelve", status: "closed", description: "Implement src/shelf.ts" },
  {
    id: "shop-b",
    title: "Lend",
    design,
    acceptance_criteria: "- works for readers\n- logged",
    estimated_minutes: 90,
    dependencies: [waits("shop-b", "shop-e1", "parent-child"), waits("shop-b", "shop-a", "related")],
  },
  {
    id: "shop-c",
    title: "Remind",
    status: "in_progress",
    notes: "Touches src/mail.ts",
    dependencies: [waits("shop-c", "shop-e1", "parent-child"), waits("shop-c", "shop-b", "waits-for")],
  },
];

describe("beads", () => {
  test("reads issues, their order and their groups", () => {
    const plan = read(...shop);
    expect(plan).toMatchObject({ name: "shop", found: 4, isOrdered: false });
    expect(problemsOf(plan)).toEqual([]);
    expect(taskOf(plan, "shop-a").claims).toEqual([]);
    expect(plan.tasks.map(({ id, status }) => [id, status?.value])).toEqual([
      ["shop-e1", "pending"],
      ["shop-a", "done"],
      ["shop-b", "pending"],
      ["shop-c", "in-progress"],
    ]);
    expect(taskOf(plan, "shop-e1").claims).toEqual([]);
    expect(dependsOf(taskOf(plan, "shop-e1"))).toEqual(["shop-a", "shop-b", "shop-c"]);
    expect(dependsOf(taskOf(plan, "shop-b"))).toEqual(["shop-a"]);
    expect(taskOf(plan, "shop-b").dependsOn[0]?.inferred).toBe(
      '"shop-e1", which it is a part of, waits for it',
    );
    expect(dependsOf(taskOf(plan, "shop-c"))).toEqual(["shop-b", "shop-a"]);
    expect(taskOf(plan, "shop-c").dependsOn[0]?.inferred).toBeUndefined();
  });

  test("reads lists of files by their notes, other sections as prose", () => {
    const task = taskOf(read(...shop), "shop-b");
    expect(claimsOf(task)).toEqual([
      "modify src/loans.ts",
      "create test/loans.test.ts",
      expect.stringMatching(/ src\/server\.ts$/),
      "create src/guarded.ts",
      "read src/returns.ts",
    ]);
    expect(task.claims[0]?.inferred).toBeUndefined();
    expect(task.acceptance.map(({ value }) => value)).toEqual([
      "works for readers",
      "logged",
      "a lent book is off the shelf",
      "two readers cannot lend one book",
    ]);
    expect(task.verify.map(({ value }) => value)).toEqual([
      "npx vitest run test/loans.test.ts",
      "npm run typecheck",
    ]);
    expect(task.estimate?.value).toBe(90);
    expect(task.description?.value).toBe(design);
  });

  test("places lead to what was written", () => {
    for (const task of read(...shop).tasks) {
      expect(writtenAt(task.title.origin)).toBe(task.title.value);
      for (const { pattern, origin } of task.claims) expect(writtenAt(origin)).toBe(pattern);
      for (const { value, origin } of [...task.acceptance, ...task.verify, ...task.dependsOn])
        expect([value, "shop-e1"]).toContain(writtenAt(origin));
    }
  });

  test("headings of lists of files say what is done", () => {
    const said = (description: string): readonly string[] =>
      claimsOf(taskOf(read({ id: "shop-a", description }), "shop-a"));
    expect(said("## Files to create\n- `src/a.ts`\n- `src/b.ts` (modify)")).toEqual([
      "create src/a.ts",
      "modify src/b.ts",
    ]);
    expect(said("**Files to modify:**\n- src/a.ts\n\nThen src/b.ts")).toEqual([
      "modify src/a.ts",
      "write src/b.ts",
    ]);
    expect(
      said("## Files\n\n| File | Change |\n|---|---|\n| `src/a.ts` | create it |\n| src/b.ts | |"),
    ).toEqual(["write src/a.ts", "write src/b.ts"]);
    expect(said("## Files\n- `src/a.ts` → `src/b.ts`")).toEqual(["delete src/a.ts", "create src/b.ts"]);
  });

  test("a merge conflict is one error, and both sides are read", () => {
    const file = fileOf(
      line({ id: "shop-a" }),
      "<<<<<<< HEAD",
      line({ id: "shop-b", title: "Ours" }),
      "||||||| base",
      line({ id: "shop-b", title: "Base" }),
      "=======",
      line({ id: "shop-b", title: "Theirs" }),
      ">>>>>>> other",
      line({ id: "shop-c" }),
    );
    const plan = readOne(beads, file);
    expect(plan.tasks.map(({ id, title }) => [id, title.value])).toEqual([
      ["shop-a", "Do shop-a"],
      ["shop-b", "Theirs"],
      ["shop-c", "Do shop-c"],
    ]);
    expect(problemsOf(plan)).toEqual([
      "unread-task 2: the issues of both sides of a merge conflict are read",
    ]);
    expect(plan.problems[0]?.related?.map(({ message }) => message)).toEqual([
      'the issue "shop-b" stands on lines 3 and 5, and the last one counts',
      'the issue "shop-b" stands on lines 5 and 7, and the last one counts',
    ]);
    expect(plan.problems[0]?.help).toContain("unresolved merge conflict");
  });

  test("an epic that others belong to writes nothing itself", () => {
    const epic = line({
      id: "shop-e",
      issue_type: "epic",
      description: "Change src/till.ts, add src/new.ts",
    });
    const part = line({ id: "shop-p", dependencies: [{ depends_on_id: "shop-e", type: "blocks" }] });
    const tree = {
      isFile: (path: string) => path === "src/till.ts",
      isFolder: () => false,
      endingWith: () => [],
    };
    const claims = (...lines: readonly string[]) => {
      const plan = beads.read({ files: [fileOf(...lines)], tree });
      return taskOf(plan, "shop-e").claims.map(({ access, pattern }) => `${access} ${pattern}`);
    };
    expect(claims(epic, part)).toEqual(["read src/till.ts"]);
    expect(claims(epic)).toEqual(["modify src/till.ts", "write src/new.ts"]);
  });

  test("a bad line costs that line", () => {
    const plan = readOne(
      beads,
      fileOf(
        line({ id: "shop-a" }),
        '{"id": "shop-b", "title": ',
        "not json",
        "",
        line({ id: "shop-c" }),
        "{}",
        "=======",
      ),
    );
    expect(plan.tasks.map(({ id }) => id)).toEqual(["shop-a", "shop-c"]);
    expect(plan.found).toBe(6);
    expect(problemsOf(plan)).toEqual([
      expect.stringMatching(/^unread-task 2: a line cannot be read as JSON/),
      "unread-task 3: a line is no JSON object",
      "unread-task 7: a line is no JSON object",
      "unread-task 6: an issue has no id",
    ]);
  });

  test("of two lines with one id the last counts", () => {
    const plan = read({ id: "shop-a", title: "Old" }, { id: "shop-b" }, { id: "shop-a", title: "New" });
    expect(taskOf(plan, "shop-a").title.value).toBe("New");
    expect(problemsOf(plan)).toEqual([
      'doubtful-reading 3: the issue "shop-a" stands on lines 1 and 3, and the last one counts',
    ]);
    expect(plan.problems[0]?.related?.map(writtenAt)).toEqual(["shop-a"]);
  });

  test("what was deleted is no task, and what cannot be waited for is said", () => {
    const plan = read(
      { id: "shop-a", status: "tombstone" },
      {
        id: "shop-b",
        status: "resting",
        dependencies: [
          waits("shop-b", "shop-a", "parent-child"),
          waits("shop-b", "shop-a"),
          waits("shop-b", "shop-z"),
          waits("shop-b", "shop-b"),
          waits("shop-b", "shop-a", "admires"),
          { type: "blocks" },
        ],
      },
    );
    expect(plan.tasks.map(({ id }) => id)).toEqual(["shop-b"]);
    expect(plan.found).toBe(1);
    expect(dependsOf(taskOf(plan, "shop-b"))).toEqual([]);
    expect(plan.problems.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      'unread-text: a dependency of "shop-b" on "shop-z" is not read, as "shop-z" is no issue of the file',
      'unread-text: a dependency of "shop-b" is on itself',
      'unread-text: a dependency of "shop-b" has the unknown type "admires"',
      'unread-text: a dependency of "shop-b" names no issue',
      'unread-text: "shop-b" has the unknown status "resting"',
    ]);
  });

  test("a part that blocks on its epic makes no circle", () => {
    const plan = read(
      { id: "shop-e" },
      { id: "shop-a", dependencies: [waits("shop-a", "shop-e", "parent-child"), waits("shop-a", "shop-e")] },
    );
    expect(dependsOf(taskOf(plan, "shop-e"))).toEqual([]);
    expect(dependsOf(taskOf(plan, "shop-a"))).toEqual(["shop-e"]);
    expect(plan.problems.map(({ kind }) => kind)).toEqual(["doubtful-reading"]);
  });

  test("more issues than a plan may hold lose their history", () => {
    const closed = Array.from({ length: 1001 }, (_, index) => ({
      id: `shop-${index}`,
      status: "closed",
      dependencies: index === 7 ? [waits("shop-7", "shop-8")] : [],
    }));
    const plan = read(...closed, { id: "shop-x", dependencies: [waits("shop-x", "shop-7")] });
    expect(plan.tasks.map(({ id, dependsOn }) => [id, dependsOn.length])).toEqual([
      ["shop-7", 0],
      ["shop-x", 1],
    ]);
    expect(plan.found).toBe(1002);
    expect(problemsOf(plan)).toEqual([
      "doubtful-reading 1: 1000 finished issues that no open one waits for are left out, as a plan has at most 1000 tasks",
    ]);
    const [task] = plan.tasks;
    const full = Array.from({ length: 1000 }, (_, index) => ({
      ...taskOf(plan, "shop-7"),
      id: `shop-${index}`,
    }));
    expect(task && withoutHistory(full, task.origin)).toEqual({ tasks: full, problems: [] });
  }, 30_000);

  test("the tree tells which short name is meant", () => {
    const file = fileOf(line({ id: "shop-a", description: "Update loans/index.ts" }));
    const plan = readOne(beads, file, treeOf(["src/loans/index.ts"]));
    expect(claimsOf(taskOf(plan, "shop-a"))).toEqual(["modify src/loans/index.ts"]);
  });

  test("knows its files", () => {
    expect(beads.detects([fileOf(line({ id: "shop-a" }))])).toBe(true);
    expect(beads.detects([fileOf("<<<<<<< HEAD", line({ id: "shop-a" }))])).toBe(true);
    expect(beads.detects([fileOf('{"level":"info"}')])).toBe(false);
    expect(beads.detects([sourceText("a.json", line({ id: "a" }))])).toBe(false);
    expect(beads.read({ files: [], tree: undefined }).tasks).toEqual([]);
  });

  test(
    "survives mutation",
    () => survivesMutation(beads, fileOf(...shop.map(line), "<<<<<<< a", "=======", ">>>>>>> b")),
    30_000,
  );
});
