import { describe, expect, it } from "vitest";
import { frontEndOf, frontEnds } from "../../../compiler/repo/languages/front-ends.ts";
import { importsIn, memoryTree } from "./memory-tree.ts";

describe("frontEndOf", () => {
  it.each([
    ["shop/till.rs", "Rust"],
    ["shop/till.pyi", "Python"],
    ["till.go", "Go"],
    ["Till.java", "Java"],
    ["build.gradle.kts", "Kotlin"],
    ["till.hpp", "C and C++"],
  ])("knows %s as %s", (path, language) => {
    expect(frontEndOf(path)?.language).toBe(language);
  });

  it.each(["till.ts", "Makefile", "till.rs/readme", ".py/x", "till.constructor"])(
    "knows nothing of %s",
    (path) => {
      expect(frontEndOf(path)).toBeUndefined();
    },
  );

  it("gives every ending to one language", () => {
    const endings = frontEnds.flatMap((one) => one.endings);
    expect(new Set(endings).size).toBe(endings.length);
  });
});

describe("front ends", () => {
  it("never lead a file to itself, and sort where they lead", () => {
    const files = {
      "go.mod": "module m",
      "p/b.go": 'import "m/p"',
      "p/c.go": "",
      "p/a.go": "",
      "src/p/A.java": "package p; import p.A; import p.*; class A { B b; C c; }",
      "src/p/C.java": "package p;",
      "src/p/B.java": "package p;",
      "self.py": "import self",
      "self.c": '#include "self.c"',
      "main.rs": "use crate::x; use self::y;",
    };
    for (const path of Object.keys(files).filter((one) => frontEndOf(one) !== undefined)) {
      for (const { targets } of importsIn(files, path)) {
        expect(targets).not.toContain(path);
        expect(targets).toEqual([...new Set(targets)].sort());
      }
    }
    expect(importsIn(files, "src/p/A.java").flatMap(({ targets }) => targets)).toEqual([
      "src/p/B.java",
      "src/p/C.java",
    ]);
  });

  it("ask for no file before the first import does", () => {
    const tree = { ...memoryTree({ "a.kt": "", "go.mod": "" }), read: () => expect.fail("read too early") };
    for (const frontEnd of frontEnds.filter(({ language }) => language !== "Rust")) {
      expect(frontEnd.open(tree)("x", "nothing here")).toEqual([]);
    }
  });
});
