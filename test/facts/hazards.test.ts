import { describe, expect, it } from "vitest";
import type { Hazard } from "../../compiler/facts/facts.ts";
import { repoFacts } from "../../compiler/facts/repo-facts.ts";
import { openRepoGraph } from "../../compiler/repo/import-graph.ts";
import { syntaxReader } from "../../compiler/repo/syntax-reader.ts";
import { memoryReader } from "../support/memory-reader.ts";
import { planOf } from "../support/plan.ts";

const shop: Readonly<Record<string, string>> = {
  "src/cart.ts": 'import { price } from "./index.ts";\nexport const cart = price;',
  "src/index.ts": 'export { price, type Price } from "./price.ts";\nexport * from "./stock.ts";',
  "src/price.ts": "export const price = 1;\nexport type Price = number;",
  "src/stock.ts": "export const stock = 2;",
  "src/label.ts": 'import type { Price } from "./price.ts";\nexport const label = (p: Price) => p;',
  "src/a/[id].ts": "export {};",
};

/** `id: claims; key: value` per line. */
function facts(tasks: Readonly<Record<string, string>>, head = "") {
  const lines = Object.entries(tasks).map(([id, rest]) => `  - { id: ${id}, title: Work on ${id}, ${rest} }`);
  return repoFacts(
    planOf(`${head}tasks:\n${lines.join("\n")}`),
    openRepoGraph(memoryReader(shop), { syntax: syntaxReader }),
  );
}

function hazards(tasks: Readonly<Record<string, string>>, head = ""): readonly string[] {
  return facts(tasks, head).hazards.map(spell);
}

function spell(hazard: Hazard): string {
  switch (hazard.kind) {
    case "write-write":
    case "create-create":
      return `${hazard.kind} ${hazard.claims.map(({ task }) => task).join("+")} ${hazard.path}`;
    case "write-after-delete":
      return `${hazard.kind} ${hazard.deletion.task}>${hazard.later.task} ${hazard.path}`;
    case "read-of-created":
      return `${hazard.kind} ${hazard.reader.task}>${hazard.creator.task} ${hazard.path}`;
    case "import-coupling":
      return `${hazard.kind} ${hazard.importer}>${hazard.imported} ${hazard.chains
        .map(
          ({ edges, symbols, typeOnly }) =>
            `${edges.map(({ from }) => from).join("-")}{${symbols}}${typeOnly ? "t" : ""}`,
        )
        .join(" ")}`;
    case "mutual-imports":
      return `${hazard.kind} ${hazard.tasks.join("+")}`;
    case "lock":
      return `${hazard.kind} ${hazard.holders.map(({ task }) => task).join("+")} ${hazard.key}`;
  }
}

describe("locks", () => {
  it("finds every two unordered holders of one key", () => {
    const tasks = {
      a: "locks: ['db:schema', 'port:1']",
      b: "locks: ['db:schema']",
      c: "locks: ['db:schema'], depends_on: [a]",
    };
    expect(hazards(tasks)).toEqual(["lock a+b db:schema", "lock b+c db:schema"]);
  });
});

describe("hazards of files", () => {
  it("finds two writers of a path, a glob and a path, and two globs", () => {
    expect(hazards({ a: "files: { modify: [src/cart.ts] }", b: "files: { modify: [src/cart.ts] }" })).toEqual(
      ["write-write a+b src/cart.ts"],
    );
    expect(hazards({ a: "files: { modify: ['src/*.ts'] }", b: "files: { delete: [src/stock.ts] }" })).toEqual(
      ["write-after-delete b>a src/stock.ts"],
    );
    expect(
      hazards({ a: "files: { create: ['test/**/*.test.ts'] }", b: "files: { create: ['test/cart/**'] }" }),
    ).toEqual([expect.stringMatching(/^write-write a\+b test\/cart\/\w*\.test\.ts$/)]);
  });

  it("says nothing of ordered writers, readers, or neighbours with like names", () => {
    expect(
      hazards({
        a: "files: [src/cart.ts]",
        b: "files: [src/cart.ts], depends_on: [c]",
        c: "depends_on: [a]",
      }),
    ).toEqual([]);
    expect(hazards({ a: "files: { modify: [src/stock.ts] }", b: "files: { read: [src/stock.ts] }" })).toEqual(
      [],
    );
    expect(
      hazards({ a: "files: { create: ['src/api/**'] }", b: "files: { create: ['src/api-client/**'] }" }),
    ).toEqual([]);
    expect(hazards({ a: "files: { create: [src/new.ts] }", b: "files: { create: [src/new.tsx] }" })).toEqual(
      [],
    );
  });

  it("takes a bracketed folder or file that exists for a name", () => {
    expect(
      hazards({ a: "files: { modify: ['src/a/[id].ts'] }", b: "files: { create: [src/a/d.ts] }" }),
    ).toEqual([]);
  });

  it("finds double creation even when the tasks are ordered", () => {
    expect(
      hazards({
        a: "files: { create: [src/new.ts] }",
        b: "files: { create: [src/new.ts] }, depends_on: [a]",
      }),
    ).toEqual(["create-create a+b src/new.ts"]);
  });

  it("finds needs of created files, in either order, unless a contract gives the text", () => {
    const creator = "files: { create: [src/new.ts] }";
    const reader = "files: { read: [src/new.ts] }";
    expect(hazards({ a: creator, b: reader })).toEqual(["read-of-created b>a src/new.ts"]);
    expect(hazards({ b: reader, a: creator })).toEqual(["read-of-created b>a src/new.ts"]);
    expect(hazards({ a: `${creator}, depends_on: [b]`, b: reader })).toEqual([
      "read-of-created b>a src/new.ts",
    ]);
    expect(hazards({ a: creator, b: `${reader}, depends_on: [a]` })).toEqual([]);
    const contract = "contracts: { c: { path: src/new.ts, declare: 'export type New = 1' } }\n";
    expect(hazards({ a: creator, b: reader }, contract)).toEqual([]);
    expect(hazards({ a: creator, b: "files: { modify: [src/new.ts] }" }, contract)).toEqual([
      "read-of-created b>a src/new.ts",
    ]);
  });

  it("lets a deletion come last, and a file be made again after it", () => {
    const gone = "files: { delete: [src/stock.ts] }";
    expect(hazards({ a: gone, b: "files: { modify: [src/stock.ts] }" })).toEqual([
      "write-after-delete a>b src/stock.ts",
    ]);
    expect(hazards({ a: gone, b: "files: { read: [src/stock.ts] }, depends_on: [a]" })).toEqual([
      "write-after-delete a>b src/stock.ts",
    ]);
    expect(hazards({ a: `${gone}, depends_on: [b]`, b: "files: { modify: [src/stock.ts] }" })).toEqual([]);
    expect(hazards({ a: gone, b: "files: { create: [src/stock.ts] }, depends_on: [a]" })).toEqual([]);
    expect(hazards({ a: gone, b: gone })).toEqual(["write-write a+b src/stock.ts"]);
  });

  it("turns the short form into create or modify by the tree", () => {
    const accesses = facts({ a: "files: [src/cart.ts, src/new.ts, 'src/*.ts']" }).claims.map(
      ({ access }) => access,
    );
    expect(accesses).toEqual(["modify", "create", "modify"]);
  });
});

describe("coupling", () => {
  it("follows re-exports by name", () => {
    expect(
      hazards({ a: "files: [src/cart.ts]", b: "files: [src/price.ts]", c: "files: [src/stock.ts]" }),
    ).toEqual(["import-coupling a>b src/cart.ts-src/index.ts{price}"]);
  });

  it("tells types from values", () => {
    expect(hazards({ a: "files: [src/label.ts]", b: "files: [src/price.ts]" })).toEqual([
      "import-coupling a>b src/label.ts{Price}t",
    ]);
  });

  it("is silent when a contract covers every symbol, when ordered, and when switched off", () => {
    const tasks = { a: "files: [src/label.ts]", b: "files: [src/price.ts]" };
    const covering = (symbols: string) => `contracts: { c: { path: src/price.ts${symbols} } }\n`;
    expect(hazards(tasks, covering(", symbols: [Price]"))).toEqual([]);
    expect(hazards(tasks, covering(""))).toEqual([]);
    expect(hazards(tasks, covering(", symbols: [price]"))).toHaveLength(1);
    expect(hazards({ ...tasks, b: "files: [src/price.ts], depends_on: [a]" })).toEqual([]);
    expect(hazards(tasks, "dispatch: { coupling: off }\n")).toEqual([]);
  });

  it("is known for ordered pairs too", () => {
    const known = facts({
      a: "files: [src/label.ts], depends_on: [b]",
      b: "files: [src/price.ts]",
    }).couplings;
    expect(known.map(spell)).toEqual(["import-coupling a>b src/label.ts{Price}t"]);
  });

  it("does not couple a task with itself or through its own barrel twice", () => {
    expect(hazards({ a: "files: [src/cart.ts, src/index.ts]", b: "files: [src/price.ts]" })).toEqual([
      "import-coupling a>b src/index.ts{Price,price} src/cart.ts-src/index.ts{price}",
    ]);
  });

  it("reports a circle of tasks once", () => {
    const tasks = { a: "files: [src/cart.ts, src/price.ts]", b: "files: [src/index.ts]" };
    expect(hazards(tasks)).toEqual([
      "import-coupling a>b src/cart.ts{price}",
      "import-coupling b>a src/index.ts{Price,price}",
      "mutual-imports a+b",
    ]);
  });
});

describe("task graph", () => {
  it("puts consumers of a contract without text after its provider", () => {
    const tasks = { a: "provides: [c]", b: "consumes: [c]" };
    const order = (contract: string) => {
      const { taskGraph, plan } = facts(tasks, `contracts: { c: ${contract} }\n`);
      const [first, second] = plan.tasks;
      return first !== undefined && second !== undefined && taskGraph.isBefore(first.id, second.id);
    };
    expect(order("{ path: src/new.ts }")).toBe(true);
    expect(order("{ kind: api }")).toBe(true);
    expect(order("{ path: src/price.ts }")).toBe(false);
    expect(order("{ declare: 'export type T = 1' }")).toBe(false);
    expect(order("{ kind: env, env: { PORT: the port } }")).toBe(false);
  });
});
