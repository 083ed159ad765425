import fc from "fast-check";

/** Plain data of a plan: maps, lists, texts and numbers. */
export type Data = string | number | readonly Data[] | { readonly [key: string]: Data };

/** A plan as plain data, and one of the many ways to write it. */
export interface WrittenPlan {
  readonly value: Data;
  readonly text: string;
}

const words = [
  "loans",
  "src/loans.ts",
  "no",
  "1.10",
  "#x",
  "a: b",
  "*",
  "- a",
  "it's",
  'say "x"',
  "src/**/[id].ts",
  "~",
  "a, b",
  "{x}",
];
const word = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 }));
const list = fc.array(word, { minLength: 1, maxLength: 4 });

const task = fc.record(
  {
    id: fc.oneof(word, fc.integer({ min: 0, max: 99 })),
    title: word,
    files: fc.record({ create: list, modify: list, read: list }, { requiredKeys: ["modify"] }),
    depends_on: list,
    acceptance: list,
  },
  { requiredKeys: ["id"] },
);

/** Plans in layouts that people use: blocks, brackets, comments, JSON. A comment behind a value is `#@` and its route. */
export const writtenPlans: fc.Arbitrary<WrittenPlan> = fc
  .tuple(
    fc.record({
      version: fc.constant(1),
      name: word,
      gate: list,
      tasks: fc.array(task, { minLength: 1, maxLength: 3 }),
    }),
    fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
  )
  .map(([value, choices]) => ({ value, text: written(value, choices) }));

interface Pen {
  /** A number below another, from what was drawn by lot. */
  pick(below: number): number;
  readonly hasComments: boolean;
}

function written(value: Data, choices: readonly number[]): string {
  let used = 0;
  const pick = (below: number): number => {
    used += 1;
    return ((choices[used % choices.length] ?? 0) + used) % below;
  };
  const layout = pick(8);
  if (layout < 2) return JSON.stringify(value, undefined, layout * 2) + "\n".repeat(layout);
  const lines = blockMap(value as Record<string, Data>, [], { pick, hasComments: pick(3) > 0 });
  const text = [...(pick(2) === 0 ? ["# a plan"] : []), ...lines].join("\n") + "\n".repeat(pick(3));
  return pick(4) === 0 ? text.replaceAll("\n", "\r\n") : text;
}

type Route = readonly (string | number)[];

function blockMap(map: Readonly<Record<string, Data>>, route: Route, pen: Pen): readonly string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    const at = [...route, key];
    const above = pen.hasComments && pen.pick(6) === 0 ? [`# above`] : [];
    if (typeof value !== "object")
      return [...above, `${key}: ${scalar(value, pen, false)}${comment(at, pen)}`];
    if (pen.pick(2) === 0 && key !== "tasks") return [...above, ...bracketed([key, value], at, pen)];
    const indent = Array.isArray(value) ? (pen.pick(2) === 0 ? "" : "  ") : " ".repeat(1 + pen.pick(4));
    const lines = Array.isArray(value)
      ? blockList(value, at, pen)
      : blockMap(value as Record<string, Data>, at, pen);
    return [...above, `${key}:${comment(at, pen)}`, ...lines.map((line) => `${indent}${line}`)];
  });
}

function blockList(list: readonly Data[], route: Route, pen: Pen): readonly string[] {
  return list.flatMap((item, index) => {
    const at = [...route, index];
    const above = pen.hasComments && pen.pick(6) === 0 ? ["# above"] : [];
    if (typeof item !== "object") return [...above, `- ${scalar(item, pen, false)}${comment(at, pen)}`];
    const [first = "", ...rest] = blockMap(item as Record<string, Data>, at, pen);
    return [...above, `- ${first}`, ...rest.map((line) => `  ${line}`)];
  });
}

function bracketed([key, value]: readonly [string, Data], route: Route, pen: Pen): readonly string[] {
  const behind = comment(route, pen);
  if (!Array.isArray(value) || pen.pick(3) > 0) return [`${key}: ${flow(value, pen)}${behind}`];
  const hasComma = pen.pick(2) === 0;
  const items = value.map((item: Data, index) => {
    const comma = index < value.length - 1 || hasComma ? "," : "";
    return `    ${flow(item, pen)}${comma}${comment([...route, index], pen)}`;
  });
  return [`${key}: [`, ...items, `  ]${behind}`];
}

function flow(value: Data, pen: Pen): string {
  if (typeof value !== "object") return scalar(value, pen, true);
  const comma = [", ", ",", " , "][pen.pick(6)] ?? ", ";
  const last = pen.pick(5) === 0 ? "," : "";
  if (Array.isArray(value)) return `[${value.map((item: Data) => flow(item, pen)).join(comma)}${last}]`;
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${flow(inner, pen)}`)
    .join(", ")} }`;
}

function scalar(value: string | number, pen: Pen, inFlow: boolean): string {
  if (typeof value === "number") return String(value);
  const quotes = pen.pick(4);
  if (quotes === 0 && /^[ -~]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const isPlain = /^[a-z][\w./]*$/.test(value) || (!inFlow && /^[a-z][\w./*[\], ]*\w$/.test(value));
  return quotes > 1 && isPlain && !/^(?:no|true|false|null|y|n)$/.test(value) ? value : JSON.stringify(value);
}

function comment(route: Route, { hasComments, pick }: Pen): string {
  return hasComments && pick(3) === 0 ? ` #@${route.join(".")}@` : "";
}
