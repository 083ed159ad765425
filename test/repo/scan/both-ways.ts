import { expect } from "vitest";
import { parseImports } from "../../../compiler/repo/parse-imports.ts";
import { scanImports } from "../../../compiler/repo/scan/scan-imports.ts";

/** `kind specifier` of every import that a scan finds; the syntax tree must agree, spans and names included. */
export function bothWays(text: string, path = "shop/cart.ts"): readonly string[] {
  const scanned = scanImports(path, text) ?? [];
  const parsed = parseImports(path, text) ?? [];
  // Where a scan says `*`, the tree may tell the names from their uses.
  const exact = scanned.map((one) =>
    one.names.some(({ name }) => name === "*") ? { ...one, names: [] } : one,
  );
  const comparable = parsed.map((one, index) =>
    exact[index]?.names.length === 0 ? { ...one, names: [] } : one,
  );
  expect(exact).toEqual(comparable);
  return scanned.map(({ kind, specifier }) => `${kind} ${specifier}`);
}
