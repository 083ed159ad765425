import { describe, expect, it } from "vitest";
import { importTarget } from "../../compiler/importers/claims/import-target.ts";
import type { CodeImport } from "../../compiler/importers/imported.ts";
import { at } from "./imported-tasks.ts";

const created = [
  "packages/shop/src/till/index.ts",
  "packages/shop/src/shelf/book.ts",
  "packages/desk/src/shelf/book.ts",
  "packages/shop/src/price.types.ts",
  "packages/shop/src/views/Cart.vue",
  "packages/shop/src/db.ts",
  "core/src/lending/loan.rs",
  "core/src/desk/mod.rs",
  "lib/loans/fees.py",
  "lib/loans/__init__.py",
  "desk.py",
];

interface Where {
  readonly file?: string;
  readonly own?: readonly string[];
}

function target(language: CodeImport["language"], specifier: string, where: Where = {}): string | undefined {
  const { file, own = [] } = where;
  return importTarget(
    { language, specifier, origin: at("till"), ...(file !== undefined && { file }) },
    { created, own },
  );
}

describe("the file that a script imports", () => {
  const own = ["packages/shop/src/cart.ts", "packages/shop/test/cart.test.ts", "packages/shop/README.md"];

  it("is found from the file of the code", () => {
    const file = "packages/shop/src/cart.ts";
    expect(target("script", "./till", { file, own })).toBe("packages/shop/src/till/index.ts");
    expect(target("script", "./till/index.js", { file, own })).toBe("packages/shop/src/till/index.ts");
    expect(target("script", "./shelf/book.js", { file, own })).toBe("packages/shop/src/shelf/book.ts");
    expect(target("script", "./price.types", { file, own })).toBe("packages/shop/src/price.types.ts");
    expect(target("script", "./views/Cart.vue?raw", { file, own })).toBe("packages/shop/src/views/Cart.vue");
    expect(target("script", "./db", { file: "src/cart.ts", own })).toBe("packages/shop/src/db.ts");
    expect(target("script", "../shelf/book", { file, own })).toBeUndefined();
    expect(target("script", "../../../../../till", { file, own })).toBeUndefined();
  });

  it("is found from the files of the task where the plan does not say which holds the code", () => {
    expect(target("script", "../src/db", { own })).toBe("packages/shop/src/db.ts");
    expect(target("script", "./db", { own })).toBe("packages/shop/src/db.ts");
    expect(target("script", "../db", { own: ["packages/desk/src/a/b.ts"] })).toBeUndefined();
    expect(
      target("script", "./shelf/book", { own: ["packages/shop/src/a.ts", "packages/desk/src/a.ts"] }),
    ).toBeUndefined();
  });

  it("is the only one whose path ends so", () => {
    expect(target("script", "./views/Cart")).toBe("packages/shop/src/views/Cart.vue");
    expect(target("script", "@/till")).toBe("packages/shop/src/till/index.ts");
    expect(target("script", "@shop/views/Cart")).toBe("packages/shop/src/views/Cart.vue");
    expect(target("script", "@library/shop/src/price.types")).toBe("packages/shop/src/price.types.ts");
    expect(target("script", "src/price.types.js")).toBe("packages/shop/src/price.types.ts");
    expect(target("script", "@/shelf/book")).toBeUndefined();
    expect(target("script", "desk/src/shelf/book")).toBe("packages/desk/src/shelf/book.ts");
  });

  it("is none for packages and short names", () => {
    for (const specifier of ["till", "@library/till", "./db", "@/db", "node:till", "@/", "."])
      expect(target("script", specifier)).toBeUndefined();
  });
});

describe("the file that Rust and Python import", () => {
  it("is the longest path that is a module", () => {
    expect(target("rust", "crate::lending::loan::Loan")).toBe("core/src/lending/loan.rs");
    expect(target("rust", "crate::desk::*")).toBe("core/src/desk/mod.rs");
    expect(target("rust", "crate::loan::Loan")).toBeUndefined();
    expect(target("python", "loans.fees.Fee")).toBe("lib/loans/fees.py");
    expect(target("python", "lib.loans.pay")).toBe("lib/loans/__init__.py");
    expect(target("python", "desk.Desk")).toBe("desk.py");
    expect(target("python", "fees.Fee")).toBeUndefined();
    expect(target("python", ".fees.Fee", { own: ["lib/loans/due.py"] })).toBe("lib/loans/fees.py");
    expect(target("python", "..loans.fees", { own: ["lib/desk/due.py"] })).toBe("lib/loans/fees.py");
  });
});
