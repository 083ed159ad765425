import { describe, expect, it } from "vitest";
import { gsd } from "../../compiler/importers/gsd.ts";
import {
  claimsSaid,
  expectSound,
  filesOf,
  misplaced,
  problemsSaid,
  readFolder,
  readsAnything,
  taskOf,
  textAt,
  valuesSaid,
} from "./folder-plans.ts";

const folder = ".planning/phases/07-lending";

const loans = `---
phase: 07-lending
plan: 01
type: execute
wave: 1
depends_on: []
files_modified:
  - src/loans/store.ts
  - src/pages/[slug]/page.tsx
  - "src/(shop)/till.ts"
  - src/old.ts (DELETED)
  - ~/.config/shop.json
autonomous: true
requirements: [LOAN-01]
must_haves:
  truths:
    - "A book can be lent once"
  artifacts:
    - path: "src/loans/store.ts"
      provides: "The store of loans"
      exports: ["lend", "type Loan", "due(book)"]
    - path: src/pages/[slug]/page.tsx
      provides: A page
  key_links:
    - from: src/pages/[slug]/page.tsx
      to: src/loans/store.ts
      via: import
---

<objective>
Keep the loans of the library in one store. It is read by all pages.
</objective>

<tasks>

<task type="auto">
  <name>Task 1: The store</name>
  <files>
    src/loans/store.ts (NEW),
    src/loans/due.ts
  </files>
  <action>
    Write it like this:
    \`\`\`xml
    <task type="auto"><files>src/never.ts</files></task>
    \`\`\`
  </action>
  <verify>
    <automated>npx vitest run src/loans 2>&1 | tail -5</automated>
  </verify>
  <done>Books are lent
    and come back.</done>
</task>

<task type="checkpoint:human-verify" gate="blocking">
  <name>Task 2: Look at it</name>
  <files>N/A - looking only</files>
  <verify>A person looks at it.</verify>
</task>

</tasks>

<verification>
- \`npm run build\` succeeds
- npm test passes without warnings.
- grep -r "lend" src/ returns no matches
- Run \`npm run dev\` and click
- \`npm test\` fails before the store is there
</verification>

<success_criteria>
- [ ] The store is used
</success_criteria>
`;

const reminders = `---
phase: 07-lending
plan: 02
type: tdd
wave: 2
depends_on: ["07-01"]
files_modified: [src/reminders.ts]
must_haves:
  key_links:
    - { from: src/reminders.ts, to: src/loans/store, via: lend }
---
<objective>Remind readers of their books</objective>
`;

const texts = { [`${folder}/07-01-PLAN.md`]: loans, [`${folder}/07-02-PLAN.md`]: reminders };

/** A plan with nothing but its front matter. */
function bare(keys: string): string {
  return `---\nphase: 07-lending\n${keys}\n---\n<objective>Do it</objective>\n`;
}

describe("gsd", () => {
  it("knows a folder of plans, and takes no other", () => {
    expect(gsd.detects(filesOf(texts))).toBe(true);
    expect(gsd.detects(filesOf({ "plan.md": loans }))).toBe(true);
    expect(gsd.detects(filesOf({ "docs/SHOP-PLAN.md": "# A plan\n\n- [ ] sell books\n" }))).toBe(false);
    expect(gsd.detects(filesOf({ "src/plan.md": "---\nname: x\n---\n" }))).toBe(false);
  });

  it("makes one task of each file", () => {
    const plan = readFolder(gsd, texts);
    expect(plan).toMatchObject({ name: "07-lending", found: 2, isOrdered: false });
    const task = taskOf(plan, "07-01");
    expect(task.title.value).toBe("Keep the loans of the library in one store");
    expect(textAt(task.title.origin)).toBe(task.title.value);
    expect(textAt(task.origin)).toBe("plan: 01");
    expect(task.description?.value).toContain("It is read by all pages.\n\n<task");
    expect(task.wave).toMatchObject({ value: 1 });
    expect(valuesSaid(taskOf(plan, "07-02").dependsOn)).toEqual(["07-01"]);
    expect(misplaced(plan)).toEqual([]);
  });

  it("claims what the front matter lists, and what only <files> names", () => {
    const plan = readFolder(gsd, texts);
    expect(claimsSaid(taskOf(plan, "07-01"))).toEqual([
      "create src/loans/store.ts (the note in <files>)",
      "write src/pages/[slug]/page.tsx",
      "write src/(shop)/till.ts",
      "delete src/old.ts",
      "write src/loans/due.ts (named in <files>)",
    ]);
    expect(claimsSaid(taskOf(plan, "07-02"))).toEqual(["write src/reminders.ts"]);
    expect(problemsSaid(plan)).toEqual([
      'unclaimed-path 07-01-PLAN.md:12 "~/.config/shop.json" begins in a home folder',
      'doubtful-reading 07-01-PLAN.md:40 "src/loans/due.ts" is named in <files>, but not in files_modified',
      'unread-text 07-01-PLAN.md:55 "07-01" waits for a person at this checkpoint, for which a plan has no word',
    ]);
  });

  it("covers a file in <files> by a folder of the front matter", () => {
    const text = `${bare("plan: 01\nfiles_modified: [src/till/]\nwave: 1")}<files>src/till/coin.ts, src/shelf.ts</files>`;
    const plan = readFolder(gsd, { "p/07-01-PLAN.md": text });
    expect(claimsSaid(taskOf(plan, "07-01")).map((said) => said.replace(/ \(.*/, ""))).toEqual([
      "write src/till/**",
      "write src/shelf.ts",
    ]);
  });

  it("takes commands that pass or fail for its proof, and criteria for its acceptance", () => {
    const { verify, acceptance } = taskOf(readFolder(gsd, texts), "07-01");
    expect(valuesSaid(verify)).toEqual([
      "npx vitest run src/loans (without the pipe that hides whether it passed)",
      "npm run build",
      'npm test (what stands before "passes")',
    ]);
    expect(valuesSaid(acceptance)).toEqual([
      "A book can be lent once",
      "satisfies LOAN-01",
      "Books are lent and come back.",
      "The store is used",
    ]);
    expect(valuesSaid(taskOf(readFolder(gsd, texts), "07-02").acceptance)).toEqual([
      'the test is written first (the type "tdd")',
    ]);
  });

  it("reads a command for one machine as one for the root, and says what it could not read", () => {
    const text = `${bare("plan: 01\nwave: 1")}
<verify><automated>cd /Users/ada/shop && npm test</automated></verify>
<verify><automated>sqlite3 shop.db .tables</automated></verify>
<verify><automated>node /home/ada/check.js</automated></verify>
<verify><automated>MISSING - to be written first</automated></verify>
<verify><automated>test -f a.ts &amp;&amp; test -f b.ts</automated></verify>
`;
    const plan = readFolder(gsd, { "p/07-01-PLAN.md": text });
    expect(valuesSaid(taskOf(plan, "07-01").verify)).toEqual([
      'npm test ("/Users/ada/shop" is taken for the root)',
      "sqlite3 shop.db .tables",
      "test -f a.ts && test -f b.ts (without the escapes of XML)",
    ]);
    expect(problemsSaid(plan)).toEqual([
      'doubtful-reading 07-01-PLAN.md:8 "/Users/ada/shop" is a folder of one machine; the command is read as one to run at the root',
      'unread-text 07-01-PLAN.md:10 "node /home/ada/check.js" only runs on the machine it was written on',
      "unread-text 07-01-PLAN.md:11 what stands in <automated> is not clearly a command that passes or fails",
    ]);
  });

  it("makes a contract of an artifact with exports, and a consumer of who links to it", () => {
    const plan = readFolder(gsd, texts);
    expect(plan.contracts).toHaveLength(1);
    const [contract] = plan.contracts;
    expect(contract).toMatchObject({ name: "loans-store", kind: "api" });
    expect(contract?.path?.value).toBe("src/loans/store.ts");
    expect(contract?.provider?.value).toBe("07-01");
    expect(valuesSaid(contract?.symbols ?? [])).toEqual(["lend", 'Loan ("type Loan")', 'due ("due(book)")']);
    expect(contract?.symbols.map(({ origin }) => textAt(origin))).toEqual(["lend", "Loan", "due"]);
    expect(taskOf(plan, "07-01")).toMatchObject({ provides: [{ value: "loans-store" }], consumes: [] });
    expect(valuesSaid(taskOf(plan, "07-02").consumes)).toEqual([
      'loans-store (the key link from "src/reminders.ts")',
    ]);
  });

  it("does not let a task consume what comes after it", () => {
    const store = "    - { path: src/store.ts, exports: [lend] }";
    const plan = readFolder(gsd, {
      "p/07-01-PLAN.md": bare(
        "plan: 01\nwave: 1\nfiles_modified: [src/page.ts]\nmust_haves:\n  key_links:\n    - { from: src/page.ts, to: src/store.ts }",
      ),
      "p/07-02-PLAN.md": bare(
        `plan: 02\nwave: 2\ndepends_on: [07-01]\nfiles_modified: [src/store.ts]\nmust_haves:\n  artifacts:\n${store}`,
      ),
      "p/07-03-PLAN.md": bare(
        `plan: 03\nwave: 2\nmust_haves:\n  artifacts:\n${store}\n    - { exports: [x] }`,
      ),
    });
    expect(taskOf(plan, "07-01").consumes).toEqual([]);
    expect(plan.contracts.map(({ name }) => name)).toEqual(["src-store", "src-store-07-03"]);
    expect(problemsSaid(plan)).toEqual([
      "unread-text 07-03-PLAN.md:8 an artifact without a path is not read",
      'doubtful-reading 07-03-PLAN.md:7 "07-03" promises "src/store.ts", but does not list it as a file it writes',
      'doubtful-reading 07-01-PLAN.md:8 "07-01" uses "src/store.ts" of "07-02", which comes after it',
    ]);
  });

  it("finds the tasks that others wait for in every spelling", () => {
    const names = ["07-01", "07-02a", "07-03-return-desk", "07.1-01"];
    const waits = '[1, 02A, "07-03-PLAN.md", 07-3, P01, 07-03-return-desk, 07.1-01, 05-01, 9, [x]]';
    const plan = readFolder(gsd, {
      ...Object.fromEntries(names.map((name) => [`p/${name}-PLAN.md`, bare(`plan: x\nwave: 1`)])),
      "p/07-08-PLAN.md": bare(`plan: 08\nwave: 1\ndepends_on: ${waits}`),
    });
    expect(plan.tasks.map(({ id }) => id).sort()).toEqual(["07-01", "07-02a", "07-03", "07-08", "07.1-01"]);
    expect(valuesSaid(taskOf(plan, "07-08").dependsOn)).toEqual([
      '07-01 ("1")',
      '07-02a ("02A")',
      '07-03 ("07-03-PLAN.md")',
      "07.1-01",
    ]);
    expect(problemsSaid(plan).filter((said) => said.includes("depends"))).toEqual([
      'unread-text 07-08-PLAN.md:5 "07-08" depends on "05-01" of another phase, which is not among these plans',
      'unread-text 07-08-PLAN.md:5 "07-08" depends on "9", which is no plan of this phase',
      'unread-text 07-08-PLAN.md:5 "07-08" depends on something that is no id',
    ]);
  });

  it("counts waves from 1, and says so where no plan has one", () => {
    const from0 = readFolder(gsd, {
      "p/07-01-PLAN.md": bare("plan: 01\nwave: 0"),
      "p/07-02-PLAN.md": bare("plan: 02\nwave: 1"),
      "p/07-03-PLAN.md": bare("plan: 03\nwave: later"),
    });
    expect(from0.tasks.map(({ wave }) => wave?.value)).toEqual([1, 2, undefined]);
    expect(taskOf(from0, "07-01").wave?.inferred).toBe("the waves are counted from 0");
    expect(problemsSaid(from0)).toEqual([
      'unread-text 07-03-PLAN.md:4 the wave of "07-03" is no number from 0',
    ]);
    const none = readFolder(gsd, {
      "p/07-01-PLAN.md": bare("plan: 01"),
      "p/07-02-PLAN.md": bare("plan: 02"),
    });
    expect(problemsSaid(none)).toEqual([
      "doubtful-reading 07-01-PLAN.md:3 no plan says its wave; waves are derived",
    ]);
  });

  it("leaves out a file without front matter or with broken YAML, and counts it", () => {
    const plan = readFolder(gsd, {
      ...texts,
      [`${folder}/07-03-PLAN.md`]: "# Only words\n",
      [`${folder}/07-04-PLAN.md`]: "---\nphase: 07: lending\nplan: 04\n---\n<objective>No</objective>\n",
    });
    expect(plan).toMatchObject({ found: 4 });
    expect(plan.tasks).toHaveLength(2);
    expect(problemsSaid(plan).slice(0, 2)).toEqual([
      'unread-task 07-03-PLAN.md:1 "07-03" is left out: it has no front matter',
      expect.stringMatching(
        /^unread-task 07-04-PLAN.md:2 "07-04" is left out: the front matter is no valid YAML/,
      ),
    ]);
  });

  it("takes a plan with a summary for done, and gives the second of an id a suffix", () => {
    const plan = readFolder(gsd, {
      [`${folder}/07-01-PLAN.md`]: loans,
      [`${folder}/07-01-SUMMARY.md`]: "# It is done\n",
      ".planning/milestones/v1-phases/07-lending/07-01-PLAN.md": loans,
    });
    expect(plan.tasks.map(({ id }) => id)).toEqual(["07-01", "07-01-2"]);
    expect(taskOf(plan, "07-01-2").status).toMatchObject({
      value: "done",
      inferred: "its summary is written",
    });
    expect(taskOf(plan, "07-01").status).toBeUndefined();
  });

  it("survives hostile texts, and reads a long one at once", () => {
    readsAnything(gsd, texts);
    const long = `${bare("plan: 01")}${"<!-- <files> `".repeat(20_000)}${"<task>\n".repeat(5_000)}`;
    expectSound(readFolder(gsd, { "p/07-01-PLAN.md": long }));
  });
});
