import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repoFacts } from "../../compiler/facts/repo-facts.ts";
import { areApart, overlap } from "../../compiler/facts/symbol-claims.ts";
import { openRepoGraph } from "../../compiler/repo/import-graph.ts";
import { syntaxReader } from "../../compiler/repo/syntax-reader.ts";
import { memoryReader } from "../support/memory-reader.ts";
import { planOf } from "../support/plan.ts";

const files = {
  "src/store.ts":
    "export class Store { save() {} load() {} }\nexport const routes = { list: 1 };\nfunction open() {}\nexport { open as start };\n",
  "src/c#.ts": "export const sharp = 1;\n",
  "src/notes.md": "# open\n",
};

function factsOf(body: string, syntax = true) {
  const graph = openRepoGraph(memoryReader(files), syntax ? { syntax: syntaxReader } : {});
  return { facts: repoFacts(planOf(body), graph), graph };
}

function twoTasks(first: string, second: string, dispatch = ""): string {
  return `${dispatch}tasks:\n  - { id: a, title: A, files: ${first} }\n  - { id: b, title: B, files: ${second} }\n`;
}

const kinds = (body: string) => factsOf(body).facts.hazards.map(({ kind }) => kind);
const selfWiring = "dispatch: { commits: self-wiring }\n";

describe("overlap", () => {
  const leaves = ["Store.save", "Store.load", "Shop.open.wide", "Shop.open.half", "till"];
  const names = [
    ...new Set(
      leaves.flatMap((leaf) =>
        leaf.split(".").map((_, i) =>
          leaf
            .split(".")
            .slice(0, i + 1)
            .join("."),
        ),
      ),
    ),
  ];
  const under = (name: string) =>
    new Set(leaves.filter((leaf) => leaf === name || leaf.startsWith(`${name}.`)));

  it("is there where two names have a leaf in common", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...names), (a, b) => {
        const others = under(b);
        expect(overlap(a, b)).toBe([...under(a)].some((leaf) => others.has(leaf)));
      }),
    );
  });

  it("goes by whole names", () => {
    expect(overlap("Store", "Storehouse")).toBe(false);
    expect(areApart(undefined, { name: "till", local: "till", isNew: false })).toBe(false);
  });
});

describe("claims on symbols", () => {
  it("are apart where neither holds the other, and the plan lets tasks share the file", () => {
    const apart = ["{ modify: [src/store.ts#Store.save] }", "{ modify: [src/store.ts#Store.load] }"] as const;
    expect(kinds(twoTasks(...apart))).toEqual(["write-write"]);
    expect(kinds(twoTasks(...apart, selfWiring))).toEqual([]);
    expect(kinds(twoTasks(...apart, "shared_files: { append_only: ['src/*.ts'] }\n"))).toEqual([]);
    expect(
      kinds(
        twoTasks("{ modify: [src/store.ts#Store] }", "{ modify: [src/store.ts#Store.load] }", selfWiring),
      ),
    ).toEqual(["write-write"]);
    expect(
      kinds(twoTasks("{ modify: [src/store.ts] }", "{ modify: [src/store.ts#routes] }", selfWiring)),
    ).toEqual(["write-write"]);
  });

  it("meet under two names of one declaration", () => {
    expect(
      kinds(twoTasks("{ modify: [src/store.ts#open] }", "{ modify: [src/store.ts#start] }", selfWiring)),
    ).toEqual(["write-write"]);
  });

  it("modify a file that is there, whatever they do to the symbol", () => {
    const body =
      "tasks:\n  - { id: a, title: A, files: { create: [src/store.ts#shut], delete: [src/store.ts#open] } }\n";
    expect(
      factsOf(body).facts.claims.map(({ access, symbol }) => [access, symbol?.name, symbol?.isNew]),
    ).toEqual([
      ["modify", "shut", true],
      ["modify", "open", false],
    ]);
  });

  it("create a file that is not", () => {
    const [claim] = factsOf("tasks:\n  - { id: a, title: A, files: ['src/new.ts#shut'] }\n").facts.claims;
    expect(claim).toMatchObject({ access: "create", symbol: { name: "shut", isNew: true } });
  });

  it("are claims on a file that has such a name", () => {
    const [claim] = factsOf("tasks:\n  - { id: a, title: A, files: { modify: ['src/c#.ts'] } }\n").facts
      .claims;
    expect(claim?.files).toEqual(["src/c#.ts"]);
  });

  it("take all of a file in which nothing can be told apart", () => {
    const { facts } = factsOf("tasks:\n  - { id: a, title: A, files: { modify: [src/notes.md#open] } }\n");
    expect(facts.claims[0]?.symbol).toBeUndefined();
  });

  it("need what another adds to the file", () => {
    const body = twoTasks("{ create: [src/store.ts#shut] }", "{ read: [src/store.ts#shut] }");
    const [need] = factsOf(body).facts.hazards;
    expect(need).toMatchObject({ kind: "read-of-created", path: "src/store.ts#shut", reversed: false });
  });

  it("ask for syntax trees, and no other plan does", () => {
    expect(
      factsOf("tasks:\n  - { id: a, title: A, files: [src/store.ts] }\n", false).graph.wantsSyntax(),
    ).toBe(false);
    expect(
      factsOf("tasks:\n  - { id: a, title: A, files: ['src/store.ts#open'] }\n", false).graph.wantsSyntax(),
    ).toBe(true);
  });
});
