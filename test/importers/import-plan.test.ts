import { describe, expect, it } from "vitest";
import { importPlan } from "../../compiler/importers/import-plan.ts";
import type { ImportedPlan } from "../../compiler/importers/imported.ts";
import type { Importer } from "../../compiler/importers/importer.ts";
import { planText } from "../../compiler/importers/plan-text.ts";
import { readPlan } from "../../compiler/plan/read.ts";
import type { Route } from "../../compiler/source/route.ts";
import { at, claim, plan, shopSource, shopText, task, treeOf, written } from "./imported-tasks.ts";

const importerOf = (result: ImportedPlan): Importer => ({
  id: "shop",
  title: "shop",
  place: "shop.md",
  detects: () => true,
  read: () => result,
});

const read = (result: ImportedPlan, unreadable: readonly string[] = []) =>
  importPlan({
    importer: importerOf(result),
    path: "shop.md",
    files: [shopSource],
    unreadable,
    tree: treeOf("src/till.ts"),
  });

const full = plan(
  [
    task("till", {
      claims: [claim("write", "src/till.ts"), claim("create", "src/cart.ts")],
      status: { value: "done", origin: at("till") },
      provides: [written("price")],
      role: { value: "Clerk at the desk", origin: at("desk") },
    }),
    task("cart", {
      claims: [claim("write", "src/cart.ts")],
      dependsOn: [written("till", "a reason")],
      consumes: [written("price")],
      acceptance: [written("shelf")],
      verify: [written("npm-test"), written("npm-test")],
      locks: [written("desk")],
      estimate: { value: 90, origin: at("wave") },
      parallel: { origin: at("[P]"), group: "all" },
      wave: { value: 2, origin: at("wave") },
      model: written("desk"),
      description: written("shelf"),
    }),
  ],
  {
    goal: written("price"),
    gate: [written("npm-test")],
    contracts: [
      {
        name: "price",
        origin: at("price"),
        kind: "api",
        path: written("src/till.ts"),
        symbols: [written("price")],
        provider: written("till"),
      },
    ],
  },
);

describe("a plan of another format", () => {
  it("is read like one of ours", () => {
    const { read: found, translated } = read(full);
    expect(found.facts).toMatchObject({
      shape: [],
      syntax: [],
      imported: {
        found: 2,
        read: 2,
        problems: [],
      },
    });
    expect(translated?.raw).toMatchInlineSnapshot(`
      {
        "contracts": {
          "price": {
            "kind": "api",
            "path": "src/till.ts",
            "provider": "till",
            "symbols": [
              "price",
            ],
          },
        },
        "gate": [
          "npm-test",
        ],
        "goal": "price",
        "name": "shop",
        "roles": {
          "clerk-at-the-desk": {
            "title": "Clerk at the desk",
          },
        },
        "tasks": [
          {
            "files": {
              "create": [
                "src/cart.ts",
              ],
              "modify": [
                "src/till.ts",
              ],
            },
            "id": "till",
            "provides": [
              "price",
            ],
            "role": "clerk-at-the-desk",
            "status": "done",
            "title": "till",
          },
          {
            "acceptance": [
              "shelf",
            ],
            "consumes": [
              "price",
            ],
            "depends_on": [
              "till",
            ],
            "description": "shelf",
            "estimate": "1h30m",
            "files": {
              "modify": [
                "src/cart.ts",
              ],
            },
            "id": "cart",
            "locks": [
              "desk",
            ],
            "model": "desk",
            "title": "cart",
            "verify": [
              "npm-test",
            ],
          },
        ],
        "version": 1,
      }
    `);
    expect(found.plan?.tasks.map(({ id, dependsOn }) => [id, dependsOn.map((one) => one.id)])).toEqual([
      ["cart", []],
    ]);
    expect(found.plan?.finished).toMatchObject([
      {
        id: "till",
        status: "done",
        named: [
          ["tasks", 1, "depends_on", 0],
          ["contracts", "price", "provider"],
        ],
      },
    ]);
    expect(found.plan?.asserted).toEqual({
      isOrdered: false,
      parallel: [{ task: "cart", group: "all", route: ["tasks", 1, "parallel"] }],
      waves: [{ task: "cart", wave: 2, route: ["tasks", 1, "wave"] }],
    });
  });

  it.each<[string, Route]>([
    ["cart", ["tasks", 1]],
    ["cart", ["tasks", 1, "id"]],
    ["src/cart.ts", ["tasks", 1, "files", "modify", 0]],
    ["till", ["tasks", 1, "depends_on", 0]],
    ["[P]", ["tasks", 1, "parallel"]],
    ["wave", ["tasks", 1, "wave"]],
    ["npm-test", ["gate", 0]],
    ["cart", ["tasks", 1, "branch"]],
    ["src/till.ts", ["contracts", "price", "path"]],
  ])("leads to %s from %j", (word, route) => {
    const { document } = read(full).read;
    const { start, end } = document?.locate(route, "value") ?? { start: 0, end: 0 };
    expect(shopText.slice(start, end)).toBe(word);
    expect(document?.sourceOf(route)).toBe(shopSource);
  });

  it("is written as YAML that says what was concluded, and reads back the same", () => {
    const { translated } = read(full);
    if (translated === undefined) throw new Error("nothing was translated");
    const text = planText(translated, importerOf(full), "shop.md");
    expect(text).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=https://unpkg.com/seamwright/schema/plan.schema.json
      # Read from shop.md, format shop. A comment behind a value says by what it was concluded.
      version: 1
      name: shop
      goal: price
      roles:
        clerk-at-the-desk:
          title: Clerk at the desk
      contracts:
        price:
          kind: api
          path: src/till.ts
          symbols:
            - price
          provider: till
      gate:
        - npm-test
      tasks:
        - id: till
          title: till
          role: clerk-at-the-desk
          files:
            create:
              - src/cart.ts
            modify:
              - src/till.ts # it exists
          provides:
            - price
          status: done
        - id: cart # marked as parallel; put in wave 2
          title: cart
          description: shelf
          files:
            modify:
              - src/cart.ts # "till" creates it
          depends_on:
            - till # a reason
          consumes:
            - price
          locks:
            - desk
          acceptance:
            - shelf
          verify:
            - npm-test
          estimate: 1h30m
          model: desk
      "
    `);
    expect(readPlan("plan.yaml", new TextEncoder().encode(text)).document?.value).toEqual(translated.raw);
  });

  it("is none without tasks, and says so", () => {
    const { read: found, translated } = read(plan([]));
    expect([found.plan, found.document, translated]).toEqual([undefined, undefined, undefined]);
    expect(found.facts.imported?.problems.map(({ message, help }) => [message, help])).toEqual([
      ["found no task in the format shop", "name shop.md, or another format with --from"],
    ]);
  });

  it("does not say so where something else is wrong", () => {
    const problem = { kind: "unread-task", message: "a conflict", origin: at("till") } as const;
    expect(read(plan([], { problems: [problem] })).read.facts.imported?.problems).toEqual([problem]);
  });

  it("tells of files that are no text", () => {
    const { problems } = read(full, ["b.md"]).read.facts.imported ?? { problems: [] };
    expect(problems.map(({ kind, message, origin }) => [kind, message, origin.source.path])).toEqual([
      ["unread-task", '"b.md" cannot be read as UTF-8 text', "b.md"],
    ]);
  });

  it("breaks no rule of the schema unnoticed", () => {
    const long = task("till", { claims: [{ ...claim("create", "src/till.ts"), pattern: "x".repeat(2000) }] });
    expect(read(plan([long])).read).toMatchObject({
      plan: undefined,
      facts: { shape: [{ route: ["tasks", 0, "files", "create", 0] }] },
    });
  });
});
