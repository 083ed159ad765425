import { describe, expect, it } from "vitest";
import { isTestPath, layerOf, layersOf } from "../../compiler/facts/layers.ts";

describe("layerOf", () => {
  it.each([
    ["crates/domain/src/book.rs", "domain"],
    ["crates/infrastructure/sqlite/src/loans.rs", "infrastructure"],
    ["crates/application/src/lend/services.rs", "application"],
    ["apps/desk/src/commands/lend.rs", "framework"],
    ["src/db/loans.sql", "database"],
    ["prisma/schema.prisma", "database"],
    ["app/(desk)/loans/page.tsx", "frontend"],
    ["src/components/loan-list.ts", "frontend"],
    ["src/lending/rules.ts", "src/lending"],
    ["src/main.ts", "src"],
    ["app/[id]/loans.ts", "app"],
  ])("%s is in %s", (path, layer) => {
    expect(layerOf(path)).toBe(layer);
  });

  it.each([
    "package.json",
    ".github/workflows/ci.yml",
    "docs/lending.ts",
    "src/domain/README.md",
    "src/domain/book.test.ts",
    "tests/domain/book.ts",
    "src/ui/desk.svg",
  ])("%s is in none", (path) => {
    expect(layerOf(path)).toBeUndefined();
  });
});

describe("layersOf", () => {
  it("gathers paths by layer, in order", () => {
    const layers = layersOf(["src/ui/desk.ts", "src/domain/book.ts", "src/ui/card.ts", "LICENSE"]);
    expect([...layers]).toEqual([
      ["frontend", ["src/ui/desk.ts", "src/ui/card.ts"]],
      ["domain", ["src/domain/book.ts"]],
    ]);
  });
});

describe("isTestPath", () => {
  it.each([
    "src/book.spec.ts",
    "e2e/lend.ts",
    "src/__tests__/book.ts",
    "shop/test_book.py",
    "src/book_test.go",
  ])("%s is a test", (path) => expect(isTestPath(path)).toBe(true));
  it.each(["src/testimony.ts", "src/latest/book.ts", "src/contest.ts"])("%s is none", (path) =>
    expect(isTestPath(path)).toBe(false),
  );
});
