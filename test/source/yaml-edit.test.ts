import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../compiler/source/document.ts";
import type { PlanEdit } from "../../compiler/source/plan-edit.ts";
import type { Route } from "../../compiler/source/route.ts";
import { sourceText } from "../../compiler/source/text.ts";
import { applyEdits } from "../../compiler/source/text-edit.ts";
import { textEdits } from "../../compiler/source/yaml-edit.ts";
import "../support/seed.ts";
import { type Data, writtenPlans } from "./plan-layouts.ts";

function edited(text: string, ...edits: readonly PlanEdit[]): string | undefined {
  const document = parseDocument(sourceText("plan.yaml", text));
  const found = textEdits(document, edits);
  return found && applyEdits(document.source, found);
}

const append = (route: Route, value: string): PlanEdit => ({ kind: "append", route, value });
const remove = (...route: Route): PlanEdit => ({ kind: "remove", route });
const set = (route: Route, value: string | number): PlanEdit => ({ kind: "set", route, value });
const rename = (route: Route, to: string): PlanEdit => ({ kind: "rename", route, to });

describe("an item that is added", () => {
  it.each<[string, string, string]>([
    ["brackets", "l: [a, b] # c\nm: 1\n", "l: [a, b, x] # c\nm: 1\n"],
    ["brackets with a comma at the end", "l: [a, b,]\n", "l: [a, b, x,]\n"],
    ["tight brackets", "l: [a,b]\n", "l: [a,b,x]\n"],
    ["empty brackets", "l: [] # none\n", "l: [x] # none\n"],
    ["brackets with a comment", "l: [ # none\n  ]\n", "l: [ # none\n  x]\n"],
    ["quotes", "l: ['a']\n", "l: ['a', 'x']\n"],
    ["a line for each item", "l: [\n  a, # one\n  b # two\n]\n", "l: [\n  a, # one\n  b, # two\n  x\n]\n"],
    ["lines with a comma at the end", "l: [\n  a,\n  b, # two\n]\n", "l: [\n  a,\n  b, # two\n  x,\n]\n"],
    ["several on each line", "l: [a,\n  b, c # two\n]\n", "l: [a,\n  b, c, x # two\n]\n"],
    ["dashes", "l:\n  - a # one\n  # end\nm: 1\n", "l:\n  - a # one\n  - x\n  # end\nm: 1\n"],
    ["dashes that are not indented", "l:\n-   'a'\nm: 1\n", "l:\n-   'a'\n-   'x'\nm: 1\n"],
    ["dashes at the end of a file without a line end", "l:\n  - a", "l:\n  - a\n  - x"],
    ["CR LF", "l:\r\n  - a # one\r\nm: 1\r\n", "l:\r\n  - a # one\r\n  - x\r\nm: 1\r\n"],
    ["a block of lines", "l:\n  - |\n    a\n    b\n\nm: 1\n", "l:\n  - |\n    a\n    b\n  - x\n\nm: 1\n"],
    ["JSON", '{"l": ["a"], "m": 1}', '{"l": ["a", "x"], "m": 1}'],
    ["JSON without blanks", '{"l":["a"],"m":1}', '{"l":["a","x"],"m":1}'],
    ["JSON on lines", '{\n  "l": [\n    "a"\n  ]\n}\n', '{\n  "l": [\n    "a",\n    "x"\n  ]\n}\n'],
    ["a key without a value", "l: # none\nm: 1\n", "l: [x] # none\nm: 1\n"],
    ["null", "l: ~ # none\n", "l: [x] # none\n"],
    ["no key", "m: 1 # one\n# end\n", "m: 1 # one\nl:\n  - x\n# end\n"],
    ["no key, where lists have brackets", "m: [1] # one\n", "m: [1] # one\nl: [x]\n"],
    ["no key, where lists have dashes", 'm:\n- "a"\n', 'm:\n- "a"\nl:\n- "x"\n'],
    ["no key in JSON", '{\n  "m": 1\n}\n', '{\n  "m": 1,\n  "l": ["x"]\n}\n'],
    ["no key in JSON without blanks", '{"m":1}', '{"m":1,"l":["x"]}'],
    ["no key in braces", "{ m: 1 }\n", "{ m: 1, l: [x] }\n"],
  ])("to %s", (_, before, after) => {
    expect(edited(before, append(["l"], "x"))).toBe(after);
  });

  it("makes the keys that lead to it, as they are written elsewhere", () => {
    const before =
      "tasks:\n  - id: a\n    files:\n      create:\n        - x.ts\n  - title: B # two\n    id: b\n";
    const routes = [["create"], ["modify"], ["modify"]];
    const edits = routes.map((route, index) => append(["tasks", 1, "files", ...route], `${index}.ts`));
    expect(edited(before, ...edits)).toBe(
      `${before}    files:\n      create:\n        - 0.ts\n      modify:\n        - 1.ts\n        - 2.ts\n`,
    );
  });

  it("makes them on one line where that is the way of the plan, or nothing shows another", () => {
    const before = "tasks:\n  - id: a\n    depends_on: [b]\n";
    expect(edited(before, append(["tasks", 0, "files", "modify"], "x.ts"))).toBe(
      `${before}    files: { modify: [x.ts] }\n`,
    );
  });
});

describe("an entry that is removed", () => {
  it.each<[string, string, string]>([
    ["brackets", "l: [a, b, c] # c\n", "l: [a, c] # c\n"],
    ["the end of brackets", "l: [a, b]\n", "l: [a]\n"],
    ["the end of brackets with a comma", "l: [a, b,]\n", "l: [a,]\n"],
    [
      "a line of its own",
      "l: [\n  a, # one\n  b, # two\n  c # three\n]\n",
      "l: [\n  a, # one\n  c # three\n]\n",
    ],
    ["the last line of brackets", "l: [\n  a, # one\n  b # two\n]\n", "l: [\n  a # one\n]\n"],
    ["a line with others", "l: [a, # one\n  b, c, # two\n  d]\n", "l: [a, # one\n  c, # two\n  d]\n"],
    ["commas in front", "l: [ a\n  , b\n  , c\n  ]\n", "l: [ a\n  , c\n  ]\n"],
    [
      "dashes",
      "l:\n  # about a\n  - a # one\n  - b # two\n  # about c\n  - c\n",
      "l:\n  # about a\n  - a # one\n  # about c\n  - c\n",
    ],
    ["the end of a file without a line end", "l:\n  - a\n  - b", "l:\n  - a"],
    ["CR LF", "l:\r\n  - a\r\n  - b # two\r\nm: 1\r\n", "l:\r\n  - a\r\nm: 1\r\n"],
    ["JSON on lines", '{\n  "l": [\n    "a",\n    "b"\n  ]\n}\n', '{\n  "l": [\n    "a"\n  ]\n}\n'],
    [
      "maps behind dashes",
      "l:\n  - id: a\n  - id: b\n    t: |\n      x\n\n  - id: c\n",
      "l:\n  - id: a\n\n  - id: c\n",
    ],
    ["lists of lists", "l:\n  - [a]\n  - [b] # two\n", "l:\n  - [a]\n"],
  ])("from %s", (_, before, after) => {
    expect(edited(before, remove("l", 1))).toBe(after);
  });

  it.each<[string, string, string]>([
    ["a list", "# top\nl:\n  - a\n  # none left\nm: 1\n", "# top\nm: 1\n"],
    ["a list in braces", "k: { l: [a], m: 1 }\n", "k: { m: 1 }\n"],
    ["a map", "k:\n  l:\n    - a # one\nm: 1\n", "k: {}\nm: 1\n"],
    ["a map in braces", "k: { l: [a] } # one\nm: 1\n", "k: {} # one\nm: 1\n"],
    ["a map in a list", "k:\n  - l: [a]\n", "k:\n  - {}\n"],
    ["the first key behind a dash", "k:\n  - l: [a] # one\n    m: 1\n", "k:\n  - m: 1\n"],
  ])("leaves no empty list: %s", (_, before, after) => {
    const route = before.startsWith("k:\n  -")
      ? ["k", 0, "l", 0]
      : before.includes("k:")
        ? ["k", "l", 0]
        : ["l", 0];
    expect(edited(before, remove(...route))).toBe(after);
  });

  it("takes what is to be ignored in it along, which would speak of its neighbour", () => {
    const before = "l:\n  # about a\n  # seamwright-ignore no-missing-file: comes later\n  - a\n  - b\n";
    expect(edited(before, remove("l", 0))).toBe("l:\n  # about a\n  - b\n");
  });

  it("takes a key with all that is below it", () => {
    expect(edited("k:\n  l: # one\n    - a\n    # deep\n  # about m\n  m: 1\n", remove("k", "l"))).toBe(
      "k:\n  # about m\n  m: 1\n",
    );
  });
});

describe("a scalar that is set", () => {
  it.each<[string, string, string]>([
    ["no", "k: a # one\n", 'k: "no" # one\n'],
    ["1.10", "k: a\n", 'k: "1.10"\n'],
    ["#x", "k: a\n", 'k: "#x"\n'],
    ["a: b", "k: 'a'\n", "k: 'a: b'\n"],
    ["*", "k: a\n", 'k: "*"\n'],
    ["- x", "k: a\n", 'k: "- x"\n'],
    ["it's", "k: 'a'\n", "k: 'it''s'\n"],
    ["two\nlines", "k: 'a'\n", 'k: "two\\nlines"\n'],
    ["src/*.ts", "k: a\n", "k: src/*.ts\n"],
    ["a, [b]", "k: a\n", "k: a, [b]\n"],
    ["a, [b]", "{ k: a }\n", '{ k: "a, [b]" }\n'],
    ["x", '{"k": "a"}', '{"k": "x"}'],
    ["x", "k: |\n  a\n  b\nl: 1\n", "k: x\nl: 1\n"],
    ["x", "k:\nl: 1\n", "k: x\nl: 1\n"],
    ["x", "l: 1\n", "l: 1\nk: x\n"],
  ])("to %j", (value, before, after) => {
    expect(edited(before, set(["k"], value))).toBe(after);
  });

  it("may be a number", () => {
    expect(edited("k: '7' # one\n", set(["k"], 8))).toBe("k: 8 # one\n");
  });
});

describe("a key that is renamed", () => {
  it("keeps its quotes, its place and its value", () => {
    expect(edited("a: 1\nrole: # one\n  x: 1\n", rename(["role"], "roles"))).toBe(
      "a: 1\nroles: # one\n  x: 1\n",
    );
    expect(edited('{"role": {}}', rename(["role"], "roles"))).toBe('{"roles": {}}');
  });

  it("may have its value changed too", () => {
    expect(edited("l: [a, b]\n", rename(["l"], "m"), remove("l", 0))).toBe("m: [b]\n");
  });

  it("does not take the place of another", () => {
    expect(edited("a: 1\nb: 2\n", rename(["a"], "b"))).toBeUndefined();
  });
});

describe("what cannot be done surely", () => {
  it.each<[string, string, readonly PlanEdit[]]>([
    [
      "a first key with a comment behind it",
      "k:\n  - l: 1\n    # about m\n    m: 1\n",
      [remove("k", 0, "l")],
    ],
    ["a list where there is a map", "files: [a]\n", [append(["files", "modify"], "b")]],
    ["a list that another place shares", "a: &x [1]\nb: *x\n", [append(["a"], "y")]],
    ["an alias", "a: &x [1]\nb: *x\n", [append(["b"], "y")]],
    ["an anchor that is still needed", "a: &x [1]\nb: *x\n", [remove("a")]],
    ["an item that is not there", "a: [1]\n", [remove("a", 1)]],
    ["a key that is not there", "a: [1]\n", [remove("b")]],
    ["a scalar that is a list", "a: [1]\n", [set(["a"], "x")]],
    ["the whole document", "a: 1\n", [remove()]],
    ["two values at one place", "a: 1\n", [set(["a"], 2), set(["a"], 3)]],
    ["a value for what is removed", "a: 1\n", [set(["a"], 2), remove("a")]],
    ["a document that cannot be read", "a: [\n", [remove("a")]],
  ])("%s", (_, text, edits) => {
    expect(edited(text, ...edits)).toBeUndefined();
  });
});

describe("any plan in any layout", () => {
  it("says what is meant, and keeps every comment but those of what is removed", () => {
    fc.assert(
      fc.property(
        writtenPlans,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom("x.ts", "no", "1.10", "- a", "a, b")), {
          minLength: 1,
          maxLength: 4,
        }),
        ({ value, text }, draws) => {
          expect(parseDocument(sourceText("p", text)).value).toEqual(value);
          const edits = chosen(value, draws);
          const after = edited(text, ...edits);
          expect(after, `${JSON.stringify(edits)}\n${text}`).toBeDefined();
          const { value: again, problems } = parseDocument(sourceText("p", after ?? ""));
          expect(problems).toEqual([]);
          expect(again).toEqual(meant(value, edits));
          for (const [comment, route = ""] of text.matchAll(/#@(.*?)@/g)) {
            if (!isTouched(value, edits, route)) expect(after).toContain(comment);
          }
          for (const line of text.split(/\r?\n/))
            if (line.trim() === "# above" && edits.every(({ kind }) => kind !== "remove"))
              expect(after).toContain(line);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("changes back what it changed", () => {
    fc.assert(
      fc.property(writtenPlans, ({ value, text }) => {
        const lists = routesOf(value).filter(
          (route) => Array.isArray(at(value, route)) && route.at(-1) !== "tasks",
        );
        for (const route of lists) {
          const added = edited(text, append(route, "x.ts")) ?? "";
          const count = (at(value, route) as readonly Data[]).length;
          expect(edited(added, remove(...route, count))).toBe(text);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Edits that do not touch one another, by lot. */
function chosen(value: Data, draws: readonly (readonly [number, string])[]): readonly PlanEdit[] {
  const routes = routesOf(value).filter((route) => route.length > 1);
  const edits: PlanEdit[] = [];
  for (const [draw, text] of draws) {
    const route = routes[draw % routes.length] ?? [];
    const edit = editAt(value, route, { draw: Math.floor(draw / 7), text, name: `other${edits.length}` });
    const steps = (one: PlanEdit): string => `${one.route.join("\n")}\n`;
    const clashes = edits.some(
      (one) => steps(one).startsWith(steps(edit)) || steps(edit).startsWith(steps(one)),
    );
    if (!clashes) edits.push(edit);
  }
  return edits;
}

function editAt(
  value: Data,
  route: Route,
  { draw, text, name }: { readonly draw: number; readonly text: string; readonly name: string },
): PlanEdit {
  const found = at(value, route);
  const isItem = typeof route.at(-1) === "number";
  if (Array.isArray(found) && draw % 3 > 0) return append(route, text);
  if (typeof found === "object" && !Array.isArray(found) && draw % 3 > 0)
    return append([...route, "fresh", "list"].slice(0, route.length + 1 + (draw % 2)), text);
  const isFirst = route.at(-1) === "id";
  if (typeof found !== "object" && (isFirst || draw % 3 > 0)) return set(route, text);
  return isItem || draw % 2 === 0 ? remove(...route) : rename(route, name);
}

function routesOf(value: Data, route: Route = []): readonly Route[] {
  if (typeof value !== "object") return [route];
  return [
    route,
    ...Object.entries(value).flatMap(([key, inner]) =>
      routesOf(inner, [...route, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function at(value: unknown, route: Route): unknown {
  return route.reduce((inner, step) => (inner as Record<string, unknown>)?.[step], value);
}

/** One edit after the other: what is removed last, from the end on, so that indexes stay what they were. */
function meant(value: Data, edits: readonly PlanEdit[]): unknown {
  const root = structuredClone(value) as unknown;
  const rank = { append: 0, set: 0, rename: 0, remove: 1 };
  const byRoute = (a: PlanEdit, b: PlanEdit): number => {
    const index = a.route.findIndex((step, depth) => step !== b.route[depth]);
    return Number(b.route[index]) - Number(a.route[index]) || 0;
  };
  for (const edit of edits.toSorted((a, b) => rank[a.kind] - rank[b.kind] || byRoute(a, b))) make(root, edit);
  return root;
}

function make(root: unknown, edit: PlanEdit): void {
  const last = edit.route.at(-1) ?? "";
  let owner = root as Record<string | number, unknown>;
  for (const step of edit.route.slice(0, -1)) {
    owner[step] ??= {};
    owner = owner[step] as Record<string | number, unknown>;
  }
  if (edit.kind === "append") owner[last] = [...((owner[last] as unknown[] | undefined) ?? []), edit.value];
  if (edit.kind === "set") owner[last] = edit.value;
  if (edit.kind === "rename") {
    owner[edit.to] = owner[last];
    delete owner[last];
  }
  if (edit.kind !== "remove") return;
  if (!Array.isArray(owner)) delete owner[last];
  else {
    owner.splice(Number(last), 1);
    if (owner.length === 0) make(root, { kind: "remove", route: edit.route.slice(0, -1) });
  }
}

/** True for what is removed, and for lists that lose their last item, with all in them. */
function isTouched(value: Data, edits: readonly PlanEdit[], route: string): boolean {
  const removed = edits.filter(({ kind }) => kind === "remove").map((edit) => edit.route);
  const whole = removed
    .filter((one) => {
      const list = at(value, one.slice(0, -1));
      const rest = removed.filter(
        (other) => other.length === one.length && other.slice(0, -1).join() === one.slice(0, -1).join(),
      );
      return Array.isArray(list) && list.length === rest.length;
    })
    .map((one) => one.slice(0, -1));
  return [...removed, ...whole].some((one) => `${route}.`.startsWith(`${one.join(".")}.`));
}
