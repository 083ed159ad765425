import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workPackages } from "../../compiler/importers/work-packages.ts";
import { claimsSaid, foreignTexts, importText, isDetected, taskOf, treeOf, waitsFor } from "./yaml-import.ts";
import { isSound, misplaced, mutated, said } from "./yaml-mutations.ts";

const plan = `schema_version: 1
feature:
  id: shop-loans
  title: "Lend books in the shop"
contracts:
  revision: 1
  openapi:
    primary: contracts/openapi/v1.yaml
    files: [contracts/openapi/v1.yaml, contracts/generated/types.ts]
packages:
  - package_id: wp-api
    title: "Loans over HTTP"
    description: |
      Adds GET /loans.
    role: backend
    depends_on: []
    tasks: ["1.1", 1.10]
    locks:
      files: ["src/api/loans.ts", "pnpm-lock.yaml"]
      keys: ["feature:loans", db:loans]
    scope:
      write_allow:
        - "src/api/**"
        - docs/loans.md
      read_allow:
        - "**/*"
        - "src/**"
        - src/lib/dates/*.ts
        - src/lib/money.ts
      deny:
        - "**/node_modules/**"
        - "src/api/legacy/**"
        - "apps/**"
    verification:
      tier_required: B
      steps:
        - { name: unit, kind: command, command: "npm test -- loans", cwd: packages/api }
        - { name: types, kind: command, command: npm run types, cwd: . }
        - { name: look, kind: manual, manual_instructions: "Open /loans and see three books" }
  - package_id: wp-web
    description: Shows loans. And more.
    depends_on: [wp-api, wp-gone]
    scope: { write_allow: ["**"] }
    verification: tier_b
`;

describe("work-packages", () => {
  test("is known by its keys, and takes no other", () => {
    expect(isDetected(workPackages, plan)).toBe(true);
    expect(isDetected(workPackages, plan.replace("role: backend", "role: `x`"))).toBe(true);
    for (const text of foreignTexts) expect(isDetected(workPackages, text), text).toBe(false);
  });

  test("reads packages with what they may write", () => {
    const read = importText(workPackages, plan);
    expect(read).toMatchObject({ name: "shop-loans", isOrdered: false, found: 2 });
    const api = taskOf(read, "wp-api");
    expect(claimsSaid(api)).toEqual([
      "write src/api/**",
      "write docs/loans.md",
      "write pnpm-lock.yaml (a lock file)",
      "read src/lib/dates/*.ts",
      "read src/lib/money.ts",
    ]);
    expect(api.locks.map(({ value }) => value)).toEqual(["feature:loans", "db:loans"]);
    expect(api.verify.map(({ value }) => value)).toEqual([
      "cd packages/api && npm test -- loans",
      "npm run types",
    ]);
    expect(api.acceptance.map(({ value }) => value)).toEqual(["Open /loans and see three books"]);
    expect(api.description?.value).toBe("Adds GET /loans.\n\nTasks 1.1, 1.10.");
    expect(api.role?.value).toBe("backend");
    expect(misplaced(read)).toEqual([]);
    expect(isSound(read)).toBe(true);
  });

  test("a package without a title has that of its description, and may write everything", () => {
    const web = taskOf(importText(workPackages, plan), "wp-web");
    expect(web.title).toMatchObject({ value: "Shows loans", inferred: "the first sentence" });
    expect(claimsSaid(web)).toEqual(["write **"]);
    expect(waitsFor(web)).toEqual(["wp-api"]);
  });

  test("what cannot be a claim is said, once for what is alike", () => {
    expect(said(importText(workPackages, plan, treeOf("src/a.ts")))).toEqual([
      'unread-text: there is no task "wp-gone"; the dependency is left out',
      'doubtful-reading: "**/*" is too broad under "read_allow" to be read as a claim; so is 1 more',
      'doubtful-reading: "wp-api" may not write "src/api/legacy/**", which what it may write can cover',
      'doubtful-reading: "contracts/openapi/v1.yaml" and 1 more are named under "contracts" without a TypeScript declaration, and not taken over',
    ]);
  });

  test("generated types that are there are a contract", () => {
    const read = importText(workPackages, plan, treeOf("docs/shop/contracts/generated/types.ts"));
    expect(read.contracts).toMatchObject([
      { name: "types", kind: "type", path: { value: "docs/shop/contracts/generated/types.ts" } },
    ]);
  });

  test("the older keys are read, too", () => {
    const old = `packages:
  - id: a
    name: Till
    write_allow: [src/till.ts]
    write_deny: [src/till.ts]
    test_command: npm test
    acceptance: ["the till opens, and closes again"]
  - id: b
    name: Shelf
    dependencies: [a]
    archetype: implementer
    write_allow: [src/shelf.ts]
    verification: { commands: [npm run lint] }
`;
    const read = importText(workPackages, old);
    expect(isDetected(workPackages, old)).toBe(true);
    expect(read.tasks.map(({ id, title, verify }) => [id, title.value, verify[0]?.value])).toEqual([
      ["a", "Till", "npm test"],
      ["b", "Shelf", "npm run lint"],
    ]);
    expect(waitsFor(taskOf(read, "b"))).toEqual(["a"]);
    expect(taskOf(read, "a").acceptance.map(({ value }) => value)).toEqual([
      "the till opens, and closes again",
    ]);
    expect(said(read)).toEqual([
      'doubtful-reading: "a" may not write "src/till.ts", which what it may write can cover',
    ]);
  });

  test("two packages of one id are told apart, and a name for both is an unread task", () => {
    const twice = `packages:
  - { package_id: a, title: One, scope: { write_allow: [a.ts] } }
  - { package_id: a, title: Two, scope: { write_allow: [b.ts] } }
  - { package_id: b, title: Three, depends_on: [a], scope: { write_allow: [c.ts] } }
  - nonsense
`;
    const read = importText(workPackages, twice);
    expect(read.found).toBe(4);
    expect(read.tasks.map(({ id }) => id)).toEqual(["a", "a-2", "b"]);
    expect(said(read)).toEqual([
      'unread-task: entry 4 of "packages" is no task',
      'doubtful-reading: two tasks are called "a"; this one is read as "a-2"',
      'unread-task: "a" is the id of several tasks; the dependency is read as on the first',
    ]);
  });

  test("never throws, and every place is within the text", () => {
    fc.assert(
      fc.property(mutated(plan), (text) => {
        isDetected(workPackages, text);
        return isSound(importText(workPackages, text, treeOf("src/api/loans.ts")));
      }),
      { numRuns: 150 },
    );
  });
});
