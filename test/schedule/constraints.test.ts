import { describe, expect, it } from "vitest";
import type { Hazard, ImportCoupling } from "../../compiler/facts/facts.ts";
import { waveConstraints } from "../../compiler/schedule/constraints.ts";
import { schedulingProblem } from "../../compiler/schedule/problem.ts";
import { coupling, type PlanSketch, planFacts, taskId } from "./plan-facts.ts";

function constraints(sketch: PlanSketch) {
  const { precedences, separations } = waveConstraints(planFacts(sketch));
  return {
    order: precedences.map(({ earlier, later, why }) => `${earlier} < ${later}: ${why}`),
    apart: separations.map(({ a, b, why }) => `${a} | ${b}: ${why}`),
  };
}

const separate = { coupling: "separate" } as const;

describe("waveConstraints", () => {
  it("takes declared order and contracts", () => {
    expect(
      constraints({
        tasks: [{ id: "stock" }, { id: "shelf", after: ["stock"] }, { id: "label" }],
        byContract: [["label", "shelf", "shelf-event"]],
      }),
    ).toEqual({
      order: ["stock < shelf: declared", "shelf < label: contract shelf-event"],
      apart: [],
    });
  });

  it("puts the creator of a file before its reader, unless the plan says the reverse", () => {
    const tasks = [
      { id: "till", create: ["src/till.ts"] },
      { id: "receipt", read: ["src/till.ts"] },
    ];
    const hazards =
      (reversed: boolean): PlanSketch["hazards"] =>
      (claim) => [
        {
          kind: "read-of-created",
          reader: claim("receipt", "read"),
          creator: claim("till", "create"),
          path: "src/till.ts",
          reversed,
        },
      ];
    expect(constraints({ tasks, hazards: hazards(false) ?? (() => []) }).order).toEqual([
      "till < receipt: reads src/till.ts that it creates",
    ]);
    expect(constraints({ tasks, hazards: hazards(true) ?? (() => []) })).toEqual({ order: [], apart: [] });
  });

  it("puts a deletion last, unless the plan orders it", () => {
    const tasks = [
      { id: "clean", delete: ["src/old.ts"] },
      { id: "port", modify: ["src/old.ts"] },
    ];
    const sketch = (ordered: boolean): PlanSketch => ({
      tasks,
      hazards: (claim) => [
        {
          kind: "write-after-delete",
          deletion: claim("clean", "delete"),
          later: claim("port", "modify"),
          path: "src/old.ts",
          ordered,
        },
      ],
    });
    expect(constraints(sketch(false)).order).toEqual(["port < clean: deletes src/old.ts that it modifies"]);
    expect(constraints(sketch(true)).order).toEqual([]);
  });

  it("keeps writers of one file apart, and names what they do", () => {
    expect(
      constraints({
        tasks: [
          { id: "a", modify: ["src/server.ts"] },
          { id: "b", modify: ["src/server.ts"] },
          { id: "c", create: ["src/server.ts"] },
          { id: "d", after: ["a", "b", "c"], modify: ["src/server.ts"] },
        ],
      }).apart,
    ).toEqual([
      "a | b: both modify src/server.ts",
      "a | c: both write src/server.ts",
      "b | c: both write src/server.ts",
    ]);
  });

  it("keeps double creation apart only while it is unordered", () => {
    const sketch = (after: readonly string[]): PlanSketch => ({
      tasks: [
        { id: "a", create: ["src/new.ts"] },
        { id: "b", create: ["src/new.ts"], after },
      ],
      hazards: (claim) => [
        { kind: "create-create", claims: [claim("a", "create"), claim("b", "create")], path: "src/new.ts" },
      ],
    });
    expect(constraints(sketch([])).apart).toContain("a | b: both create src/new.ts");
    expect(constraints(sketch(["a"])).apart).toEqual([]);
  });
});

describe("waveConstraints and circles", () => {
  it("keeps apart two tasks that need each other's files, the first by name being first", () => {
    const sketch: PlanSketch = {
      tasks: [
        { id: "till", create: ["src/till.ts"], read: ["src/bag.ts"] },
        { id: "bag", create: ["src/bag.ts"], read: ["src/till.ts"] },
      ],
      hazards: (claim) =>
        [
          ["till", "bag"],
          ["bag", "till"],
        ].map(([creator = "", reader = ""]) => ({
          kind: "read-of-created",
          creator: claim(creator, "create"),
          reader: claim(reader, "read"),
          path: `src/${creator}.ts`,
          reversed: false,
        })),
    };
    expect(constraints(sketch)).toEqual({
      order: ["bag < till: reads src/bag.ts that it creates"],
      apart: ["till | bag: one creates src/till.ts that the other reads"],
    });
  });

  it("follows the declared order where a deletion would turn it round", () => {
    const sketch: PlanSketch = {
      tasks: [
        { id: "clean", delete: ["src/old.ts"] },
        { id: "move", after: ["clean"] },
        { id: "port", modify: ["src/old.ts"], after: ["move"] },
      ],
      hazards: (claim) => [
        {
          kind: "write-after-delete",
          deletion: claim("clean", "delete"),
          later: claim("port", "modify"),
          path: "src/old.ts",
          ordered: false,
        },
      ],
    };
    expect(constraints(sketch)).toEqual({
      order: ["clean < move: declared", "move < port: declared"],
      apart: ["port | clean: one deletes src/old.ts that the other modifies"],
    });
  });
});

describe("waveConstraints and couplings", () => {
  const imports: ImportCoupling = coupling("page", "store", "src/index.ts", "src/store.ts");
  const sketch = (dispatch: PlanSketch["dispatch"], hazards: readonly Hazard[]): PlanSketch => ({
    tasks: [{ id: "page" }, { id: "store" }, { id: "cart" }],
    dispatch: dispatch ?? {},
    hazards: () => hazards,
  });

  it("leaves waves alone unless couplings are to be separated", () => {
    expect(constraints(sketch({ coupling: "merge-order" }, [imports]))).toEqual({ order: [], apart: [] });
    expect(constraints(sketch({ coupling: "off" }, [imports]))).toEqual({ order: [], apart: [] });
    expect(constraints(sketch(separate, [imports]))).toEqual({
      order: ["store < page: imports src/store.ts through src/index.ts"],
      apart: [],
    });
  });

  it("keeps mutual imports apart without choosing who is first", () => {
    const back = coupling("store", "page", "src/page.ts");
    const mutual: Hazard = {
      kind: "mutual-imports",
      evidence: "changed",
      tasks: [taskId("page"), taskId("store")],
      couplings: [imports, back],
    };
    expect(constraints(sketch(separate, [imports, back, mutual]))).toEqual({
      order: [],
      apart: ["page | store: their files import each other"],
    });
    expect(constraints(sketch({ coupling: "merge-order" }, [imports, back, mutual])).apart).toEqual([]);
  });

  it("only keeps apart what would close a circle, whatever the order of hazards", () => {
    const ring = [
      coupling("page", "store", "src/store.ts"),
      coupling("store", "cart", "src/cart.ts"),
      coupling("cart", "page", "src/page.ts"),
    ];
    const expected = {
      order: ["cart < store: imports src/cart.ts", "page < cart: imports src/page.ts"],
      apart: ["store | page: one imports src/store.ts of the other"],
    };
    expect(constraints(sketch(separate, ring))).toEqual(expected);
    expect(constraints(sketch(separate, ring.toReversed()))).toEqual(expected);
  });
});

describe("schedulingProblem", () => {
  it("is plain data, with each pair once", () => {
    const facts = planFacts({
      tasks: [
        { id: "b", modify: ["src/a.ts", "src/b.ts"], wave: 2, role: "clerk" },
        { id: "a", modify: ["src/a.ts", "src/b.ts"] },
        { id: "c", after: ["a", "a"] },
      ],
      roles: [{ id: "clerk", instances: 2 }],
      dispatch: { maxAgents: 3 },
    });
    expect(schedulingProblem(facts, (task) => task.length + 4)).toEqual({
      tasks: [
        { id: "b", role: "clerk", minutes: 5, pin: 2 },
        { id: "a", role: "a", minutes: 5 },
        { id: "c", role: "c", minutes: 5 },
      ],
      before: [["a", "c"]],
      conflicts: [["a", "b"]],
      prefer: [],
      maxAgents: 3,
      capacity: new Map([
        ["clerk", 2],
        ["a", 1],
        ["c", 1],
      ]),
    });
  });
});
