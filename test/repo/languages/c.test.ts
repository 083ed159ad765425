import { describe, expect, it } from "vitest";
import { importsIn, linesOf, linesOfText } from "./memory-tree.ts";

describe("includes of C", () => {
  it.each([
    ['#include "a.h"', ["a.h"]],
    ["#include <a/b.h>", ["a/b.h"]],
    ['  #  include   "a.h" // "b.h"', ["a.h"]],
    ["#include_next <a.h>", ["a.h"]],
    ['#import "a.h"', ["a.h"]],
    ['#ifdef X\n#include "a.h"\n#else\n#include "b.h"\n#endif', ["a.h", "b.h"]],
    ['/* note */ #include "a.h"', ["a.h"]],
    ['#include \\\n "a.h"', ["a.h"]],
    ['// #include "a.h"', []],
    ['// \\\n#include "a.h"', []],
    ['/*\n#include "a.h"\n*/', []],
    ['const char *s = "\\\n#include <a.h>\\\n";', []],
    ['auto s = R"(\n#include "a.h"\n)";', []],
    ["#include HEADER", []],
    ['int include = "a.h";', []],
  ])("reads %j", (text, expected) => {
    expect(linesOfText("main.cc", text)).toEqual(expected.map((one) => `static ${one} {*} -> outside`));
  });

  it.each([
    ["beside the file", "src/main.c", '"till.h"', "src/till.h"],
    ["by a relative path", "src/main.c", '"../lib/rack.h"', "lib/rack.h"],
    ["from an include root", "src/main.c", '"shop/price.h"', "include/shop/price.h"],
    ["in angles from an include root", "src/main.c", "<shop/price.h>", "include/shop/price.h"],
    ["in angles, but in no such folder", "src/main.c", "<rack.h>", "outside"],
    ["in angles from the root", "src/main.c", "<lib/rack.h>", "lib/rack.h"],
    ["in the nearest folder", "one/app/main.c", '"shelf.h"', "one/parts/shelf.h"],
    ["in two folders equally near", "app/main.c", '"shelf.h"', "outside"],
    ["of the system, although a file is called so", "src/main.c", "<string.h>", "outside"],
    ["that does not exist", "src/main.c", '"generated.h"', "outside"],
  ])("a header %s", (...[, path, header, expected]) => {
    const files = {
      "src/till.h": "",
      "src/string.h": "",
      "lib/rack.h": "",
      "include/shop/price.h": "",
      "one/parts/shelf.h": "",
      "two/parts/shelf.h": "",
      [path]: `#include ${header}`,
    };
    const target = linesOf(files, path)[0]?.split(" -> ")[1];
    expect(target).toBe(expected);
  });

  it("says where the header stands, quotes included", () => {
    const text = "#include <a.h>";
    const [found] = importsIn({ "main.c": text }, "main.c");
    expect(text.slice(found?.span.start, found?.span.end)).toBe("<a.h>");
  });
});
