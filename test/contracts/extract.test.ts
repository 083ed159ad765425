import { describe, expect, it } from "vitest";
import type { SharedContracts } from "../../compiler/contracts/contracts.ts";
import { contractsWithoutCode, extractContracts } from "../../compiler/contracts/extract.ts";
import { type FactsSketch, factsOf } from "./facts-of.ts";
import { memoryRepository, outside } from "./memory-repository.ts";

const shop = {
  "shop/cart.ts": 'import { load } from "./item.ts";\nexport const cart = load;',
  "shop/item.ts": [
    "/** What is sold. */",
    "export interface Item { id: string }",
    "export function load(id: string): Item { return { id }; }",
    "export const none = 0;",
  ].join("\n"),
  "shop/index.ts": 'export { load, type Item as Thing } from "./item.ts";',
  "shop/plain.vue": "<script></script>",
  "docs/shop.md": "# Shop",
};

function extract(sketch: FactsSketch, files: Readonly<Record<string, string>> = shop): SharedContracts {
  const { graph, symbols } = memoryRepository(files);
  return extractContracts(factsOf(graph, sketch), () => symbols);
}

/** `file:line name (contract): providers -> consumers` for every symbol. */
function shown({ symbols }: SharedContracts): readonly string[] {
  return symbols.map(({ file, line, name, contract, providers, consumers }) => {
    const label = contract === undefined ? "" : ` (${contract})`;
    return `${file}:${line ?? "-"} ${name}${label}: ${providers.join()} -> ${consumers.join()}`;
  });
}

const makeItem = { id: "make-item", modify: ["shop/item.ts"] };
const makeCart = { id: "make-cart", modify: ["shop/cart.ts"] };
const coupling = {
  importer: "make-cart",
  imported: "make-item",
  files: ["shop/cart.ts", "shop/item.ts"],
  symbols: ["load"],
} as const;

describe("without anything to read", () => {
  it("opens no code", () => {
    const { graph } = memoryRepository(shop);
    const tasks = [makeItem, makeCart, { id: "look", read: ["shop/index.ts", "docs/shop.md"] }];
    const contracts = [
      { name: "settings", env: { PORT: "where it listens", HOST: "its name" } },
      { name: "guide", path: "docs/shop.md", symbols: ["Chapter"] },
      { name: "lost", path: "shop/lost.ts" },
    ];
    const facts = factsOf(graph, { tasks, contracts });
    const shared = extractContracts(facts, () => {
      throw new Error("opened");
    });
    expect(shared).toEqual({
      symbols: [],
      environment: [
        { name: "HOST", text: "its name", contract: "settings" },
        { name: "PORT", text: "where it listens", contract: "settings" },
      ],
      problems: [
        { kind: "not-read", contract: "guide", path: "docs/shop.md" },
        { kind: "no-such-file", contract: "lost", path: "shop/lost.ts" },
      ],
    });
  });

  it("opens the code once otherwise", () => {
    const { graph, symbols } = memoryRepository(shop);
    let opened = 0;
    const facts = factsOf(graph, {
      tasks: [makeItem, makeCart, { id: "look", read: ["shop/**"] }],
      couplings: [coupling],
      contracts: [{ name: "item", path: "shop/item.ts", declare: "export interface Item { id: number }" }],
    });
    extractContracts(facts, () => {
      opened += 1;
      return symbols;
    });
    expect(opened).toBe(1);
  });
});

describe("when only problems are asked for", () => {
  const sketch: FactsSketch = {
    tasks: [makeItem, makeCart],
    couplings: [coupling],
    contracts: [{ name: "item", path: "shop/item.ts", symbols: ["Lost"] }],
  };

  it("are those of everything, without the symbols", () => {
    const { graph, symbols } = memoryRepository(shop);
    const facts = factsOf(graph, sketch);
    const all = extractContracts(facts, () => symbols);
    expect(all.problems).toHaveLength(1);
    expect(all.symbols).not.toEqual([]);
    expect(extractContracts(facts, () => symbols, "problems")).toEqual({ ...all, symbols: [] });
  });

  it("wants code for contracts that the code must bear out, and else only for symbols", () => {
    const { graph } = memoryRepository(shop);
    const uncontracted = factsOf(graph, { ...sketch, contracts: [] });
    expect(contractsWithoutCode(factsOf(graph, sketch), "problems")).toBeUndefined();
    expect(contractsWithoutCode(uncontracted, "all")).toBeUndefined();
    expect(contractsWithoutCode(uncontracted, "problems")).toEqual({
      symbols: [],
      environment: [],
      problems: [],
    });
  });
});

describe("import couplings", () => {
  it("carry the symbols that are imported", () => {
    expect(extract({ tasks: [makeItem, makeCart], couplings: [coupling] }).symbols).toEqual([
      {
        name: "load",
        kind: "value",
        text: "export declare function load(id: string): Item;",
        file: "shop/item.ts",
        line: 3,
        providers: ["make-item"],
        consumers: ["make-cart"],
        contract: undefined,
        replaces: undefined,
      },
    ]);
  });

  it("carry everything when the names cannot be told apart, and nothing for a side effect", () => {
    const tasks = [makeItem, makeCart];
    const of = (symbols: readonly string[]) =>
      shown(extract({ tasks, couplings: [{ ...coupling, symbols }] }));
    expect(of(["*"])).toEqual([
      "shop/item.ts:2 Item: make-item -> make-cart",
      "shop/item.ts:3 load: make-item -> make-cart",
      "shop/item.ts:4 none: make-item -> make-cart",
    ]);
    expect(of([])).toEqual([]);
    expect(of(["gone"])).toEqual([]);
  });

  it("lead through a barrel to the declaration and those who may write it, if anyone may", () => {
    const barrel = { id: "make-barrel", modify: ["shop/index.ts"] };
    const through = { ...coupling, imported: "make-barrel", symbols: ["load", "Thing"] };
    const couplings = [{ ...through, files: ["shop/cart.ts", "shop/index.ts"] as const }];
    expect(shown(extract({ tasks: [barrel, makeItem, makeCart], couplings }))).toEqual([
      "shop/item.ts:2 Thing: make-item -> make-cart",
      "shop/item.ts:3 load: make-item -> make-cart",
    ]);
    expect(shown(extract({ tasks: [barrel, makeCart], couplings }))).toEqual([]);
  });

  it("carry nothing from a task to itself", () => {
    const barrel = { id: "make-barrel", modify: ["shop/index.ts"] };
    const own = { ...coupling, importer: "make-item", imported: "make-barrel" };
    const couplings = [{ ...own, files: ["shop/item.ts", "shop/index.ts"] as const }];
    expect(shown(extract({ tasks: [barrel, makeItem], couplings }))).toEqual([]);
  });

  it("are merged by declaration, tasks in the order of the plan", () => {
    const tasks = [
      { id: "z-cart", modify: ["shop/cart.ts"] },
      makeItem,
      makeCart,
      { id: "a-item", modify: ["shop/item.ts"] },
    ];
    const couplings = ["make-cart", "z-cart"].flatMap((importer) =>
      ["a-item", "make-item"].map((imported) => ({ ...coupling, importer, imported })),
    );
    expect(shown(extract({ tasks, couplings }))).toEqual([
      "shop/item.ts:3 load: make-item,a-item -> z-cart,make-cart",
    ]);
  });
});

describe("read claims", () => {
  it("rely on all exports of files that others may write", () => {
    const tasks = [
      makeItem,
      makeCart,
      { id: "review", read: ["shop/**", "docs/**"] },
      { id: "write-docs", modify: ["docs/shop.md"] },
    ];
    expect(shown(extract({ tasks }))).toEqual([
      "shop/cart.ts:2 cart: make-cart -> review",
      "shop/item.ts:2 Item: make-item -> review",
      "shop/item.ts:3 load: make-item -> review",
      "shop/item.ts:4 none: make-item -> review",
    ]);
  });

  it("rely on nothing that only the reader may write", () => {
    const both = { id: "both", modify: ["shop/item.ts"], read: ["shop/item.ts", "shop/cart.ts"] };
    expect(shown(extract({ tasks: [both] }))).toEqual([]);
  });
});

describe("contracts of the plan", () => {
  it("take their text from the code", () => {
    const contracts = [{ name: "item", path: "shop/item.ts", symbols: ["Item"], consumers: ["make-cart"] }];
    const { symbols, problems } = extract({ tasks: [makeItem, makeCart], contracts });
    expect(problems).toEqual([]);
    expect(symbols).toMatchObject([
      {
        text: "/** What is sold. */\nexport interface Item { id: string }",
        line: 2,
        providers: ["make-item"],
        consumers: ["make-cart"],
        contract: "item",
        replaces: undefined,
      },
    ]);
  });

  it("stand for the whole file when they list no symbols", () => {
    const contracts = [{ name: "item", path: "shop/item.ts" }];
    expect(shown(extract({ tasks: [makeItem], contracts }))).toEqual([
      "shop/item.ts:2 Item (item): make-item -> ",
      "shop/item.ts:3 load (item): make-item -> ",
      "shop/item.ts:4 none (item): make-item -> ",
    ]);
  });

  it("may replace what the code declares, for those who import it too", () => {
    const declare = "export interface Item { id: number }\nexport declare function load(id: string): Item;";
    const contracts = [{ name: "item", path: "shop/item.ts", declare }];
    const { symbols } = extract({ tasks: [makeItem, makeCart], contracts, couplings: [coupling] });
    expect(symbols).toEqual([
      {
        name: "Item",
        kind: "type",
        text: "export interface Item { id: number }",
        file: "shop/item.ts",
        line: 2,
        providers: ["make-item"],
        consumers: [],
        contract: "item",
        replaces: "/** What is sold. */\nexport interface Item { id: string }",
      },
      {
        name: "load",
        kind: "value",
        text: "export declare function load(id: string): Item;",
        file: "shop/item.ts",
        line: 3,
        providers: ["make-item"],
        consumers: ["make-cart"],
        contract: "item",
        replaces: undefined,
      },
    ]);
  });

  it("may declare what does not exist yet", () => {
    const contracts = [
      { name: "cart-line", path: "shop/line.ts", declare: "export interface Line { count: number }" },
      { name: "price", declare: "export type Price = number;" },
      { name: "tax", declare: "export type Price = string;" },
    ];
    const tasks = [
      { id: "use-line", consumes: ["cart-line"] },
      { id: "make-line", create: ["shop/line.ts"] },
      { id: "set-price", provides: ["price"], consumes: ["price"] },
    ];
    expect(shown(extract({ tasks, contracts }))).toEqual([
      ":- Price (price): set-price -> ",
      ":- Price (tax):  -> ",
      "shop/line.ts:- Line (cart-line): make-line -> use-line",
    ]);
  });

  it("name their providers before the files do", () => {
    const declare = "export type Item = string;";
    const contract = { name: "item", path: "shop/item.ts", declare };
    const teller = { id: "teller", provides: ["item"] };
    const provided = (tasks: FactsSketch["tasks"], provider?: string) =>
      extract({ tasks, contracts: [{ ...contract, ...(provider !== undefined && { provider }) }] }).symbols[0]
        ?.providers;
    expect(provided([makeItem, teller, makeCart], "make-cart")).toEqual(["teller", "make-cart"]);
    expect(provided([makeItem, teller])).toEqual(["teller"]);
    expect(provided([makeItem])).toEqual(["make-item"]);
    expect(provided([])).toEqual([]);
  });

  it("prefer a text that changes the code when two are about one symbol", () => {
    const contracts = [
      { name: "as-is", path: "shop/item.ts", symbols: ["Item"], consumers: ["make-cart"] },
      {
        name: "to-be",
        path: "shop/item.ts",
        declare: "export interface Item { id: number }",
        consumers: ["look"],
      },
    ];
    const { symbols } = extract({ tasks: [makeItem, makeCart, { id: "look" }], contracts });
    expect(symbols).toMatchObject([
      { text: "export interface Item { id: number }", contract: "to-be", consumers: ["make-cart", "look"] },
    ]);
  });

  it("are sorted by file, line and name, planned declarations last", () => {
    const contracts = [
      { name: "new", path: "shop/item.ts", declare: "export type B = 1;\nexport type A = 1;" },
      { name: "old", path: "shop/item.ts", symbols: ["none", "Item"] },
      { name: "other", path: "shop/cart.ts" },
    ];
    expect(shown(extract({ tasks: [], contracts }))).toEqual([
      "shop/cart.ts:2 cart (other):  -> ",
      "shop/item.ts:2 Item (old):  -> ",
      "shop/item.ts:4 none (old):  -> ",
      "shop/item.ts:- A (new):  -> ",
      "shop/item.ts:- B (new):  -> ",
    ]);
  });
});

describe("problems", () => {
  it("are files that are not there, unless a task makes them and somebody provides the contract", () => {
    const problems = (create: readonly string[], provider?: string) =>
      extract({
        tasks: [{ id: "make-line", create }],
        contracts: [{ name: "line", path: "shop/line.ts", ...(provider !== undefined && { provider }) }],
      }).problems;
    const missing = [{ kind: "no-such-file", contract: "line", path: "shop/line.ts" }];
    expect(problems(["shop/line.ts"], "make-line")).toEqual([]);
    expect(problems(["shop/line.ts"])).toEqual(missing);
    expect(problems(["shop/**"], "make-line")).toEqual(missing);
    expect(problems([], "make-line")).toEqual(missing);
    expect(
      extract({ tasks: [], contracts: [{ name: "line", path: "x.ts", declare: "export type A = 1;" }] })
        .problems,
    ).toEqual([]);
    expect(
      extract({ tasks: [], contracts: [{ name: "line", path: "x.ts", env: { PORT: "p" } }] }).problems,
    ).toEqual([]);
  });

  it("are symbols that the file does not export, unless somebody provides them", () => {
    const contract = { name: "item", path: "shop/index.ts", symbols: ["load", "Lost", "Item"] };
    const reference = (id: string) => ({ id, route: [id] });
    const exported = ["Thing", "load"];
    const missing = (id: string) => ({
      kind: "no-such-symbol",
      contract: "item",
      symbol: reference(id),
      path: "shop/index.ts",
      exported,
    });
    expect(extract({ tasks: [makeItem], contracts: [contract] }).problems).toEqual([
      missing("Lost"),
      missing("Item"),
    ]);
    expect(extract({ tasks: [{ id: "a", provides: ["item"] }], contracts: [contract] }).problems).toEqual([]);
    const declared = { ...contract, declare: "interface Lost { id: string }" };
    expect(extract({ tasks: [], contracts: [declared] }).problems).toEqual([missing("Item")]);
  });

  it("say which files cannot be read", () => {
    const contracts = [
      { name: "page", path: "shop/plain.vue", symbols: ["Page"] },
      { name: "guide", path: "docs/shop.md", symbols: ["Chapter"] },
      { name: "bundle", path: "shop/too-large.ts", symbols: ["Bundle"] },
      { name: "out-of-scope", path: outside, symbols: ["Shop"] },
    ];
    const files = { ...shop, "shop/too-large.ts": "export const one = 1;" };
    expect(extract({ tasks: [], contracts }, files).problems).toEqual([
      { kind: "not-read", contract: "page", path: "shop/plain.vue" },
      { kind: "not-read", contract: "guide", path: "docs/shop.md" },
      { kind: "not-read", contract: "bundle", path: "shop/too-large.ts" },
      { kind: "not-read", contract: "out-of-scope", path: "elsewhere/shop.ts" },
    ]);
  });

  it("are texts that do not compile, together with the others and the code", () => {
    const contracts = [
      { name: "line", path: "shop/line.ts", declare: "export interface Line { item: Item; cart: Cart; }" },
      {
        name: "cart",
        path: "shop/item.ts",
        symbols: ["Lost"],
        declare: "export interface Cart { item: Item; line: Line }",
      },
      { name: "broken", declare: "export interface Broken {" },
    ];
    expect(extract({ tasks: [], contracts }).problems).toMatchObject([
      {
        kind: "does-not-compile",
        contract: "line",
        message: "Cannot find name 'Item'.",
        span: { start: 30, end: 34 },
      },
      { kind: "no-such-symbol", contract: "cart", symbol: { id: "Lost" } },
      { kind: "does-not-compile", contract: "broken", message: "'}' expected." },
    ]);
  });
});
