import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { withWrittenSpecifiers } from "../../compiler/repo/symbol-specifiers.ts";

const text = 'import { a } from "@shop/item";\nexport const load = () => import("./till.js");';
const source = ts.createSourceFile("/repo/shop/main.ts", text, ts.ScriptTarget.ESNext);
const targets = new Map([
  ["@shop/item", "item.ts"],
  ["./item", "item.ts"],
  ["./till.js", "till.ts"],
  ["./till", "till.ts"],
  ["./other", "other.ts"],
]);

function revised(declarations: string): string {
  return withWrittenSpecifiers(declarations, source, (specifier) => targets.get(specifier));
}

describe("withWrittenSpecifiers", () => {
  it("says of a file what the importing file says", () => {
    expect(revised('type A = import("./item").A | typeof import("./till");')).toBe(
      'type A = import("@shop/item").A | typeof import("./till.js");',
    );
  });

  it("keeps what the file does not write, and what leads nowhere", () => {
    for (const same of ['import("./other").B', 'import("react").C', "no imports"]) {
      expect(revised(same)).toBe(same);
    }
  });
});
