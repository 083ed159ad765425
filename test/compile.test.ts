import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../compiler/compile.ts";
import type { Compilation } from "../compiler/pipeline/compilation.ts";
import { memoryReader } from "./support/memory-reader.ts";

// Whole compiles of random plans over a small shop, checked against the plan itself and not against our facts.

const shop: Readonly<Record<string, string>> = {
  "src/cart.ts": 'import { price } from "./price.ts";\nexport const cart = price;',
  "src/price.ts": "export const price = 1;",
  "src/stock.ts": 'import { label } from "./label.ts";\nexport const stock = label;',
  "src/label.ts": 'import { stock } from "./stock.ts";\nexport const label = () => stock;',
};

interface RandomTask {
  readonly id: string;
  readonly title: string;
  readonly files: { readonly modify: readonly string[]; readonly create: readonly string[] };
  readonly depends_on: readonly string[];
  readonly role?: string;
}

const paths = [
  "src/cart.ts",
  "src/price.ts",
  "src/stock.ts",
  "src/label.ts",
  "src/*.ts",
  "src/{cart,stock}.ts",
];

/** Tasks that depend on earlier ones only; each may create a file of its own. */
const randomTasks = fc
  .array(
    fc.record({
      modify: fc.uniqueArray(fc.constantFrom(...paths), { maxLength: 2 }),
      creates: fc.boolean(),
      before: fc.array(fc.nat(9), { maxLength: 2 }),
      role: fc.option(fc.constantFrom("clerk", "buyer"), { nil: undefined }),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((sketches) =>
    sketches.map(({ modify, creates, before, role }, index): RandomTask => {
      const earlier = [...new Set(before.filter((one) => one < index).map((one) => `t${one}`))];
      const create = creates ? [`test/t${index}.test.ts`] : [];
      return {
        id: `t${index}`,
        title: `Task ${index}`,
        files: { modify, create },
        depends_on: earlier,
        ...(role !== undefined && { role }),
      };
    }),
  );

const randomPlan = fc.record({
  maxAgents: fc.integer({ min: 1, max: 4 }),
  coupling: fc.constantFrom("merge-order", "separate", "off"),
  tasks: randomTasks,
});

type RandomPlan = typeof randomPlan extends fc.Arbitrary<infer T> ? T : never;

function compileRandom({ maxAgents, coupling, tasks }: RandomPlan): Promise<Compilation> {
  const plan = {
    version: 1,
    name: "shop",
    dispatch: { max_agents: maxAgents, coupling },
    roles: { clerk: { title: "Shop clerk" }, buyer: { title: "Buyer of goods", instances: 2 } },
    tasks,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(plan));
  return compile({ path: "plan.yaml", bytes, openRepo: () => ({ ok: true, reader: memoryReader(shop) }) });
}

/** The existing files that a task may write, by a matcher for just the patterns above. */
function written({ files }: RandomTask): ReadonlySet<string> {
  const matches: Readonly<Record<string, readonly string[]>> = {
    "src/*.ts": Object.keys(shop),
    "src/{cart,stock}.ts": ["src/cart.ts", "src/stock.ts"],
  };
  return new Set(files.modify.flatMap((pattern) => matches[pattern] ?? [pattern]));
}

const isShared = (a: RandomTask, b: RandomTask) => [...written(a)].some((file) => written(b).has(file));

describe("compile", () => {
  it("gives waves that keep the order, the agents and every file apart", async () => {
    await fc.assert(
      fc.asyncProperty(randomPlan, async (plan) => {
        const { value: order, diagnostics } = await compileRandom(plan);
        expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
        const waveOf = new Map(order?.tasks.map(({ id, wave }) => [id, wave]));
        expect(waveOf.size).toBe(plan.tasks.length);
        for (const task of plan.tasks) {
          for (const before of task.depends_on)
            expect(waveOf.get(before)).toBeLessThan(waveOf.get(task.id) ?? 0);
          const beside = plan.tasks.filter(
            ({ id }) => id !== task.id && waveOf.get(id) === waveOf.get(task.id),
          );
          expect(beside.length).toBeLessThan(plan.maxAgents);
          expect(beside.filter((other) => isShared(task, other))).toEqual([]);
          const clerks = [task, ...beside].filter(({ role }) => role === "clerk");
          expect(clerks.length).toBeLessThan(2);
        }
        for (const { wave, not_earlier } of order?.tasks ?? []) expect(not_earlier.length > 0).toBe(wave > 1);
      }),
      { numRuns: 60 },
    );
  });

  it("reports every two unordered tasks that write one file", async () => {
    await fc.assert(
      fc.asyncProperty(randomPlan, async (plan) => {
        const { diagnostics } = await compileRandom(plan);
        const overlaps = diagnostics
          .filter(({ code }) => code === "no-overlapping-writes")
          .map(({ message }) => message);
        const byId = new Map(plan.tasks.map((task) => [task.id, task]));
        const isAfter = (task: RandomTask, id: string): boolean =>
          task.depends_on.some((one) => one === id || isAfter(byId.get(one) as RandomTask, id));
        for (const [index, a] of plan.tasks.entries()) {
          for (const b of plan.tasks.slice(index + 1)) {
            const expected = isShared(a, b) && !isAfter(b, a.id) && !isAfter(a, b.id);
            const named = overlaps.some(
              (message) => message.includes(`"${a.id}"`) && message.includes(`"${b.id}"`),
            );
            if (expected) expect(named).toBe(true);
          }
        }
        if (plan.tasks.every((a) => plan.tasks.every((b) => a === b || !isShared(a, b))))
          expect(overlaps).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of tasks in the file", async () => {
    await fc.assert(
      fc.asyncProperty(randomPlan, async (plan) => {
        const forward = await compileRandom(plan);
        const backward = await compileRandom({ ...plan, tasks: [...plan.tasks].reverse() });
        const waves = ({ value }: Compilation) =>
          value?.tasks.map(({ id, wave }) => `${id} in ${wave}`).sort();
        const codes = ({ diagnostics }: Compilation) =>
          diagnostics.map(({ code, severity }) => `${severity} ${code}`).sort();
        expect(waves(backward)).toEqual(waves(forward));
        expect(codes(backward)).toEqual(codes(forward));
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same bytes twice", async () => {
    await fc.assert(
      fc.asyncProperty(randomPlan, async (plan) => {
        expect(JSON.stringify(await compileRandom(plan))).toBe(JSON.stringify(await compileRandom(plan)));
      }),
      { numRuns: 20 },
    );
  });
});

describe("the files that symbols are read from", () => {
  const files = {
    "src/cart.ts": 'import { empty } from "./stock.ts";\nexport const cart = empty;\n',
    "src/stock.ts": 'export { empty } from "./shelf.ts";\n',
    "src/shelf.ts": "export const empty: readonly string[] = [];\n",
    "src/till.ts": "export const till = 1;\n",
  };

  function compileTasks(
    claims: readonly string[],
    onlyDiagnostics: boolean,
    more = {},
  ): Promise<Compilation> {
    const tasks = claims.map((path, index) => ({
      id: `part-${index}`,
      title: path,
      files: { modify: [path] },
    }));
    const bytes = new TextEncoder().encode(JSON.stringify({ version: 1, name: "shop", tasks, ...more }));
    const openRepo = () => ({ ok: true, reader: memoryReader(files) }) as const;
    return compile({ path: "plan.yaml", bytes, openRepo, onlyDiagnostics });
  }

  it("are those that a work order quotes or passes by", async () => {
    const { value, symbolFiles } = await compileTasks(["src/cart.ts", "src/shelf.ts"], false);
    expect(value?.contracts.symbols.map(({ name }) => name)).toEqual(["empty"]);
    expect(symbolFiles).toBe(1);
  });

  it("are none for diagnostics, which are the same, nor for tasks that share nothing", async () => {
    const claims = ["src/cart.ts", "src/shelf.ts"];
    const [whole, part] = await Promise.all([compileTasks(claims, false), compileTasks(claims, true)]);
    expect(part.diagnostics).toEqual(whole.diagnostics);
    expect(part.diagnostics.map(({ code }) => code)).toContain("no-import-across-tasks");
    expect(part).toMatchObject({ value: undefined, symbolFiles: 0, reached: "schedule" });
    expect((await compileTasks(["src/cart.ts", "src/till.ts"], false)).symbolFiles).toBe(0);
  });

  it("are those of contracts, whose problems are found either way", async () => {
    const contracts = { till: { path: "src/till.ts", symbols: ["drawer"] } };
    const both = [false, true].map((only) => compileTasks(["src/cart.ts"], only, { contracts }));
    for (const { diagnostics, symbolFiles } of await Promise.all(both)) {
      expect(diagnostics.map(({ code }) => code)).toContain("no-broken-contract");
      expect(symbolFiles).toBe(1);
    }
  });
});
