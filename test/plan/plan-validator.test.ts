import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planErrors } from "../../compiler/plan/plan-validator.ts";

type Key = string | number;

const schema = JSON.parse(readFileSync(new URL("../../schema/plan.schema.json", import.meta.url), "utf8"));
const isPlan = new Ajv2020({ strict: true, allErrors: true, verbose: true, allowUnionTypes: true }).compile(
  schema,
);

/** Has a value at nearly every place that the schema knows. */
const plan: unknown = {
  version: 1,
  name: "library",
  goal: "Lend books",
  repo: { include: ["src/**"], tsconfig: "tsconfig.json" },
  dispatch: { tier: "team", max_agents: 3, coupling: "off" },
  models: { deep: "opus", prices: { opus: { input: 5, output: 25 } } },
  roles: { clerk: { title: "Clerk", shape: "implementer", instances: 2 } },
  contracts: { loan: { kind: "type", path: "src/loan.ts", symbols: ["Loan"], consumers: ["shelves"] } },
  gates: { "1": ["npm test"] },
  tasks: [
    {
      id: "loans",
      title: "Lend",
      role: "clerk",
      files: { create: ["src/loan.ts"] },
      estimate: { minutes: 5, tokens: 100 },
      wave: 1,
    },
    { id: 7, title: "Shelve", files: ["src/shelf.ts"], depends_on: ["loans"], acceptance: ["books stand"] },
  ],
};

const places = keysBelow(plan, []);

const oddValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    "",
    "1h30m",
    "0m",
    "a b",
    "-x",
    "\u{1f4d6}".repeat(33),
    "\u{1f4d6}".repeat(64),
    "x".repeat(101),
  ),
  fc.integer({ min: -2, max: 1001 }),
);

const change = fc.record({ at: fc.constantFrom(...places), key: fc.option(fc.string()), value: oddValue });

describe("planErrors", () => {
  it("finds nothing in a plan, and something where a key is missing", () => {
    expect(planErrors(plan)).toEqual([]);
    expect(planErrors({ version: 1, name: "library" })).toMatchObject([
      { keyword: "required", params: { missingProperty: "tasks" } },
    ]);
  });

  it("says what ajv says of the schema as it is today", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = changes.reduce(
          (value, { at, key, value: odd }) => withValue(value, key === null ? at : [...at, key], odd),
          plan,
        );
        isPlan(changed);
        expect(planErrors(changed).map(facts)).toEqual((isPlan.errors ?? []).map(facts));
      }),
      { numRuns: 500 },
    );
  });
});

/** What the compiler reads of an error. */
function facts(error: object): unknown {
  const { keyword, instancePath, params, message, data, propertyName, parentSchema } = error as Record<
    string,
    unknown
  >;
  const known = Object.keys((parentSchema as { properties?: object }).properties ?? {});
  return { keyword, instancePath, params, message, data, propertyName, known };
}

/** The keys that lead to every value inside a value. */
function keysBelow(value: unknown, keys: readonly Key[]): readonly (readonly Key[])[] {
  if (typeof value !== "object" || value === null) return [keys];
  const inside = Object.entries(value).flatMap(([key, child]) =>
    keysBelow(child, [...keys, Array.isArray(value) ? Number(key) : key]),
  );
  return [keys, ...inside];
}

/** A copy that holds another value at a place, as far as there is such a place. */
function withValue(target: unknown, [key, ...rest]: readonly Key[], value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof target !== "object" || target === null) return target;
  if (Array.isArray(target))
    return target.map((item, index) => (index === key ? withValue(item, rest, value) : item));
  const former: unknown = Object.hasOwn(target, key) ? Reflect.get(target, key) : undefined;
  return { ...target, [key]: rest.length === 0 ? value : withValue(former, rest, value) };
}
