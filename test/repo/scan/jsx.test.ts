import { describe, expect, it } from "vitest";
import { bothWays } from "./both-ways.ts";

/** None of these asks for anything, and behind each the import is found. */
const elements = [
  `<b>it's import("trap")</b>`,
  `<b title="it's" alt='"'>require("trap")</b>`,
  `<b title="it's\n \\">don't</b>`,
  `<br />`,
  `<br/>`,
  `<></>`,
  `<>it's</>`,
  `<b>{/* it's */}</b>`,
  `<b>{a ? <i>it's</i> : "'"} it's</b>`,
  `<b a={"'"} b={{ c: '}' }} {...d}>it's</b>`,
  `<b a={<i>it's</i>}>it's</b>`,
  `<b><i>it's</i>'<br/>'</b>`,
  `<b /* it's */ a /* " */ = /* ' */ "c" // it's\n>it's</b>`,
  `<a.b.c>it's</a.b.c>`,
  `<a:b c:d="e">it's</a:b>`,
  `<a-b c-d="e">it's</a-b>`,
  `<Table<Row> rows={[]}>it's</Table>`,
  `<Table<Map<string, () => void>> />`,
  `<b>{"}"}{\`}\`} it's // no comment /* none either\n</b>`,
  `<b>&apos; > it's</b>`,
  `<A import export require="trap" />`,
  `a < b ? c : d > (e)`,
  `a <b> (c)`,
  `f<string>("'")`,
  `a << b`,
  `a <= b`,
];

const typed = [
  `<T,>(a: T) => "'"`,
  `<T extends string>(a: T) => "'"`,
  `<T extends { a: "'" }>(a: T) => a`,
  `<const T,>(a: T) => "'"`,
  `<T, U>(a: T, b: U) => "'"`,
  `<T = "'",>(a: T) => a`,
  `new Map<string, Array<"'">>()`,
  `a as Array<"'">`,
];

describe("elements", () => {
  it.each(elements)("%j", (text) => {
    const whole = `const view = ${text};\nimport("./till");`;
    expect(bothWays(whole, "shop/cart.tsx")).toEqual(["dynamic ./till"]);
  });

  it.each(elements.filter((text) => !/^(?:f<|a <b|<Table)/.test(text)))("%j in JavaScript", (text) => {
    expect(bothWays(`const view = ${text};\nimport("./till");`, "shop/cart.js")).toEqual(["dynamic ./till"]);
  });

  it.each(typed)("no element: %j", (text) => {
    expect(bothWays(`const view = ${text};\nimport("./till");`, "shop/cart.tsx")).toEqual(["dynamic ./till"]);
  });

  it.each([
    [`<b a={import("./a")}>{require("./b")}</b>`, ["dynamic ./a", "require ./b"]],
    [`<b>{a && <i>{import("./a")} import("trap")</i>}</b>`, ["dynamic ./a"]],
    [`<b {...import("./a")} />`, ["dynamic ./a"]],
  ] as const)("%s", (text, forms) => {
    expect(bothWays(`const view = ${text};`, "shop/cart.tsx")).toEqual(forms);
  });

  it("are none in .ts", () => {
    expect(bothWays(`const a = <string>b; const c = <"'">d; import("./till");`)).toEqual(["dynamic ./till"]);
  });
});
