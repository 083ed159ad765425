import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filesOf, offLimitsOf, ownershipOf } from "../../compiler/ir/lower-claims.ts";
import type { TaskId } from "../../compiler/plan/plan.ts";
import { assignmentOf, claimOf, factsOf, taskOf } from "./lending-facts.ts";

const desk = "desk" as TaskId;

describe("filesOf", () => {
  it("sorts each list and says everything once", () => {
    const claims = [
      claimOf("desk", "modify", "src/b.ts"),
      claimOf("desk", "modify", "src/a.ts"),
      claimOf("desk", "modify", "src/b.ts"),
      claimOf("desk", "delete", "old.ts"),
    ];
    expect(filesOf(claims)).toEqual({
      create: [],
      modify: ["src/a.ts", "src/b.ts"],
      delete: ["old.ts"],
      read: [],
    });
  });
});

describe("offLimitsOf", () => {
  it("puts the own folder first, then what shares most leading folders, then the rest by path", () => {
    const claims = [
      claimOf("desk", "modify", "src/desk/till.ts"),
      claimOf("desk", "read", "docs/readme.md"),
      claimOf("loans", "modify", "docs/readme.md"),
      claimOf("loans", "create", "src/desk/late/fees.ts"),
      claimOf("loans", "modify", "src/index.ts"),
      claimOf("loans", "delete", "src/desk/old.ts"),
      claimOf("loans", "modify", "src/desk/*.ts"),
      claimOf("loans", "modify", "src/*/member.ts"),
      claimOf("loans", "modify", "a.ts"),
    ];
    expect(offLimitsOf(desk, claims).map(({ path }) => path)).toEqual([
      "src/desk/*.ts",
      "src/desk/old.ts",
      "src/desk/late/fees.ts",
      "src/*/member.ts",
      "src/index.ts",
      "a.ts",
      "docs/readme.md",
    ]);
  });

  it("measures from what a task reads when it writes nothing", () => {
    const claims = [
      claimOf("desk", "read", "test/desk.test.ts"),
      claimOf("loans", "modify", "src/a.ts"),
      claimOf("loans", "modify", "test/loans.test.ts"),
    ];
    expect(offLimitsOf(desk, claims).map(({ path }) => path)).toEqual(["test/loans.test.ts", "src/a.ts"]);
  });

  it("takes a folder in brackets for what the claim says it is", () => {
    const page = claimOf("loans", "modify", "app/[id]/page.ts");
    const claims = [
      claimOf("desk", "modify", "app/[id]/desk.ts"),
      { ...page, glob: { ...page.glob, literal: true } },
      claimOf("loans", "modify", "app/main.ts"),
    ].map((claim) => ({ ...claim, glob: { ...claim.glob, literal: true } }));
    expect(offLimitsOf(desk, claims).map(({ path }) => path)).toEqual(["app/[id]/page.ts", "app/main.ts"]);
  });

  it("joins the owners of one pattern, and leaves out reads and what the task may write itself", () => {
    const claims = [
      claimOf("desk", "modify", "src/server.ts"),
      claimOf("desk", "modify", "src/desk/**"),
      claimOf("members", "modify", "src/member.ts"),
      claimOf("loans", "modify", "src/member.ts"),
      claimOf("loans", "modify", "src/server.ts"),
      claimOf("loans", "modify", "src/desk/till.ts"),
      claimOf("loans", "modify", "src/desk/late/**"),
      claimOf("loans", "read", "src/book.ts"),
    ];
    expect(offLimitsOf(desk, claims)).toEqual([
      { path: "src/member.ts", tasks: ["loans", "members"] },
      { path: "src/desk/late/**", tasks: ["loans"] },
    ]);
  });

  it("never names what the task writes, and names every other written path once", () => {
    const name = fc.constantFrom("desk", "loans", "members");
    const access = fc.constantFrom("create" as const, "modify" as const, "delete" as const, "read" as const);
    const path = fc.constantFrom("a.ts", "src/a.ts", "src/b.ts", "src/desk/a.ts", "test/a.ts");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, access, path)), (drawn) => {
        const claims = drawn.map((one) => claimOf(...one));
        const written = (mine: boolean) =>
          drawn
            .filter(([task, how]) => (task === "desk") === mine && how !== "read")
            .map(([, , where]) => where);
        const expected = new Set(written(false).filter((where) => !written(true).includes(where)));
        const paths = offLimitsOf(desk, claims).map((entry) => entry.path);
        expect(paths.toSorted()).toEqual([...expected].sort());
        const again = offLimitsOf(desk, claims.toReversed());
        expect(again).toEqual(offLimitsOf(desk, claims));
      }),
    );
  });
});

describe("ownershipOf", () => {
  it("sorts patterns, and claims by wave, task and access", () => {
    const facts = factsOf({
      tasks: [taskOf("desk"), taskOf("loans")],
      claims: [
        claimOf("loans", "read", "src/b.ts"),
        claimOf("desk", "modify", "src/b.ts"),
        claimOf("desk", "modify", "src/b.ts"),
        claimOf("desk", "delete", "src/b.ts"),
        claimOf("loans", "create", "src/a.ts"),
      ],
      assignments: [assignmentOf("loans", 1), assignmentOf("desk", 2)],
    });
    expect(ownershipOf(facts)).toEqual([
      { path: "src/a.ts", claims: [{ task: "loans", access: "create", wave: 1 }] },
      {
        path: "src/b.ts",
        claims: [
          { task: "loans", access: "read", wave: 1 },
          { task: "desk", access: "delete", wave: 2 },
          { task: "desk", access: "modify", wave: 2 },
        ],
      },
    ]);
  });
});
