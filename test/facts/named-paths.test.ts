import { describe, expect, it } from "vitest";
import { namedPaths } from "../../compiler/facts/named-paths.ts";
import { blankTask } from "../support/blank-plan.ts";

function named(description: string): readonly string[] {
  return namedPaths({ ...blankTask, description }).map(({ path, says }) => `${says} ${path}`);
}

describe("namedPaths", () => {
  it.each([
    ["Add the rate to src/rates.ts.", "writes src/rates.ts"],
    ["Update `./src/rates.ts`, then stop.", "writes src/rates.ts"],
    ["Fix the sum in src/rates.ts:12", "writes src/rates.ts"],
    ["Create src/desk/[id]/page.tsx", "creates src/desk/[id]/page.tsx"],
    ["Register it in (src/main.ts)", "writes src/main.ts"],
  ])("reads what is done: %s", (text, expected) => {
    expect(named(text)).toEqual([expected]);
  });

  it.each([
    ["Works like src/rates.ts."],
    ["Add a rate like the one in src/rates.ts"],
    ["Do not change src/rates.ts"],
    ["Add a test for src/rates.ts"],
    ["Leave src/rates.ts alone"],
    ["Update the desk so that it uses src/rates.ts"],
    ["Add rates. The old ones are in src/rates.ts"],
  ])("leaves alone what is only named: %s", (text) => {
    expect(named(text)).toEqual(["names src/rates.ts"]);
  });

  it.each([
    ["Add https://shop.example/a/b.html to the list"],
    ["Call console.log(rates)"],
    ["Update to version 1.2.3"],
    ["Write to desk@shop.example"],
    ["Add src/**/*.ts"],
  ])("takes no other thing for a path: %s", (text) => {
    expect(named(text)).toEqual([]);
  });

  it("names each path once, by what is done to it, with its text", () => {
    const task = {
      ...blankTask,
      title: "Look at src/rates.ts",
      acceptance: ["edit src/rates.ts"],
      route: ["tasks", 0],
    };
    expect(namedPaths(task)).toEqual([
      { path: "src/rates.ts", says: "writes", verb: "edit", route: ["tasks", 0, "acceptance", 0] },
    ]);
  });

  it("takes no longer than the text is long", () => {
    const text = `${"a/".repeat(20_000)} ${"a.".repeat(20_000)} ${"(".repeat(20_000)}`;
    expect(named(text).length).toBeLessThan(3);
  });
});
