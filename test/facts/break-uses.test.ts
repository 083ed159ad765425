import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repoFacts } from "../../compiler/facts/repo-facts.ts";
import { openRepoGraph } from "../../compiler/repo/import-graph.ts";
import { syntaxReader } from "../../compiler/repo/syntax-reader.ts";
import { memoryReader } from "../support/memory-reader.ts";
import { planOf } from "../support/plan.ts";

type Texts = Readonly<Record<string, string>>;

function usesOf(texts: Texts, symbol: string, others = ""): readonly string[] {
  const graph = openRepoGraph(memoryReader(texts), { syntax: syntaxReader });
  const plan = planOf(
    `tasks:\n  - { id: t, title: T, files: { modify: [m0.ts] }, breaks: ['m0.ts#${symbol}'] }\n${others}`,
  );
  const [broken] = repoFacts(plan, graph).breaks;
  return (broken?.uses ?? []).map(({ file, line, when }) => `${file}:${line} ${when}`);
}

/** A module imports, and passes on, from modules before it. */
interface Module {
  readonly from: number;
  readonly form: "star" | "named" | "renamed" | "none";
  readonly isUsed: boolean;
}

const forms = ["star", "named", "renamed", "none"] as const;
const moduleArbitrary = fc.record({
  from: fc.nat(),
  form: fc.constantFrom(...forms),
  isUsed: fc.boolean(),
});

/** Under which names each module gives the symbol on, worked out module by module. */
function oracle(modules: readonly Module[]): { readonly texts: Texts; readonly users: readonly string[] } {
  const texts: Record<string, string> = { "m0.ts": "export const load = 1;\nexport const other = 2;\n" };
  const names: (string | undefined)[] = ["load"];
  const users: string[] = [];
  for (const [index, { from, form, isUsed }] of modules.entries()) {
    const number = index + 1;
    const source = from % number;
    const given = names[source];
    const specifier = `"./m${source}.ts"`;
    const passed = passOn(form, given, { specifier, number });
    names.push(passed.name);
    const use = isUsed ? (given ?? "other") : undefined;
    const isNamespace = number % 2 === 0;
    const code = isNamespace
      ? `import * as all${number} from ${specifier};\nall${number}.${use};\n`
      : `import { ${use} as one${number} } from ${specifier};\none${number};\n`;
    texts[`m${number}.ts`] = (use === undefined ? "" : code) + passed.text;
    if (use !== undefined && given !== undefined) users.push(`m${number}.ts`);
  }
  return { texts, users: users.sort() };
}

interface Place {
  readonly specifier: string;
  readonly number: number;
}

function passOn(
  form: Module["form"],
  given: string | undefined,
  { specifier, number }: Place,
): { readonly text: string; readonly name: string | undefined } {
  if (form === "star") return { text: `export * from ${specifier};\n`, name: given };
  if (form === "named" && given !== undefined)
    return { text: `export { ${given} } from ${specifier};\n`, name: given };
  if (form === "renamed" && given !== undefined) {
    return { text: `export { ${given} as name${number} } from ${specifier};\n`, name: `name${number}` };
  }
  return { text: "export const nothing = 0;\n", name: undefined };
}

describe("brokenSymbols", () => {
  it("finds the uses that a walk from module to module finds", () => {
    fc.assert(
      fc.property(fc.array(moduleArbitrary, { minLength: 1, maxLength: 8 }), (modules) => {
        const { texts, users } = oracle(modules);
        expect([...new Set(usesOf(texts, "load").map((use) => use.split(":")[0]))]).toEqual(users);
      }),
      { numRuns: 150 },
    );
  });

  const shop = {
    "m0.ts":
      "export class Till { open() {} close() {} }\nexport default Till;\nfunction count() {}\nexport { count as sum };\n",
    "barrel.ts": 'export { Till as Desk } from "./m0.ts";\n',
    "both.ts": 'import { Till } from "./m0.ts";\nnew Till().open();\nexport { Till };\n',
    "desk.ts": 'import { Desk } from "./barrel.ts";\nnew Desk().close();\n',
    "main.ts": 'import Shop from "./m0.ts";\nnew Shop().open();\n',
    "sum.ts": 'import type { sum } from "./m0.ts";\nexport type Sum = typeof sum;\n',
    "void.d.ts": 'declare module "./m0.ts" { interface Extra { till: 1 } }\n',
  };

  it("follows every name, and leaves out what only passes it on", () => {
    expect(usesOf(shop, "Till")).toEqual(["both.ts:1 nobody", "desk.ts:1 nobody", "main.ts:1 nobody"]);
  });

  it("asks for the name of a member", () => {
    expect(usesOf(shop, "Till.close")).toEqual(["desk.ts:1 nobody"]);
  });

  it("knows a symbol by the name inside and outside", () => {
    expect(usesOf(shop, "sum")).toEqual(["sum.ts:1 nobody"]);
    expect(usesOf(shop, "count")).toEqual(["sum.ts:1 nobody"]);
  });

  it("says whose turn it is", () => {
    const others =
      "  - { id: late, title: L, files: { modify: [both.ts] }, depends_on: [t] }\n" +
      "  - { id: beside, title: B, files: { modify: [desk.ts] } }\n";
    expect(usesOf(shop, "Till", others)).toEqual([
      "both.ts:1 after",
      "desk.ts:1 unordered",
      "main.ts:1 nobody",
    ]);
  });
});
