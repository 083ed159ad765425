import type { ReferenceSpecifier } from "./reference-specifiers.ts";

/**
 * What is wrong with the specifiers of a fixture that says itself what is to be found: `goods/dynamic` a dynamic
 * import, `goods/static+re-export` an import of two kinds, anything with `trap` nothing. One line for each fault.
 */
export function formFaults(
  text: string,
  specifiers: readonly Pick<ReferenceSpecifier, "kind" | "specifier" | "start">[],
): readonly string[] {
  const faults = specifiers
    .filter(({ specifier }) => specifier.includes("trap"))
    .map(({ specifier }) => specifier);
  const goods = specifiers.filter(({ specifier }) => specifier.includes("goods/"));
  const kinds = new Map<number, { specifier: string; found: string[] }>();
  for (const { start, specifier, kind } of goods) {
    kinds.set(start, { specifier, found: [...(kinds.get(start)?.found ?? []), kind] });
  }
  for (const { specifier, found } of kinds.values()) {
    const [wanted = ""] = /[a-z-]+(?:\+[a-z-]+)*(?=(?:\.\w+)?$)/.exec(specifier) ?? [];
    if (wanted !== found.join("+")) faults.push(`${specifier} is ${found.join("+")}`);
  }
  const written = unescaped(text).split("goods/").length - 1;
  if (written !== kinds.size) faults.push(`${written} written, ${kinds.size} found`);
  return faults;
}

/** Only the escapes that the fixture has. */
function unescaped(text: string): string {
  return text.replace(/\\x6f/g, "o");
}
