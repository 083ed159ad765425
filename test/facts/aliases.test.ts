import { describe, expect, it } from "vitest";
import { aliasOf } from "../../compiler/facts/aliases.ts";
import type { ClaimAccess } from "../../compiler/plan/plan.ts";
import { layoutOf } from "../../compiler/repo/tree-layout.ts";
import { memoryReader } from "../support/memory-reader.ts";

const layout = layoutOf(
  memoryReader({
    "shop/price.ts": "",
    "shop/[id].ts": "",
    "web/shop": "-> ../shop",
    "web/price.ts": "-> ../shop/price.ts",
    "web/again": "-> shop",
    "shop/away": "-> ../../other",
    loop: "-> loop",
  }),
);

function realOf(pattern: string, access: ClaimAccess = "modify"): string | undefined {
  const alias = aliasOf({ pattern, access, symbol: undefined, route: [] }, layout);
  return alias && `${alias.link} > ${alias.real}`;
}

describe("aliasOf", () => {
  it.each([
    ["shop/price.ts", undefined],
    ["web/price.ts", "web/price.ts > shop/price.ts"],
    ["web/shop/price.ts", "web/shop > shop/price.ts"],
    ["web/shop/new/tax.ts", "web/shop > shop/new/tax.ts"],
    ["web/shop/[id].ts", "web/shop > shop/[id].ts"],
    ["web/shop/**/*.ts", "web/shop > shop/**/*.ts"],
    ["web/*/price.ts", undefined],
    ["web/again/price.ts", "web/again > shop/price.ts"],
    ["web/shop/away/a.ts", "web/shop > undefined"],
    ["shop/away", "shop/away > undefined"],
    ["shop/away/a.ts", "shop/away > undefined"],
    ["loop/a.ts", undefined],
    ["web/shops/a.ts", undefined],
  ])("follows %s", (pattern, real) => {
    expect(realOf(pattern)).toBe(real);
  });

  it("takes a link for itself where it is deleted or to be created", () => {
    expect(realOf("web/price.ts", "delete")).toBeUndefined();
    expect(realOf("shop/away", "delete")).toBeUndefined();
    expect(realOf("shop/away", "create")).toBeUndefined();
    expect(realOf("web/shop/price.ts", "delete")).toBe("web/shop > shop/price.ts");
    expect(realOf("web/shop/away", "delete")).toBe("web/shop > shop/away");
  });
});
