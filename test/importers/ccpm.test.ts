import { describe, expect, it } from "vitest";
import { ccpm } from "../../compiler/importers/ccpm.ts";
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

const folder = ".claude/epics/lending-desk";

const epic = `---
name: lending-desk
status: backlog
---

# Epic: Lending desk

## Overview

Lend books at one desk. It replaces three.

## Tasks Created

- [ ] #31 - The store (parallel: true)
- [ ] 32.md - The page
- [ ] #40 - Never written
`;

const store = `---
name: Build the store
status: in-progress
github: [Will be updated when synced to GitHub]
depends_on: []
parallel: true
conflicts_with: [033, "7"]
effort: M (6-10 hours)
---

# Task: Build the store

## Description

Keep loans in one place.

## Acceptance Criteria

- [ ] A book is lent once
- [x] Readers see it
  in \`src/pages/desk.ts\`

## Technical Details

- The form of \`src/shelf.ts\`
- Update \`src/till.ts\` so that it asks the store
- Files affected: \`src/loans/store.ts\`, all files in \`src/desk/**/*.ts\`, the rules

\`\`\`ts
// src/never.ts
- Files affected: \`src/never.ts\`
\`\`\`

> Files affected: \`src/quoted.ts\`

### Code locations/files affected

- \`src/loans/types.ts\` (new)
- \`src/loans/parts/\` - its parts
  - \`due.ts\`
  - \`fine.ts\` - what is owed
- \`/srv/library/shop.conf\`

## Validation Commands

\`\`\`bash
# all of it
npm test
npm run dev
npx tsc --noEmit
\`\`\`

## Troubleshooting

- Update \`src/elsewhere.ts\` if it breaks
`;

const page = `---
name: Build the page
status: open
depends_on: [031, 002]
parallel: false
---

## Technical Details

**1. The page**

Create \`src/pages/desk.ts\`:

### Key Files Created

- \`src/pages/desk.ts\` - The page
`;

const drawn = `# Task 003: Draw the folders

## Metadata
\`\`\`yaml
task_id: 003
title: Draw the folders
status: completed
effort_hours: 2
depends_on: [32]
\`\`\`

## Technical Approach

\`\`\`
library/
├── package.json          # (existing)
├── src/
│   ├── desk/
│   │   └── bell.ts       # new
│   └── (shop)/
│       └── till.ts
└── README.md
\`\`\`
`;

const texts = {
  [`${folder}/31.md`]: store,
  [`${folder}/32.md`]: page,
  [`${folder}/33.md`]: drawn,
  [`${folder}/31-analysis.md`]: "---\nissue: 31\ntitle: x\n---\n",
  [`${folder}/epic.md`]: epic,
};

describe("ccpm", () => {
  it("knows an epic, and takes no other", () => {
    expect(ccpm.detects(filesOf(texts))).toBe(true);
    expect(ccpm.detects(filesOf({ "31.md": store }))).toBe(true);
    expect(
      ccpm.detects(filesOf({ "docs/1.md": "# Chapter one\n", "docs/2.md": "---\nname: x\n---\n" })),
    ).toBe(false);
    expect(ccpm.detects(filesOf({ [`${folder}/epic.md`]: epic }))).toBe(false);
  });

  it("makes one task of each numbered file; the epic says what for, and what is missing", () => {
    const plan = readFolder(ccpm, texts);
    expect(plan.tasks.map(({ id }) => id)).toEqual(["31", "32", "33"]);
    expect(plan).toMatchObject({ name: "lending-desk", found: 4, isOrdered: false });
    expect(plan.goal?.value).toBe("Lend books at one desk");
    expect(taskOf(plan, "31").title.value).toBe("Build the store");
    expect(textAt(taskOf(plan, "31").origin)).toBe("name: Build the store");
    expect(taskOf(plan, "31").description?.value).toMatch(
      /^Keep loans in one place\.\n\n## Acceptance Criteria/,
    );
    expect(misplaced(plan)).toEqual([]);
    expect(problemsSaid(plan)).toEqual([
      'unclaimed-path 31.md:42 "/srv/library/shop.conf" is an absolute path',
      'unread-text 31.md:7 "31" conflicts with "7", which is no task of the epic',
      'unread-text 32.md:4 "32" depends on "002", which is no task of the epic',
      "doubtful-reading 33.md:15 the files of this tree are read as files that the task writes",
      'unread-task epic.md:16 the epic lists "#40", but there is no file of that name',
    ]);
  });

  it("compares numbers without leading zeros, and says what a number may have meant before a sync", () => {
    const plan = readFolder(ccpm, {
      ...texts,
      [`${folder}/34.md`]: "---\nname: Last\ndepends_on: [3, 34]\n---\n",
    });
    expect(valuesSaid(taskOf(plan, "32").dependsOn)).toEqual(['31 ("031")']);
    expect(valuesSaid(taskOf(plan, "33").dependsOn)).toEqual(["32"]);
    expect(taskOf(plan, "34").dependsOn).toEqual([]);
    const said = plan.problems.find(({ message }) => message.includes('depends on "3"'));
    expect(said?.help).toBe('write "33" if the number is from before a sync: that is task 3 of the epic');
  });

  it("locks both tasks of a conflict, also where only one speaks of it", () => {
    const plan = readFolder(ccpm, texts);
    expect(valuesSaid(taskOf(plan, "31").locks)).toEqual(["conflict of 31 and 33"]);
    expect(valuesSaid(taskOf(plan, "33").locks)).toEqual(['conflict of 31 and 33 ("31" conflicts with it)']);
    const both = readFolder(ccpm, {
      "e/9.md": "---\nname: Nine\nconflicts_with: [10]\n---\n",
      "e/10.md": "---\nname: Ten\nconflicts_with: [9]\n---\n",
    });
    expect(both.tasks.map(({ locks }) => valuesSaid(locks))).toEqual([
      ["conflict of 9 and 10"],
      ["conflict of 9 and 10"],
    ]);
  });

  it("reads the mark, the status and explicit hours", () => {
    const plan = readFolder(ccpm, texts);
    const [first, second, third] = plan.tasks;
    expect(first).toMatchObject({
      parallel: { group: "lending-desk" },
      status: { value: "in-progress" },
      estimate: { value: 480, inferred: 'the middle of "6-10 hours"' },
    });
    expect(second?.parallel).toBeUndefined();
    expect(second?.status?.value).toBe("pending");
    expect(second?.estimate).toBeUndefined();
    expect(third).toMatchObject({ status: { value: "done" }, estimate: { value: 120 } });
  });

  it.each([
    ["effort: XS", undefined],
    ["effort: 3 days", undefined],
    ["effort: S (30 minutes)", 30],
    ["hours: 1-2", 90],
    ["\n---\n## Effort: Small (2 hours)\n---", 120],
    ["\n---\n## Effort Estimate\n\n- **Size**: M\n- **Hours**: 2-2.5\n\n---", 135],
    ["\n---\n**Effort:** M (1 hour)\n\n---", 60],
  ])("reads the effort of %j as %s", (keys, minutes) => {
    const plan = readFolder(ccpm, { "e/1.md": `---\nname: One\ndepends_on: []\n${keys}\n---\n` });
    expect(taskOf(plan, "1").estimate?.value).toBe(minutes);
  });

  it("claims listed files, and those that the steps speak of", () => {
    const plan = readFolder(ccpm, texts);
    expect(claimsSaid(taskOf(plan, "31"))).toEqual([
      "write src/shelf.ts (its mention in the text)",
      'modify src/till.ts (the verb "update")',
      "write src/loans/store.ts",
      "write src/desk/**/*.ts",
      "create src/loans/types.ts",
      'write src/loans/parts/due.ts (the folder "src/loans/parts/" above it)',
      'write src/loans/parts/fine.ts (the folder "src/loans/parts/" above it)',
    ]);
    expect(claimsSaid(taskOf(plan, "32"))).toEqual([
      'create src/pages/desk.ts (the verb "create")',
      "create src/pages/desk.ts",
    ]);
  });

  it("reads a drawn tree, without the folder of the project and what is there", () => {
    const task = taskOf(readFolder(ccpm, texts), "33");
    expect(claimsSaid(task)).toEqual([
      "create src/desk/bell.ts (the tree of files)",
      "write src/(shop)/till.ts (the tree of files)",
      "write README.md (the tree of files)",
    ]);
    expect(task.claims.map(({ origin }) => textAt(origin))).toEqual(["bell.ts", "till.ts", "README.md"]);
  });

  it("takes criteria and proving commands", () => {
    const { acceptance, verify } = taskOf(readFolder(ccpm, texts), "31");
    expect(valuesSaid(acceptance)).toEqual(["A book is lent once", "Readers see it in `src/pages/desk.ts`"]);
    expect(valuesSaid(verify)).toEqual(["npm test", "npx tsc --noEmit"]);
  });

  it("leaves out broken front matter, and reads a file without any with a note", () => {
    const plan = readFolder(ccpm, {
      "epics/e/1.md": "---\nname: Lend: books\n---\n",
      "epics/e/2.md": "# Task 2: Lend books\n",
      "epics/e/3.md": "---\nname: Status\nstatus: soon\ndepends_on: [[1]]\n---\n",
    });
    expect(plan.found).toBe(3);
    expect(plan.tasks.map(({ title }) => title.value)).toEqual(["Lend books", "Status"]);
    expect(problemsSaid(plan)).toEqual([
      expect.stringMatching(/^unread-task 1.md:2 "1" is left out: the front matter is no valid YAML/),
      'doubtful-reading 2.md:1 "2" has no front matter: it is read as a task that waits for none',
      'unread-text 3.md:4 an entry of depends_on of "3" is no number',
      'doubtful-reading 3.md:3 the status "soon" is not known; the task is read as pending',
    ]);
  });

  it("says where a fence has swallowed a section", () => {
    const body = "```markdown\n```bash\nnpm i\n```\nmore\n```\n\n### Key Files Created\n\n- `src/a.ts`\n";
    const plan = readFolder(ccpm, { "e/1.md": `---\nname: One\nparallel: false\n---\n${body}` });
    expect(problemsSaid(plan)).toEqual([
      'doubtful-reading 1.md:12 "Key Files Created" stands within a fence and is read as if it stood outside',
    ]);
    expect(claimsSaid(taskOf(plan, "1"))).toEqual(["create src/a.ts"]);
    expect(taskOf(plan, "1").claims.map(({ origin }) => textAt(origin))).toEqual(["src/a.ts"]);
    expect(misplaced(plan)).toEqual([]);
  });

  it("leaves the files of a drawn tree to the task that speaks of them outright", () => {
    const tree = "## Technical Approach\n\n```\nsrc/\n├── bell.ts\n└── till.ts\n```\n";
    const plan = readFolder(ccpm, {
      "e/1.md": `---\nname: One\nparallel: false\n---\n${tree}`,
      "e/2.md": "---\nname: Two\nparallel: false\n---\n## Key Files\n\n- `src/till.ts`\n",
      "e/3.md": "---\nname: Three\nparallel: false\n---\n## Steps\n\n1. See `src/bell.ts`\n",
    });
    expect(claimsSaid(taskOf(plan, "1"))).toEqual(["write src/bell.ts (the tree of files)"]);
    expect(claimsSaid(taskOf(plan, "2"))).toEqual(["write src/till.ts"]);
  });

  it("claims what the commands of a step write, but not what they write into it", () => {
    const commands = [
      "touch src/.gitkeep 'public/card.json'",
      "cat >> .env.local << 'END'",
      "echo lost > src/lost.ts",
      "END",
      'echo "a > b.ts" > notes/loans.md',
      "npm test > /dev/null",
      "echo x > $HOME/x.md",
      "cd packages/desk",
      "touch bell.ts",
    ].join("\n");
    const body = `## Implementation Steps\n\n\`\`\`bash\n${commands}\n\`\`\`\n\n\`\`\`ts\ntouch a.ts\n\`\`\`\n`;
    const plan = readFolder(ccpm, {
      "e/1.md": `---\nname: One\nparallel: false\n---\n${body}\n## Rollback\n\n\`\`\`bash\ntouch b.ts\n\`\`\`\n`,
    });
    expect(claimsSaid(taskOf(plan, "1"))).toEqual([
      'create src/.gitkeep (the command "touch")',
      'create public/card.json (the command "touch")',
      'write .env.local (the command ">>")',
      'write notes/loans.md (the command ">")',
    ]);
    expect(misplaced(plan)).toEqual([]);
  });

  it("survives hostile texts", () => {
    readsAnything(ccpm, texts);
  });
});
