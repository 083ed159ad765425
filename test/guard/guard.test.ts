import { spawnSync } from "node:child_process";
import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readClaims } from "../../compiler/guard/claims.ts";
import { refusal } from "../../compiler/guard/judge.ts";
import { openShop, type Shop, shopOrder } from "./guard-run.ts";

const order = shopOrder(
  {
    create: ["src/till/receipt.ts", "app/[id]/page.ts"],
    modify: ["src/till.ts", "src/rows/[ab].ts", "src/kit/[id]/**"],
  },
  { create: ["src/shelf/new.ts"], modify: ["src/shelf.ts", "docs/**"], delete: ["src/old shelf.ts"] },
  "main",
);
const shop: Shop = openShop(order, {
  "src/till.ts": "till",
  "src/shelf.ts": "shelf",
  "src/old shelf.ts": "old",
  "src/rows/a.ts": "a",
  "src/kit/[id]/lamp.ts": "lamp",
  "src/kit/i/lamp.ts": "lamp",
  "src/alias.ts": "->shelf.ts",
  "src/dangling.ts": "->shelf/new.ts",
  linked: "->docs",
  "docs/map.md": "map",
});
afterAll(() => shop.remove());

const write = (path: string, agent: string | undefined = "till", tool = "Write") =>
  shop.call(agent, tool, { file_path: path.startsWith("/") ? path : join(shop.root, path) });
const claims = readClaims(join(dirname(shop.guard), "claims.json"));
/** Asked in this process, since a process for each would take long. */
const bash = (command: string) => {
  const call = { hook_event_name: "PreToolUse", cwd: shop.root, agent_type: "till" };
  return refusal({ ...call, tool_name: "Bash", tool_input: { command } }, () => claims);
};

describe("writes of files", () => {
  it.each([
    "src/till.ts",
    "src/till/receipt.ts",
    "src/rows/a.ts",
    "src/rows/b.ts",
    "app/[id]/page.ts",
    "src/kit/[id]/new/x.ts",
  ])("lets the agent write its file %s", (path) => expect(write(path)).toEqual({ status: 0, says: "" }));

  it.each([
    ...[
      "src/shelf.ts",
      "src/rows/c.ts",
      "app/i/page.ts",
      "src/kit/i/lamp.ts",
      "src/till/../shelf.ts",
      "SRC/till.ts",
    ],
    ...[
      "src/till.ts.bak",
      ".git/hooks/pre-commit",
      ".claude/settings.json",
      "src/alias.ts",
      "src/dangling.ts",
      "linked/map.md",
    ],
  ])("refuses %s", (path) => expect(write(path).status).toBe(2));

  it("says whose file it is and how to ask", () => {
    expect(write("src/shelf.ts").says).toBe(
      'seamwright: "src/shelf.ts" (Write) is not among the files of task "till" (agent till). It belongs to task "shelf" (agent shelf, wave 2). Leave it as it is; tell the lead the file, its owner and the change that you need, and go on with your own files: src/till/receipt.ts, app/[id]/page.ts, src/till.ts, src/rows/[ab].ts, src/kit/[id]/**.\n',
    );
    expect(write("README.md").says).toContain("No task of the plan claims it.");
    expect(write("linked/map.md").says).toContain('"docs/map.md"');
  });

  it.each(["Edit", "MultiEdit"])("knows the tool %s", (tool) => {
    expect(write("src/shelf.ts", "till", tool).status).toBe(2);
    expect(write("src/till.ts", "till", tool).status).toBe(0);
  });

  it("reads the path of a notebook", () => {
    expect(shop.call("till", "NotebookEdit", { notebook_path: join(shop.root, "docs/a.ipynb") }).status).toBe(
      2,
    );
    expect(
      shop.call("shelf", "NotebookEdit", { notebook_path: join(shop.root, "docs/a.ipynb") }).status,
    ).toBe(0);
  });

  it("takes a relative path from the folder of the call", () => {
    const at = (cwd: string) =>
      shop.ask({
        hook_event_name: "PreToolUse",
        cwd,
        agent_type: "till",
        tool_name: "Edit",
        tool_input: { file_path: "till.ts" },
      });
    expect(at(join(shop.root, "src")).status).toBe(0);
    expect(at(shop.root).status).toBe(2);
  });

  it("lets tools go on that write nothing, and files outside of the repository", () => {
    expect(shop.call("nobody", "Read", { file_path: join(shop.root, "src/shelf.ts") }).status).toBe(0);
    expect(write("/tmp/notes.md").status).toBe(0);
    expect(write("/tmp/notes.md", "nobody").status).toBe(0);
  });
});

describe("who asks", () => {
  it("refuses an agent that it does not know", () => {
    expect(write("src/till.ts", "general-purpose")).toEqual({
      status: 2,
      says: 'seamwright: agent "general-purpose" has no task in plan "shop", so no file is its own. Its agents are till, shelf. Read what you need and report what should change.\n',
    });
  });

  it.each([undefined, "seamwright-gate"])("lets %s write what nobody claims", (agent) => {
    const lead = (path: string) => shop.call(agent, "Write", { file_path: join(shop.root, path) });
    expect(lead("README.md").status).toBe(0);
    expect(lead("docs/map.md").says).toContain('belongs to task "shelf" (agent shelf, wave 2)');
    expect(shop.call(agent, "Bash", { command: "rm src/till.ts" }).status).toBe(2);
    expect(shop.call(agent, "Bash", { command: "git reset --hard" }).status).toBe(0);
  });
});

describe("commands", () => {
  it.each([
    ...[
      "ls src",
      "cat src/shelf.ts | wc -l",
      "npm test 2>&1",
      "echo x > src/till.ts",
      "echo 'a > src/shelf.ts'",
      "grep -r '>' src",
    ],
    ...[
      "tee src/till.ts < src/shelf.ts",
      "sed -n 1,5p src/shelf.ts",
      "sed -i s/a/b/ src/till.ts",
      "echo > /dev/null",
      "git commit -am x",
    ],
    ...[
      "cp src/shelf.ts src/till.ts",
      "cd src && touch till.ts",
      "cat > src/till.ts <<'E'\necho > src/shelf.ts\nE",
      "git switch -c x main",
    ],
    ...[
      "mv src/till.ts src/rows/a.ts",
      "rm -rf 'src/kit/[id]/old'",
      "echo hi # > src/shelf.ts",
      "echo 2>/dev/null",
      "git stash list",
    ],
    ...[
      "git restore --staged src/shelf.ts",
      "git checkout main",
      "echo $HOME > /tmp/x",
      "x=1 node a.js",
      "[[ a > b ]] || true; ls".replace("a > b", "a = b"),
    ],
  ])("lets go on: %s", (command) => expect(bash(command)).toBeUndefined());

  it.each([
    ...[
      "echo x > src/shelf.ts",
      "echo x >> src/shelf.ts",
      "echo x >| src/shelf.ts",
      "ls &> src/shelf.ts",
      "ls 2> src/shelf.ts",
      "ls >& src/shelf.ts",
    ],
    ...[
      "echo x>src/shelf.ts",
      "cd src; echo x > shelf.ts",
      "cd src && cd .. && rm src/shelf.ts",
      "echo x | tee -a src/shelf.ts",
      "rm 'src/old shelf.ts'",
    ],
    ...[
      "sed -i s/a/b/ src/shelf.ts",
      "sed -i.bak -e s/a/b/ src/shelf.ts",
      "sed -ni p src/shelf.ts",
      "sed --in-place s/a/b/ src/till.ts src/shelf.ts",
    ],
    ...[
      "perl -pi -e s/a/b/ src/shelf.ts",
      "mv src/shelf.ts src/till.ts",
      "mv src/till.ts src/shelf.ts",
      "cp src/till.ts docs",
      "cp -t docs src/till.ts",
    ],
    ...[
      "touch src/shelf.ts",
      "truncate -s 0 src/shelf.ts",
      "dd if=/dev/zero of=src/shelf.ts",
      "ln -sf till.ts src/shelf.ts",
      "rm -r src",
      "rm -rf .",
    ],
    ...[
      "bash -c 'echo x > src/shelf.ts'",
      'sh -ec "rm src/shelf.ts"',
      "eval 'rm src/shelf.ts'",
      "echo $(rm src/shelf.ts)",
      'echo "`rm src/shelf.ts`"',
    ],
    ...[
      "sudo rm src/shelf.ts",
      "FOO=1 rm src/shelf.ts",
      "true && { rm src/shelf.ts; }",
      "if true; then rm src/shelf.ts; fi",
      "(rm src/shelf.ts)",
    ],
    ...[
      "rm src/*.ts",
      'for f in a b; do rm "$f"; done',
      "find src -delete",
      "ls | xargs rm",
      'rm "$UNKNOWN_VARIABLE/x"',
      "git stash",
    ],
    ...[
      "git checkout -- src/shelf.ts",
      "git checkout src/shelf.ts",
      "git restore src/shelf.ts",
      "git -C src rm shelf.ts",
      "git mv src/till.ts src/shelf.ts",
    ],
    ...[
      "git reset --hard",
      "git clean -fd",
      "git apply x.patch",
      "patch -p1 < x.patch",
      "cat <<E > src/shelf.ts\nx\nE",
      "git checkout .",
    ],
    ...["cat > src/till.ts <<E\nx\nE\nrm src/shelf.ts"],
  ])("refuses: %s", (command) =>
    expect(bash(command)).toMatch(/^"(?:src|docs)?[/"]|writes files that its text does not name/),
  );

  it("refuses what it cannot read, in the guard itself too", () => {
    expect(() => bash("echo 'not closed > x")).toThrow("the command cannot be read");
    expect(shop.call("till", "Bash", { command: "echo 'not closed > x" }).status).toBe(2);
    expect(shop.call("till", "Bash", { command: "echo x > src/shelf.ts" }).status).toBe(2);
    expect(shop.call("till", "Bash", { command: "ls" }).status).toBe(0);
  });
});

describe("a volume without letter case", () => {
  it("takes the names for the same", () => {
    const other = openShop(order, { ".GIT/x": "as such a volume would show .git" });
    const path = (name: string) => ({ file_path: join(other.root, name) });
    expect(other.call("till", "Write", path("SRC/Till.ts")).status).toBe(0);
    expect(other.call("till", "Write", path("SRC/Shelf.ts")).says).toContain('belongs to task "shelf"');
    other.remove();
  });
});

describe("worktrees", () => {
  it("judges by the worktree of the agent, and refuses the main checkout from there", () => {
    const tree = join(shop.root, ".claude/worktrees/one");
    shop.git("worktree", "add", "--quiet", "-b", "shop/till", tree);
    const from = (file_path: string, agent_type?: string) =>
      shop.ask({
        hook_event_name: "PreToolUse",
        cwd: join(tree, "src"),
        agent_type,
        tool_name: "Write",
        tool_input: { file_path },
      });
    expect(from(join(tree, "src/till.ts"), "till").status).toBe(0);
    expect(from(join(tree, "src/shelf.ts"), "till").status).toBe(2);
    expect(from(join(shop.root, "src/till.ts"), "till").says).toContain(
      "is in another checkout of the repository",
    );
    expect(write(".claude/worktrees/one/src/till.ts").says).toContain(
      "is in another checkout of the repository",
    );
    expect(shop.call(undefined, "Write", { file_path: join(tree, "src/till.ts") }).status).toBe(2);
    expect(shop.call(undefined, "Write", { file_path: join(tree, "README.md") }).status).toBe(0);
  });
});

describe("a guard that cannot do its work", () => {
  it.each(["", "null", "[]", "{", '{"cwd":"/"}'])("refuses the input %s", (text) =>
    expect(shop.ask(text).says).toMatch(/^seamwright: internal error: .*SEAMWRIGHT_GUARD=off/),
  );

  it("refuses where there is no repository", () => {
    const input = {
      hook_event_name: "PreToolUse",
      cwd: "/",
      agent_type: "till",
      tool_name: "Write",
      tool_input: { file_path: "/tmp/x" },
    };
    expect(shop.ask(input).status).toBe(2);
  });

  it.each([undefined, "{}", '{"format":"seamwright/claims","tasks":[{}]}', "nothing"])(
    "refuses with the claims %s",
    (text) => {
      const other = openShop(order);
      const claims = join(dirname(other.guard), "claims.json");
      if (text === undefined) spawnSync("rm", [claims]);
      else writeFileSync(claims, text);
      expect(other.call("till", "Write", { file_path: join(other.root, "src/till.ts") }).status).toBe(2);
      expect(other.call("till", "Bash", { command: "ls" }).status).toBe(0);
      other.remove();
    },
  );

  it("lets everything through when it is switched off, and notes it", () => {
    const input = {
      hook_event_name: "PreToolUse",
      cwd: shop.root,
      agent_type: "till",
      tool_name: "Write",
      tool_input: { file_path: "x" },
    };
    expect(shop.ask(input).status).toBe(2);
    expect(shop.ask(input, { SEAMWRIGHT_GUARD: "off" }).status).toBe(0);
    const log = readFileSync(join(dirname(shop.guard), "guard.log"), "utf8");
    expect(log).toMatch(/^\{"time":"[^"]+","note":"SEAMWRIGHT_GUARD=off: let through","input":.*\}\n$/);
  });
});

describe("a task that is said to be done", () => {
  const done = (subject: string) =>
    shop.ask({ hook_event_name: "TaskCompleted", cwd: shop.root, task_id: "1", task_subject: subject });

  it("is refused until its files are made, changed and removed", () => {
    const soon = new Date(Date.now() + 60_000);
    utimesSync(join(dirname(shop.guard), "claims.json"), soon, soon);
    expect(done("shelf: Mend the shelf").says).toBe(
      'seamwright: task "shelf" is not done: "src/shelf/new.ts" is not there yet; "src/shelf.ts" is as it was; "src/old shelf.ts" is still there. Finish it, or tell the lead why a file of yours needs no change.\n',
    );
    spawnSync(
      "sh",
      ["-c", "mkdir src/shelf && touch src/shelf/new.ts && echo >> src/shelf.ts && rm 'src/old shelf.ts'"],
      { cwd: shop.root },
    );
    expect(done("shelf: Mend the shelf")).toEqual({ status: 0, says: "" });
  });

  it("also counts what is committed since the base", () => {
    shop.git("switch", "--quiet", "-c", "work");
    shop.git("add", "src");
    shop.git("commit", "--quiet", "-m", "Mend the shelf");
    expect(done("shelf: Mend the shelf")).toEqual({ status: 0, says: "" });
  });

  it("is no concern of the guard when the plan does not know it", () =>
    expect(done("Buy milk").status).toBe(0));
});

describe("what the merge asks", () => {
  const audit = (agent: string, ...paths: readonly string[]) =>
    spawnSync(process.execPath, [shop.guard, "--audit", agent], {
      cwd: shop.root,
      input: paths.map((path) => `${path}\0`).join(""),
      encoding: "utf8",
    });

  it("names the files that are not of the agent", () => {
    expect(audit("till", "src/till.ts", "app/[id]/page.ts").status).toBe(0);
    const { status, stderr } = audit("till", "src/till.ts", "src/shelf.ts", "a b");
    expect(status).toBe(2);
    expect(stderr).toBe('seamwright: agent till changed files that are not its own: "src/shelf.ts", "a b"\n');
    expect(audit("nobody", "src/till.ts").status).toBe(2);
  });
});

describe("self-test", () => {
  const run = (guard: string) => spawnSync(process.execPath, [guard, "--self-test"], { encoding: "utf8" });

  it("passes", () => {
    const { status, stdout, stderr } = run(shop.guard);
    expect([status, stdout, stderr]).toEqual([0, "seamwright: the guard refuses what it should\n", ""]);
  });

  it("fails when the guard lets things through", () => {
    const other = openShop(order);
    writeFileSync(
      other.guard,
      readFileSync(other.guard, "utf8").replace(
        "process.exitCode = 2",
        "process.exitCode = process.argv.length < 3 ? 0 : 2",
      ),
    );
    expect(run(other.guard)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("no longer refuses a file that is not claimed"),
    });
    other.remove();
  });
});
