import { describe, expect, it } from "vitest";
import { importsIn, linesOf, linesOfText } from "./memory-tree.ts";

const shop = {
  "shop/__init__.py": "from .till import Till\nfrom shop.shelf import *\nimport os\n",
  "shop/till.py": "",
  "shop/shelf.py": "",
  "shop/stock/__init__.py": "",
  "shop/stock/count.py": "",
  "shop/typed.pyi": "",
};

describe("statements of Python", () => {
  it.each([
    ["import a.b as c", ["static a.b {* as c} -> outside"]],
    ["import a, b . c", ["static a {* as a} -> outside", "static b.c {* as b.c} -> outside"]],
    ["from a import b as c, d", ["static a {b as c, d} -> outside"]],
    ["from a import (\n  b, # note\n  c as d,\n)", ["static a {b, c as d} -> outside"]],
    ["from a import b, \\\n  c", ["static a {b, c} -> outside"]],
    ["from a import (\n  imported, # import\n  b,\n)\nx = 1", ["static a {imported, b} -> outside"]],
    ["from a import *", ["static a {*} -> outside"]],
    ["import a; import b", ["static a {* as a} -> outside", "static b {* as b} -> outside"]],
    ["try: import a\nexcept E: import b", ["static a {* as a} -> outside", "static b {* as b} -> outside"]],
    ["if x:\n\timport a\r\n", ["static a {* as a} -> outside"]],
    ["def f():\n    from a.b import c", ["static a.b {c} -> outside"]],
    ["from a import(b)", ["static a {b} -> outside"]],
    ["importlib.import_module('a.b')", ["dynamic a.b {*} -> outside"]],
    ['x = __import__(\n  "a")', ["dynamic a {*} -> outside"]],
    ["import_module(name)", []],
    ["raise E from error", []],
    ["yield from imports", []],
    ["important = 1; from_here = 2", []],
    ["x = '''\nimport a\n'''", []],
    ['"""\nfrom a import b\n"""', []],
    ["f\"{x[''':import a''']}\"", []],
  ])("reads %j", (text, expected) => {
    expect(linesOfText("main.py", text)).toEqual(expected);
  });

  it("tells what is only for the type checker", () => {
    const text = `import a
if TYPE_CHECKING:
    import b

    from c import (
        d,
)
    import e
else:
    import f
if typing.TYPE_CHECKING: import g
if not TYPE_CHECKING:
    import h
`;
    expect(linesOfText("main.py", text).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "static a",
      "type-only b",
      "type-only c",
      "type-only e",
      "static f",
      "type-only g",
      "static h",
    ]);
  });

  it("says where the name of the module stands", () => {
    const text = "# now\nfrom  shop . till import Till";
    const [found] = importsIn({ "main.py": text }, "main.py");
    expect(text.slice(found?.span.start, found?.span.end)).toBe("shop . till");
  });
});

describe("modules of Python", () => {
  it.each([
    ["main.py", "import shop.till", ["static shop.till {* as shop.till} -> shop/till.py"]],
    ["main.py", "import shop", ["static shop {* as shop} -> shop/__init__.py"]],
    ["main.py", "from shop import till", ["static shop.till {* as till} -> shop/till.py"]],
    ["main.py", "from shop import Till", ["static shop {Till} -> shop/__init__.py"]],
    [
      "main.py",
      "from shop import Till, shelf",
      ["static shop {Till} -> shop/__init__.py", "static shop.shelf {* as shelf} -> shop/shelf.py"],
    ],
    ["main.py", "from shop.till import Till as T", ["static shop.till {Till as T} -> shop/till.py"]],
    ["main.py", "from shop.typed import Price", ["static shop.typed {Price} -> shop/typed.pyi"]],
    ["main.py", "import shop.nothing", ["static shop.nothing {* as shop.nothing} -> outside"]],
    ["shop/open.py", "from . import till", ["static .till {* as till} -> shop/till.py"]],
    ["shop/open.py", "from . import Till", ["static . {Till} -> shop/__init__.py"]],
    ["shop/open.py", "from .stock.count import n", ["static .stock.count {n} -> shop/stock/count.py"]],
    ["shop/open.py", "from .gone import n", ["static .gone {n} -> no-file"]],
    ["shop/stock/all.py", "from ..till import Till", ["static ..till {Till} -> shop/till.py"]],
    ["shop/stock/all.py", "from .. import till", ["static ..till {* as till} -> shop/till.py"]],
    ["shop/stock/all.py", "from ....till import x", ["static ....till {x} -> above-root"]],
    ["shop/stock/all.py", "import till", ["static till {* as till} -> outside"]],
    ["shop/open.py", "import_module('.till', __package__)", ["dynamic .till {*} -> shop/till.py"]],
    ["shop/open.py", "from . import open", ["static .open {* as open} -> outside"]],
  ])("%s: %s", (path, text, expected) => {
    const lines = linesOf({ ...shop, [path]: text }, path);
    expect(lines).toEqual(expected);
  });

  it("takes what a package has from below for a re-export", () => {
    expect(linesOf(shop, "shop/__init__.py")).toEqual([
      "re-export .till {Till} -> shop/till.py",
      "re-export shop.shelf {*} -> shop/shelf.py",
      "static os {* as os} -> outside",
    ]);
  });

  it("finds modules below the roots of projects, the nearest first", () => {
    const files = {
      "one/pyproject.toml": "",
      "one/src/shop_one/__init__.py": "",
      "one/tests/test_one.py": "import shop_one\nimport shop_two\nimport help_me",
      "one/tests/help_me.py": "",
      "two/setup.py": "",
      "two/lib/shop_two/__init__.py": "",
      "two/lib/shop_one.py": "",
      "two/tests/fixtures/p/setup.py": "",
      "two/tests/fixtures/p/shop_three.py": "",
      "main.py": "import shop_three",
    };
    expect(linesOf(files, "one/tests/test_one.py").map((line) => line.split(" -> ")[1])).toEqual([
      "one/src/shop_one/__init__.py",
      "two/lib/shop_two/__init__.py",
      "one/tests/help_me.py",
    ]);
    expect(linesOf(files, "main.py")).toEqual(["static shop_three {* as shop_three} -> outside"]);
  });

  it("knows packages without __init__.py and does not mistake folders for them", () => {
    const files = {
      "depot/rack/shelf.py": "",
      "docs/readme.md": "",
      "main.py": "from depot.rack import shelf\nimport depot.rack.shelf\nimport depot\nimport docs",
    };
    expect(linesOf(files, "main.py").map((line) => line.split(" -> ")[1])).toEqual([
      "depot/rack/shelf.py",
      "depot/rack/shelf.py",
      "outside",
      "outside",
    ]);
  });

  it("takes a module of the standard library for that unless it lies beside the file", () => {
    const files = { "queue.py": "", "tools/main.py": "import queue", "main.py": "import queue" };
    expect(linesOf(files, "tools/main.py")).toEqual(["static queue {* as queue} -> outside"]);
    expect(linesOf(files, "main.py")).toEqual(["static queue {* as queue} -> queue.py"]);
  });
});
