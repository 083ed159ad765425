import { describe, expect, it } from "vitest";
import { blockerText, dependsOn } from "../../compiler/ir/lower-reasons.ts";
import type { RoleId, TaskId } from "../../compiler/plan/plan.ts";
import type { Blocker } from "../../compiler/schedule/schedule.ts";
import { claimOf, dependency } from "./lending-facts.ts";

const loans = "loans" as TaskId;
const members = "members" as TaskId;

describe("dependsOn", () => {
  it("names each task once with every reason", () => {
    const dependencies = [
      dependency("desk", "members"),
      dependency("desk", "loans", "loan"),
      dependency("loans", "members"),
      dependency("desk", "loans"),
      dependency("desk", "loans", "loan"),
    ];
    expect(dependsOn("desk" as TaskId, dependencies)).toEqual([
      { task: "loans", reason: "contract loan, declared" },
      { task: "members", reason: "declared" },
    ]);
  });
});

describe("blockerText", () => {
  const claim = claimOf("loans", "modify", "src/server.ts");
  it.each<[Blocker, string]>([
    [{ kind: "after", task: loans, why: "declared" }, "after loans: declared"],
    [
      {
        kind: "not-with",
        task: loans,
        why: "both modify src/server.ts",
        hazard: {
          kind: "write-write",
          claims: [claim, claim],
          path: "src/server.ts",
          exists: true,
          shared: 1,
        },
      },
      "not with loans: both modify src/server.ts",
    ],
    [
      { kind: "role-busy", role: "clerk" as RoleId, with: [members, loans] },
      "role clerk is busy with loans, members",
    ],
    [{ kind: "wave-full", wave: 1, maxAgents: 6 }, "wave 1 is full (6 agents)"],
    [{ kind: "wave-full", wave: 2, maxAgents: 1 }, "wave 2 is full (1 agent)"],
    [{ kind: "pinned", wave: 3 }, "pinned to wave 3"],
  ])("%j is a sentence", (blocker, text) => {
    expect(blockerText(blocker)).toBe(text);
  });
});
