import { describe, expect, it } from "vitest";
import { settledTasks } from "../../compiler/importers/settle.ts";
import { claim, plan, task, treeOf } from "./imported-tasks.ts";

const claimsOf = (...input: Parameters<typeof settledTasks>) =>
  settledTasks(...input).flatMap(({ task: { id }, claims }) =>
    claims.map(({ access, pattern, inferred }) =>
      [id, access, pattern, ...(inferred === undefined ? [] : [inferred])].join(" | "),
    ),
  );

describe("what is done to a path", () => {
  it("is as the plan says", () => {
    const tasks = [
      task("till", { claims: [claim("create", "src/till.ts"), claim("delete", "src/cart.ts")] }),
    ];
    expect(claimsOf(plan(tasks), treeOf("src/till.ts"))).toEqual([
      "till | create | src/till.ts",
      "till | delete | src/cart.ts",
    ]);
  });

  it("follows from the tree where the plan leaves it open", () => {
    const tasks = [
      task("till", { claims: [claim("write", "src/till.ts"), claim("write", "src/cart.ts", "a word")] }),
    ];
    expect(claimsOf(plan(tasks), treeOf("src/till.ts"))).toEqual([
      "till | modify | src/till.ts | it exists",
      "till | create | src/cart.ts | a word; it does not exist",
    ]);
  });

  it("follows from the tasks: one makes a file, the others change it", () => {
    const open = { claims: [claim("write", "src/till.ts")] };
    const tasks = [
      task("till", open),
      task("cart", open),
      task("shelf", { claims: [claim("create", "src/till.ts")] }),
    ];
    expect(claimsOf(plan(tasks), treeOf())).toEqual([
      'till | modify | src/till.ts | "shelf" creates it',
      'cart | modify | src/till.ts | "shelf" creates it',
      "shelf | create | src/till.ts",
    ]);
    expect(claimsOf(plan(tasks.slice(0, 2)), treeOf())).toEqual([
      "till | create | src/till.ts | it does not exist",
      'cart | modify | src/till.ts | "till" creates it',
    ]);
  });

  it("is a change in a list that is an order where a task before changes the file", () => {
    const tasks = [
      task("till", { claims: [claim("modify", "src/till.ts")] }),
      task("cart", { claims: [claim("write", "src/till.ts")] }),
    ];
    expect(claimsOf({ ...plan(tasks), isOrdered: true }, treeOf())).toEqual([
      "till | modify | src/till.ts",
      "cart | modify | src/till.ts | a task before modifies it",
    ]);
    expect(claimsOf({ ...plan(tasks), isOrdered: false }, treeOf())).toEqual([
      "till | modify | src/till.ts",
      "cart | create | src/till.ts | it does not exist",
    ]);
  });

  it("is a change where nobody looked at the tree", () => {
    const tasks = [task("till", { claims: [claim("write", "src/till.ts")] })];
    expect(claimsOf(plan(tasks), undefined)).toEqual([
      "till | modify | src/till.ts | the tree was not looked at",
    ]);
  });

  it("takes a glob for what is in its folder", () => {
    const tasks = [task("till", { claims: [claim("write", "src/**")] })];
    expect(claimsOf(plan(tasks), treeOf("src/cart.ts"))).toEqual(["till | modify | src/** | it exists"]);
    expect(claimsOf(plan(tasks), treeOf("lib/cart.ts"))).toEqual([
      "till | create | src/** | it does not exist",
    ]);
  });

  it("is one thing for each path, the strongest", () => {
    const claims = [
      claim("read", "src/till.ts"),
      claim("modify", "src/till.ts"),
      claim("read", "src/till.ts"),
    ];
    expect(claimsOf(plan([task("till", { claims })]), treeOf("src/till.ts"))).toEqual([
      "till | modify | src/till.ts",
    ]);
  });
});
