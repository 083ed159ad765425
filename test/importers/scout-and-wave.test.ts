import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoutAndWave } from "../../compiler/importers/scout-and-wave.ts";
import { claimsSaid, foreignTexts, importText, isDetected, taskOf, treeOf, waitsFor } from "./yaml-import.ts";
import { isSound, misplaced, mutated, said } from "./yaml-mutations.ts";

const plan = `title: "Loans in the shop: lend, and remind"
feature_slug: lend-books
verdict: SUITABLE
test_command: npm test
lint_command: "npm run lint"
state: REVIEWED
quality_gates:
  gates:
    - { type: test, command: npm test, required: true }
    - { type: types, command: "npx tsc --noEmit", required: true }
    - { type: e2e, command: npm run e2e, required: false }
interface_contracts:
  - name: GET /loans
    definition: |
      type Loan struct { ID string }
    location: api/loans.go
  - name: "Loan type"
    definition: |
      // what a reader has
      export interface Loan {
        id: string
        due: Date
      }
    location: src/loan.ts:12-20
  - name: lend
    definition: |
      export async function lend(book: string): Promise<void>
    location: "src/lend.ts (new)"
file_ownership:
  - { file: src/loan.ts, agent: A, wave: 1, action: new }
  - file: 'src/shelf.ts'
    agent: A
    wave: 1
    action: modify
  - file: "src/lend.ts"
    agent: B
    wave: 2
    action: new
    depends_on: ["agent A (wave 1)"]
  - file: src/old.ts
    agent: B
    wave: 2
    action: delete
waves:
  - number: 1
    agents:
      - id: A
        model: opus
        task: |
          ## What to implement

          Write down what a loan
          is. Then use it.

          ## Verification gate

          \`\`\`bash
          npm test -- loan
          # a note
          \`\`\`
        files: [src/loan.ts, src/shelf.ts]
  - number: 2
    agents:
      - id: B
        task: |
          ## Agent B — Lend a book

          As the heading says.
        files:
          - src/lend.ts
          - src/old.ts
        dependencies: [A]
`;

describe("scout-and-wave", () => {
  test("is known by its keys, and takes no other", () => {
    expect(isDetected(scoutAndWave, plan)).toBe(true);
    expect(isDetected(scoutAndWave, plan.replace("state: REVIEWED", "state: `x`"))).toBe(true);
    for (const text of foreignTexts) expect(isDetected(scoutAndWave, text), text).toBe(false);
  });

  test("reads agents, their files, waves and order", () => {
    const read = importText(scoutAndWave, plan);
    expect(read).toMatchObject({ name: "lend-books", isOrdered: false, found: 2 });
    expect(read.goal?.value).toBe("Loans in the shop: lend, and remind");
    expect(read.tasks.map(({ id, title, wave }) => [id, title.value, wave?.value])).toEqual([
      ["A", "Write down what a loan is", 1],
      ["B", "Lend a book", 2],
    ]);
    expect(claimsSaid(taskOf(read, "A"))).toEqual(["create src/loan.ts", "modify src/shelf.ts"]);
    expect(claimsSaid(taskOf(read, "B"))).toEqual(["create src/lend.ts", "delete src/old.ts"]);
    expect(waitsFor(taskOf(read, "B"))).toEqual(["A"]);
    expect(taskOf(read, "A").model?.value).toBe("opus");
    expect(taskOf(read, "A").verify.map(({ value }) => value)).toEqual(["npm test -- loan"]);
    expect(read.gate.map(({ value }) => value)).toEqual(["npm test", "npx tsc --noEmit", "npm run lint"]);
    expect(misplaced(read)).toEqual([]);
    expect(isSound(read)).toBe(true);
  });

  test("the title is where its sentence is", () => {
    const { origin } = taskOf(importText(scoutAndWave, plan), "A").title;
    expect(origin.source.text.slice(origin.span.start, origin.span.end).replace(/\s+/g, " ")).toBe(
      "Write down what a loan is",
    );
  });

  test("contracts are those of files here, with the text where it is TypeScript and stands alone", () => {
    const { contracts, problems } = importText(scoutAndWave, plan, treeOf("api/loans.go", "src/shelf.ts"));
    expect(
      contracts.map(({ name, kind, path, provider, declare }) => [
        name,
        kind,
        path?.value,
        provider?.value,
        declare?.value.replace(/\s+/g, " "),
      ]),
    ).toEqual([
      ["Loan-type", "type", "src/loan.ts", "A", "export interface Loan { id: string due: Date }"],
      ["lend", "api", "src/lend.ts", "B", "export function lend(book: string): Promise<void>;"],
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      'contract "GET /loans" is not taken over: there is no TypeScript file of this repository behind it',
    ]);
  });

  const scaffolded = `${plan}scaffolds:
  - file_path: src/types.ts
    contents: |
      export interface Book { title: string }
      interface Shelf { books: Book[] }
`;

  test("a scaffold is a task before all others, with contracts for what it declares", () => {
    const text = scaffolded.replace(
      "file_ownership:",
      "file_ownership:\n  - { file: src/types.ts, agent: S, wave: 0, action: new }",
    );
    const read = importText(scoutAndWave, text);
    expect(read.found).toBe(3);
    expect(read.tasks.map(({ id, wave }) => `${id} ${wave?.value} ${wave?.inferred}`)).toEqual([
      "scaffold 1 the scaffold comes before all waves",
      "A 2 the scaffold is a wave of its own",
      "B 3 the scaffold is a wave of its own",
    ]);
    expect(claimsSaid(taskOf(read, "scaffold"))).toEqual(["create src/types.ts"]);
    expect(waitsFor(taskOf(read, "A"))).toEqual(["scaffold (the scaffold comes before all waves)"]);
    const [types] = read.contracts;
    expect(types).toMatchObject({ name: "types", kind: "type" });
    expect(types?.symbols.map(({ value }) => value)).toEqual(["Book", "Shelf"]);
    expect(types?.provider?.value).toBe("scaffold");
  });

  test("a committed scaffold is done where its files are there", () => {
    const text = `${scaffolded}    status: committed (abc)\n`;
    const done = importText(scoutAndWave, text, treeOf("src/types.ts", "src/shelf.ts"));
    expect(taskOf(done, "scaffold").status?.value).toBe("done");
    expect(taskOf(done, "A").wave?.value).toBe(1);
    const missing = importText(scoutAndWave, text, treeOf("src/shelf.ts"));
    expect(taskOf(missing, "scaffold").status).toBeUndefined();
    expect(said(missing)).toContain(
      'doubtful-reading: the scaffold is "committed (abc)", but there is no file "src/types.ts"; it is read as pending',
    );
  });

  test("what an agent creates and the scaffold has created is modified", () => {
    const text = scaffolded.replace("src/types.ts", "src/loan.ts");
    expect(claimsSaid(taskOf(importText(scoutAndWave, text), "A"))[0]).toBe(
      "modify src/loan.ts (the scaffold creates it)",
    );
  });

  test("agents and owners that disagree are said, and all is claimed", () => {
    const read = importText(
      scoutAndWave,
      plan.replace("files: [src/loan.ts, src/shelf.ts]", "files: [src/loan.ts, src/till.ts]"),
    );
    expect(claimsSaid(taskOf(read, "A"))).toEqual([
      "create src/loan.ts",
      "modify src/shelf.ts",
      'write src/till.ts (its entry in "files")',
    ]);
    expect(said(read)).toEqual(
      expect.arrayContaining([
        'doubtful-reading: "file_ownership" gives "src/shelf.ts" to "A", whose "files" lack it',
        'doubtful-reading: "A" lists "src/till.ts", but "file_ownership" names no owner of it',
      ]),
    );
  });

  test("an agent that several waves have is told apart by the wave", () => {
    const text = plan.replace("- id: B", "- id: A").replaceAll("agent: B", "agent: A");
    const read = importText(scoutAndWave, text);
    expect(read.tasks.map(({ id }) => id)).toEqual(["w1-A", "w2-A"]);
    expect(claimsSaid(taskOf(read, "w2-A"))).toEqual(["create src/lend.ts", "delete src/old.ts"]);
    expect(waitsFor(taskOf(read, "w2-A"))).toEqual(["w1-A (the nearest wave before)"]);
    expect(said(read)[0]).toContain('several waves have an agent "A"');
  });

  test("waves that count from 0 are moved", () => {
    const text = plan.replace("number: 1", "number: 0").replace("number: 2", "number: 1");
    expect(
      importText(scoutAndWave, text).tasks.map(({ wave }) => `${wave?.value} ${wave?.inferred}`),
    ).toEqual(["1 the waves count from 0", "2 the waves count from 0"]);
  });

  const twoRepos = plan
    .replace("action: new }", "action: new, repo: shop-api }")
    .replace("action: modify", "action: modify\n    repo: shop-web");

  test("of several repositories the one of the tree is read", () => {
    const read = importText(scoutAndWave, twoRepos, treeOf("src/shelf.ts"));
    expect(claimsSaid(taskOf(read, "A"))).toEqual(["modify src/shelf.ts"]);
    expect(said(read).slice(0, 2)).toEqual([
      'doubtful-reading: the plan is for 2 repositories; it is read for "shop-web", as most files that are there are of it',
      'unclaimed-path: a file of "shop-api", another repository, cannot be claimed here',
    ]);
    expect(said(importText(scoutAndWave, twoRepos))[0]).toContain('"shop-api", as it is named first');
  });

  test("what is complete is done, and what names nobody is a problem", () => {
    const reported = `${plan}completion_reports:\n  A: { status: complete }\n  B: { status: partial }\n`;
    expect(importText(scoutAndWave, reported).tasks.map(({ status }) => status?.value)).toEqual([
      "done",
      "in-progress",
    ]);
    const complete = importText(scoutAndWave, plan.replace("REVIEWED", "COMPLETE"));
    expect(complete.tasks.map(({ status }) => status?.value)).toEqual(["done", "done"]);
    const lost = importText(scoutAndWave, plan.replace("dependencies: [A]", "dependencies: [Q]"));
    expect(said(lost)).toContain('unread-text: there is no agent "Q"; the dependency is left out');
    const unsuitable = importText(scoutAndWave, plan.replace("verdict: SUITABLE", "verdict: NOT_SUITABLE"));
    expect(said(unsuitable)[0]).toContain('"NOT_SUITABLE"');
  });

  test("commands that name a folder of one machine are said once", () => {
    const read = importText(scoutAndWave, plan.replaceAll("npm test", "cd /home/ann/shop && npm test"));
    expect(said(read).filter((one) => one.includes("machine"))).toEqual([
      "doubtful-reading: 2 commands name folders of the machine that the plan was written on",
    ]);
  });

  test("invalid YAML is an unread task at its place", () => {
    const read = importText(scoutAndWave, plan.replace("number: 2", "number: `2`"));
    const [problem] = read.problems;
    expect(read).toMatchObject({ tasks: [], found: 2 });
    expect(problem?.kind).toBe("unread-task");
    expect(problem?.message).toMatch(/^cannot be read as YAML: /);
    expect(problem?.help).toBe('put the text in quotes, or in a block that begins with "|"');
    expect(problem?.origin.source.text.slice(problem.origin.span.start)).toMatch(/^`2`/);
  });

  test("never throws, and every place is within the text", () => {
    fc.assert(
      fc.property(mutated(twoRepos + scaffolded.slice(plan.length)), (text) => {
        isDetected(scoutAndWave, text);
        return isSound(importText(scoutAndWave, text, treeOf("src/shelf.ts")));
      }),
      { numRuns: 150 },
    );
  });
});
