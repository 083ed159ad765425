import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prompts } from "../../compiler/emit/prompts.ts";
import type { WorkOrder, WorkOrderDispatch } from "../../compiler/ir/work-order.ts";
import { hostileOrder } from "./hostile.ts";
import { lending, task } from "./lending.ts";
import { skeleton } from "./skeleton.ts";

describe("prompts", () => {
  it("writes one per task", () => {
    expect(prompts.emit(lending).map(({ path }) => path)).toEqual([
      "prompts/catalogue.md",
      "prompts/members.md",
      "prompts/loans.md",
      "prompts/reminders.md",
      "prompts/desk-tests.md",
    ]);
  });

  it("tells a task of the first wave who it is and what it may write", () => {
    expect(part("catalogue", "# Task", "## Contracts")).toMatchInlineSnapshot(`
      "# Task \`catalogue\`: Count copies in the catalogue

      You are the Keeper of the catalogue.

      ## Objective

      Count copies in the catalogue

      \`\`\`text
      Books know how many copies there are.
      Keep the old import paths.
      \`\`\`

      It is one task of a plan with this goal:

      Let members borrow and return books.

      ## Where you work

      - You work in a git worktree of your own. Your branch is \`lending/catalogue\`, made from \`main\`.
      - Do not commit and do not push. Leave your changes where you made them; the lead reviews and commits them.

      ## Files you may write, and nothing else

      Modify:

      - \`src/catalogue/*.ts\`

      ## DO NOT MODIFY

      Write no file outside your list. Other tasks own these. Where an entry overlaps your own list, files that match your own list are yours while your wave runs; everything else there is not:

      - \`src/members/card.ts\`: owned by \`members\`
      - \`src/server.ts\`: owned by \`loans\`, \`reminders\`"
    `);
  });

  it("tells it what it provides, what is true, and how to report", () => {
    expect(part("catalogue", "## Contracts", "")).toMatchInlineSnapshot(`
      "## Contracts

      You provide these declarations. Others build against exactly this text.

      \`Book\` (type) in \`src/catalogue/book.ts:3\`, used by \`loans\`; this replaces what the code has now:

      \`\`\`ts
      export interface Book {
        isbn: string;
        copies: number;
      }
      \`\`\`

      This is how they are declared now, and who uses them. Change them only as far as your task asks; keep their users working, and report every change to the lead.

      \`shelfOf\` (value) in \`src/catalogue/shelf.ts:7\`, used by \`loans\`, \`reminders\`:

      \`\`\`ts
      export declare function shelfOf(isbn: string): string;
      \`\`\`

      ## What is already true

      Nothing of this plan is done yet: you start from \`main\` as it is.

      At the same time others do \`members\`; you do not see their work.

      ## Acceptance

      The task is done when all of this holds:

      - [ ] a book without copies cannot be lent
      - [ ] the index lists every book

      ## Before you report

      Run these commands from the root of the repository and mend what fails within your files:

      \`\`\`sh
      npm test -- catalogue
      \`\`\`

      After the wave the lead runs this gate; your work has to pass it:

      \`\`\`sh
      npm test
      \`\`\`

      ## How to report

      Send the lead one message when you are done or stuck:

      - what you did, in two or three sentences;
      - the files you changed;
      - each command you ran and its result;
      - what is left, and what you need in files that are not yours: name the file, its owner and the change.

      Never edit a file that is not yours, even when a test fails there: report it and go on with what is yours."
    `);
  });

  it("tells a later task what it may rely on and what it builds on", () => {
    expect(part("loans", "## Files you may write", "## Acceptance")).toMatchInlineSnapshot(`
      "## Files you may write, and nothing else

      Create:

      - \`src/loans/loan.ts\`

      Modify:

      - \`src/server.ts\`

      ## Files you may rely on

      - \`src/catalogue/book.ts\`

      ## DO NOT MODIFY

      Write no file outside your list. Other tasks own these. Where an entry overlaps your own list, files that match your own list are yours while your wave runs; everything else there is not:

      - \`src/catalogue/*.ts\`: owned by \`catalogue\`

      ## Contracts

      You rely on these declarations and do not change them. If one has to change, ask the lead.

      \`Book\` (type) in \`src/catalogue/book.ts:3\`, from \`catalogue\`:

      \`\`\`ts
      export interface Book {
        isbn: string;
        copies: number;
      }
      \`\`\`

      You provide these declarations. Others build against exactly this text.

      \`lend\` (value) to be declared in \`src/loans/loan.ts\`, used by \`desk-tests\`:

      \`\`\`ts
      export declare function lend(book: Book, to: Member): Loan;
      \`\`\`

      This is how they are declared now. Task \`catalogue\` (wave 1) may have changed them when you start: read the file.

      \`shelfOf\` (value) in \`src/catalogue/shelf.ts:7\`:

      \`\`\`ts
      export declare function shelfOf(isbn: string): string;
      \`\`\`

      These contracts have no text here; the provider's code is what counts:

      - \`member\`, which no task provides

      Environment variables:

      - \`DUE_DAYS\`: Days until a book is due

      ## What is already true

      Every earlier wave (1) is merged and its gate has passed.

      You build on:

      - \`catalogue\`: Count copies in the catalogue (declared); modified \`src/catalogue/*.ts\`
      - \`members\`: Register members (contract member); created \`src/members/member.ts\`; deleted \`src/members/card.ts\`

      At the same time others do \`reminders\`; you do not see their work."
    `);
  });

  it("keeps quiet about what a task does not have", () => {
    const headings = prompt("members").match(/^## .*$/gm);
    expect(headings).toEqual([
      "## Objective",
      "## Where you work",
      "## Files you may write, and nothing else",
      "## DO NOT MODIFY",
      "## What is already true",
      "## Before you report",
      "## How to report",
    ]);
  });

  it("does not give the title of the task as a role", () => {
    const order = (title: string) => ({
      ...lending,
      tasks: [task({ id: "loans", title: "Lend books", role: { id: "loans", title } })],
    });
    expect(prompt("loans", order("Lend books"))).not.toContain("You are");
    expect(prompt("loans", order("Lender"))).toContain("\n\nYou are the Lender.\n\n");
  });

  it("says that a reading task writes nothing", () => {
    const order = { ...lending, tasks: [task({ id: "stocktaking" })] };
    expect(prompt("stocktaking", order)).toContain("None: this task only reads.");
    expect(prompt("stocktaking", order)).toContain(
      "## DO NOT MODIFY\n\nWrite no file outside your list.\n\n##",
    );
  });

  it("cuts a long list of foreign files and says where the rest is", () => {
    const owned = (length: number) =>
      Array.from({ length }, (_, index) => ({ path: `shelf/${index}.ts`, tasks: ["members"] }));
    const order = (length: number) => ({
      ...lending,
      tasks: [task({ id: "loans", off_limits: owned(length) })],
    });
    expect(prompt("loans", order(42)).match(/^- `shelf/gm)?.length).toBe(40);
    expect(prompt("loans", order(42))).toContain(
      "And 2 more: see the ownership table in `shared-contracts.md`.",
    );
    expect(prompt("loans", order(40))).not.toContain("more: see");
  });

  it("names the providers of contracts without text", () => {
    const tasks = [
      task({ id: "loans", relies_on: ["member", "fines"] }),
      task({ id: "members", provides: ["member"] }),
    ];
    expect(prompt("loans", { ...lending, tasks })).toContain(
      "- `member`, from `members`\n- `fines`, which no task provides\n",
    );
    expect(prompt("members", { ...lending, tasks })).toContain("- `member`, which you provide\n");
  });

  it("starts from the branch the repository is on when the plan names none", () => {
    const { base: _, ...plan } = lending.plan;
    expect(prompt("catalogue", { ...lending, plan })).toContain(
      "made from the branch that the repository is on.",
    );
  });

  it.each([
    [
      "worktree",
      "leader",
      "Do not commit and do not push. Leave your changes where you made them; the lead reviews and commits them.",
    ],
    [
      "container",
      "self-wiring",
      "Commit your own work in small commits with clear messages. Do not merge and do not push: only the lead does.",
    ],
    [
      "branch",
      "self-wiring",
      "Commit your own work in small commits with clear messages. Add your files by name, never everything. Do not merge and do not push: only the lead does.",
    ],
    [
      "none",
      "leader",
      "Do not commit, stash or switch branches, and do not push. Leave your changes as they are; the lead reviews and commits them.",
    ],
  ] as const)("says what to do in git with isolation %s and commits by %s", (isolation, commits, rule) => {
    expect(prompt("loans", withDispatch({ isolation, commits }))).toContain(`\n- ${rule}\n`);
  });

  it.each([
    [
      "vm",
      "You work in a virtual machine of your own. Your branch is `feature/loans`, made from `main` after",
    ],
    ["branch", "You work on a branch of your own, in the checkout that all agents share. Your branch is"],
    ["none", "You work in the checkout that all agents share. Stay on the branch that is checked out there."],
  ] as const)("says where to work with isolation %s", (isolation, place) => {
    expect(prompt("loans", withDispatch({ isolation }))).toContain(`\n- ${place}`);
  });

  it("warns of others in a shared checkout and speaks of done work instead of merged work", () => {
    const shared = prompt("loans", withDispatch({ isolation: "none" }));
    expect(shared).toContain("Every earlier wave (1) is done and its gate has passed.");
    expect(shared).toContain(
      "At the same time others do `reminders`; their changes show up in your checkout: leave them alone.",
    );
  });

  it("keeps its layout whatever the plan says", () => {
    fc.assert(
      fc.property(hostileOrder, ({ hostile, tame }) => {
        const shapes = (order: WorkOrder) => prompts.emit(order).map(({ content }) => skeleton(content));
        expect(shapes(hostile)).toEqual(shapes(tame));
      }),
    );
  });
});

function withDispatch(dispatch: Partial<WorkOrderDispatch>): WorkOrder {
  return { ...lending, dispatch: { ...lending.dispatch, ...dispatch } };
}

function prompt(id: string, order: WorkOrder = lending): string {
  return prompts.emit(order).find(({ path }) => path === `prompts/${id}.md`)?.content ?? "";
}

/** From one heading up to another, or to the end. */
function part(id: string, from: string, to: string): string {
  const text = prompt(id);
  const start = text.indexOf(`\n${from}`);
  return text.slice(start, to === "" ? undefined : text.indexOf(`\n${to}`, start + 1)).trim();
}
