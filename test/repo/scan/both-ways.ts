import { expect } from "vitest";
import { parseImports } from "../../../compiler/repo/parse-imports.ts";
import type { WrittenImport } from "../../../compiler/repo/repo.ts";
import { scanImports } from "../../../compiler/repo/scan/scan-imports.ts";

/** `kind specifier` of every import that a scan finds; first the syntax tree must agree, spans and names included. */
export function bothWays(text: string, path = "shop/cart.ts"): readonly string[] {
  const scanned = scanImports(path, text);
  expect(scanned?.map(exactly)).toEqual(parseImports(path, text)?.map(exactly));
  return (scanned ?? []).map(({ kind, specifier }) => `${kind} ${specifier}`);
}

/** Names that the tree alone can narrow are left out: a scan says `*` there. */
function exactly({ names, ...written }: WrittenImport): unknown {
  return { ...written, names: written.kind === "dynamic" || written.kind === "require" ? undefined : names };
}

/** `name>as` of every name of the only import of a text. */
export function namesOf(text: string, path = "shop/cart.ts"): readonly string[] {
  const imports = scanImports(path, text) ?? [];
  expect(imports).toHaveLength(1);
  return imports.flatMap(({ names }) => names.map(({ name, as }) => (name === as ? name : `${name}>${as}`)));
}
