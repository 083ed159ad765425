import { describe, expect, it } from "vitest";
import { importsIn, linesOf, linesOfText } from "./memory-tree.ts";

const shop = {
  "go.mod":
    "module example.com/shop\n\nrequire example.com/lent v1.0.0\n\nreplace example.com/lent v1.0.0 => ./lent\n",
  "main.go": "",
  "till/till.go": "",
  "till/price.go": "",
  "till/till_test.go": "",
  "lent/go.mod": "module example.com/other",
  "lent/book.go": "",
  "depot/go.mod": "module example.com/shop/depot",
  "depot/rack/rack.go": "",
  "only/only_test.go": "",
};

describe("imports of Go", () => {
  it.each([
    ['package a\nimport "fmt"', ["static fmt {* as fmt} -> outside"]],
    ['import f "fmt"', ["static fmt {* as f} -> outside"]],
    ['import . "fmt"', ["static fmt {*} -> outside"]],
    ['import _ "fmt"', ["static fmt {} -> outside"]],
    ["import `fmt`", ["static fmt {* as fmt} -> outside"]],
    ['import ("a"; b "c/v2")', ["static a {* as a} -> outside", "static c/v2 {* as b} -> outside"]],
    [
      'import (\n\t"a" // "x"\n\n\t/* "y" */ _ "b/c/v3"\n)',
      ["static a {* as a} -> outside", "static b/c/v3 {} -> outside"],
    ],
    ['import "x.org/money/v3"', ["static x.org/money/v3 {* as money} -> outside"]],
    ['// import "a"\n/* import "b" */\nvar s = `\nimport "c"`', []],
    [
      'import (\n\t_ "a/goimports"\n\t_ "b"\n)',
      ["static a/goimports {} -> outside", "static b {} -> outside"],
    ],
    ['import ()\nvar important = "a"', []],
  ])("reads %j", (text, expected) => {
    expect(linesOfText("main.go", text)).toEqual(expected);
  });

  it.each([
    ["main.go", "example.com/shop/till", "till/price.go till/till.go"],
    ["main.go", "example.com/shop/depot/rack", "depot/rack/rack.go"],
    ["main.go", "example.com/lent", "lent/book.go"],
    ["depot/rack/rack.go", "example.com/other", "lent/book.go"],
    ["depot/rack/rack.go", "example.com/shop/till", "till/price.go till/till.go"],
    ["main.go", "example.com/shop/gone", "no-package-entry"],
    ["main.go", "example.com/shop/only", "no-package-entry"],
    ["main.go", "example.com/shopping", "outside"],
    ["main.go", "./till", "till/price.go till/till.go"],
    ["main.go", "./gone", "no-file"],
    ["till/till_test.go", "example.com/shop/till", "till/price.go till/till.go"],
  ])("from %s, %s means %s", (path, specifier, expected) => {
    const [line] = linesOf({ ...shop, [path]: `import x "${specifier}"` }, path);
    expect(line).toBe(`static ${specifier} {* as x} -> ${expected}`);
  });

  it("reads replacements of a workspace, and takes the nearest of two modules with one path", () => {
    const files = {
      "go.work": "go 1.22\nuse ./one\nreplace (\n\texample.com/lent => ./lent\n)\n",
      "one/go.mod": "module example.com/m",
      "one/a/a.go": 'import "example.com/m/b"\nimport "example.com/lent"',
      "one/b/b.go": "",
      "two/go.mod": "module example.com/m",
      "two/b/b.go": "",
      "lent/book.go": "",
    };
    expect(linesOf(files, "one/a/a.go").map((line) => line.split(" -> ")[1])).toEqual([
      "one/b/b.go",
      "lent/book.go",
    ]);
  });

  it("says where the path stands, quotes included", () => {
    const text = 'import (\n  "a"\n  b "c"\n)';
    const spans = importsIn({ "main.go": text }, "main.go").map(({ span }) =>
      text.slice(span.start, span.end),
    );
    expect(spans).toEqual(['"a"', '"c"']);
  });
});
