import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { WorkOrder, WorkOrderTask } from "../../../compiler/ir/work-order.ts";
import {
  closeWorkshop,
  gateLog,
  git,
  openWorkshop,
  script,
  type Workshop,
  write,
} from "../../conformance/git/workshop.ts";
import { lending, task } from "../lending.ts";

const open: Workshop[] = [];

afterEach(() => {
  for (const shop of open.splice(0)) closeWorkshop(shop);
});

const book = (files: Partial<WorkOrderTask["files"]>): WorkOrderTask =>
  task({ id: "book", title: 'Say "out of print"', files: { ...none, ...files } });
const card = (files: Partial<WorkOrderTask["files"]>): WorkOrderTask =>
  task({ id: "card", title: "Print cards", files: { ...none, ...files } });
const none = { create: [], modify: [], delete: [], read: [] };

interface Begun {
  readonly tasks?: readonly WorkOrderTask[];
  readonly dispatch?: Partial<WorkOrder["dispatch"]>;
  readonly gate?: readonly string[];
  readonly base?: string;
}

/** A library of three files, with the worktrees of its first wave. */
function begun({ tasks = [book({ modify: ["book.ts"] })], dispatch, gate = [], base }: Begun = {}): Workshop {
  const order: WorkOrder = {
    ...lending,
    plan: { name: "lending", source: "plan.yaml", ...(base !== undefined && { base }) },
    dispatch: { ...lending.dispatch, ...dispatch },
    waves: [{ number: 1, tasks: tasks.map(({ id }) => id), gate: [...gate], minutes: 1 }],
    tasks: [...tasks],
  };
  const shop = openWorkshop({
    order,
    files: ["book.ts", "card.ts", "desk.ts"],
    branch: "main",
    folder: "library",
    worktrees: undefined,
    edits: new Map(),
    habits: new Map(),
    others: [],
  });
  open.push(shop);
  script(shop, ["worktrees.sh"]);
  return shop;
}

function placeOf({ repository }: Workshop, id: string): string {
  return join(dirname(repository), "library-worktrees", "lending", id);
}

function edit(shop: Workshop, [id, path]: readonly [string, string], content = `${id} was here\n`): void {
  write(placeOf(shop, id), [{ path, content }]);
}

function head(shop: Workshop, ref = "refs/heads/main"): string {
  return git(shop, shop.repository, ["rev-parse", ref]).trim();
}

function refused(shop: Workshop, name: string): string {
  const before = head(shop);
  const { status, stderr } = script(shop, [name]);
  expect([status, head(shop)]).toEqual([1, before]);
  return stderr;
}

function passes(shop: Workshop, name: string): string {
  const { status, stdout, stderr } = script(shop, [name]);
  expect([status, stderr]).toEqual([0, ""]);
  return stdout;
}

describe("merge.sh refuses", () => {
  it("what git cannot merge, and names the files and the tasks", () => {
    const tasks = [book({ modify: ["desk.ts"] }), card({ modify: ["desk.ts"] })];
    const shop = begun({ tasks });
    edit(shop, ["book", "desk.ts"]);
    edit(shop, ["card", "desk.ts"]);
    const said = refused(shop, "merge.sh");
    expect(said).toContain(
      'merge.sh: task "card" (branch lending/card) conflicts with what is merged; nothing was merged for it:\n' +
        '  desk.ts, changed by task "book"\nmend that',
    );
    const [, advice = ""] = /: (git -C .* merge \w+)\n$/.exec(said) ?? [];
    spawnSync("sh", ["-c", advice], { env: shop.environment });
    expect(refused(shop, "merge.sh")).toContain("has conflicts in");
    edit(shop, ["card", "desk.ts"], "both were here\n");
    git(shop, placeOf(shop, "card"), ["commit", "--quiet", "--all", "--no-edit"]);
    expect(passes(shop, "merge.sh")).toContain("merged card");
    expect(git(shop, shop.repository, ["show", "main:desk.ts"])).toBe("both were here\n");
  });

  it("what git can merge as a whole but not commit by commit", () => {
    const tasks = [book({ modify: ["desk.ts"] }), card({ modify: ["desk.ts"] })];
    const shop = begun({ tasks });
    edit(shop, ["book", "desk.ts"]);
    edit(shop, ["card", "desk.ts"]);
    refused(shop, "merge.sh");
    edit(shop, ["card", "desk.ts"], "book was here\n");
    expect(refused(shop, "merge.sh")).toContain(
      "cannot be rebased on what is merged:\n  desk.ts, changed by",
    );
  });

  it("what conflicts with the work of others on the base", () => {
    const shop = begun({ tasks: [book({ modify: ["desk.ts"] })] });
    edit(shop, ["book", "desk.ts"]);
    write(shop.repository, [{ path: "desk.ts", content: "others\n" }]);
    git(shop, shop.repository, ["commit", "--quiet", "--all", "--message", "others"]);
    expect(refused(shop, "merge.sh")).toContain("  desk.ts, changed on main\n");
  });

  it("changes outside of the claims, committed or not, and lists them", () => {
    const shop = begun();
    edit(shop, ["book", "book.ts"]);
    edit(shop, ["book", "$(touch pwned) x.ts"]);
    expect(refused(shop, "merge.sh")).toContain(
      "does not own; undo that, or claim it in the plan:\n  \\$\\(touch",
    );
    git(shop, placeOf(shop, "book"), ["add", "--all"]);
    git(shop, placeOf(shop, "book"), ["commit", "--quiet", "--message", "all"]);
    expect(refused(shop, "merge.sh")).toContain("\\$\\(touch");
    expect(git(shop, shop.repository, ["log", "--format=%s", "lending/book"])).toBe("all\nbegin\n");
  });

  it("work that an agent should have committed", () => {
    const shop = begun({ dispatch: { commits: "self-wiring" } });
    edit(shop, ["book", "book.ts"]);
    expect(refused(shop, "merge.sh")).toMatch(/has work that is not committed in .*\n {2}book\.ts\n$/);
  });

  it("a task that has done nothing, until it says that this is right", () => {
    const shop = begun();
    expect(refused(shop, "merge.sh")).toContain('task "book" (branch lending/book) has done nothing yet');
    git(shop, placeOf(shop, "book"), ["commit", "--quiet", "--allow-empty", "--message", "nothing to do"]);
    expect(passes(shop, "merge.sh")).toContain("merged book");
  });

  it("a worktree in which something is under way", () => {
    const shop = begun();
    git(shop, placeOf(shop, "book"), ["checkout", "--quiet", "--detach"]);
    expect(refused(shop, "merge.sh")).toContain("is not on the branch of task");
  });

  it("to move a base over changes that are not committed", () => {
    const shop = begun({ gate: ['echo gate >> "$GATE_LOG"'] });
    edit(shop, ["book", "book.ts"]);
    write(shop.repository, [{ path: "book.ts", content: "mine\n" }]);
    expect(refused(shop, "merge.sh")).toContain("commit or put away what is in the way");
    expect(git(shop, shop.repository, ["diff", "--name-only"])).toBe("book.ts\n");
    git(shop, shop.repository, ["checkout", "--quiet", "--", "book.ts"]);
    passes(shop, "merge.sh");
    expect(gateLog(shop)).toEqual(["gate"]);
  });

  it("what does not pass its gate, until it is mended", () => {
    const shop = begun({ gate: ["grep -q good book.ts"] });
    edit(shop, ["book", "book.ts"], "bad\n");
    expect(refused(shop, "merge.sh")).toContain("gate 1 failed");
    edit(shop, ["book", "book.ts"], "good\n");
    passes(shop, "merge.sh");
    expect(git(shop, shop.repository, ["show", "main:book.ts"])).toBe("good\n");
    expect(git(shop, shop.repository, ["log", "--first-parent", "--format=%s", "main"])).toBe(
      'Merge book: Say "out of print"\nMerge book: Say "out of print"\nbegin\n',
    );
  });
});

describe("worktrees.sh", () => {
  it("refuses a wave whose foundation is not merged, a base that is not there, and a plan with another", () => {
    const later = { ...card({ modify: ["card.ts"] }), wave: 1 };
    const shop = begun({ tasks: [later], base: "develop" });
    expect(script(shop, ["worktrees.sh"]).stderr).toContain("there is no commit on branch develop");
    expect(script(shop, ["merge.sh"]).stderr).toContain("nothing has begun");
    expect(script(shop, ["worktrees.sh", "2"]).status).toBe(1);
  });

  it("leaves a branch of somebody else alone", () => {
    const shop = begun({ base: "develop" });
    git(shop, shop.repository, ["branch", "develop"]);
    git(shop, shop.repository, ["checkout", "--quiet", "--orphan", "lending/book"]);
    git(shop, shop.repository, ["commit", "--quiet", "--message", "mine"]);
    git(shop, shop.repository, ["checkout", "--quiet", "main"]);
    expect(refused(shop, "worktrees.sh")).toContain("is there already and does not begin at");
  });

  it("makes a worktree anew when its folder is gone", () => {
    const shop = begun();
    closeWorkshop({ ...shop, base: placeOf(shop, "book") });
    passes(shop, "worktrees.sh");
    expect(existsSync(join(placeOf(shop, "book"), "book.ts"))).toBe(true);
  });
});

describe("cleanup.sh", () => {
  it("keeps what is not merged and what is not committed", () => {
    const shop = begun();
    expect(refused(shop, "cleanup.sh")).toContain('task "book" (branch lending/book) is not merged: kept');
    edit(shop, ["book", "book.ts"]);
    passes(shop, "merge.sh");
    edit(shop, ["book", "notes.txt"]);
    expect(refused(shop, "cleanup.sh")).toContain("kept");
    expect(existsSync(placeOf(shop, "book"))).toBe(true);
    expect(head(shop, "refs/heads/lending/book")).not.toBe("");
  });
});
