import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { coreLibrary, grownLibrary, type Library } from "../../compiler/repo/symbol-library.ts";

function complaint(messageText: string): ts.Diagnostic {
  const category = ts.DiagnosticCategory.Error;
  return { messageText, category, code: 0, file: undefined, start: undefined, length: undefined };
}

function grown(library: Library, ...messages: readonly string[]): Library {
  const larger = grownLibrary(library, messages.map(complaint));
  if (larger === undefined) throw new Error(`nothing to add for ${messages.join(", ")}`);
  return larger;
}

/** How often each text is in a library. */
function counts({ files }: Library, text: string): number {
  const all = [...files.values()].map((source) => source.text).join("\n");
  return all.split(text).length - 1;
}

describe("grownLibrary", () => {
  it("adds the name that was not found, and what it extends", () => {
    const library = grown(coreLibrary, "Cannot find name 'HTMLElement'. Did you mean 'SVGElement'?");
    expect(counts(library, "interface HTMLElement extends")).toBe(1);
    expect(counts(library, "interface Element extends")).toBe(1);
    expect(counts(library, "interface SVGElement extends")).toBe(0);
  });

  it("fills what TypeScript cannot do without", () => {
    expect(counts(coreLibrary, "interface String {}")).toBe(1);
    const library = grown(coreLibrary, "Property 'length' does not exist on type 'string'.");
    expect(counts(library, "interface String {}")).toBe(0);
    expect(library.names).toContain("String");
  });

  it("adds nothing twice", () => {
    const first = grown(coreLibrary, "Cannot find name 'Iterator'.");
    const second = grown(first, "Cannot find name 'IteratorConstructor'.", "Cannot find name 'Map'.");
    expect(counts(second, "declare global")).toBe(1);
    expect(grownLibrary(second, [complaint("Cannot find name 'Map'.")])).toBeUndefined();
  });

  it("has nothing to add for names of the repository", () => {
    expect(grownLibrary(coreLibrary, [complaint("Cannot find name 'Librarian'.")])).toBeUndefined();
    expect(grownLibrary(coreLibrary, [])).toBeUndefined();
  });

  it("becomes all that there is after some growths", () => {
    const names = ["Map", "Set", "WeakMap", "WeakSet", "JSON", "Math", "Reflect", "Intl", "Proxy", "Atomics"];
    let library = coreLibrary;
    for (const name of names) library = grown(library, `Cannot find name '${name}'.`);
    expect(library.files.size).toBeGreaterThan(0);
    library = grown(library, "Cannot find name 'Document'.");
    expect(library.files.size).toBe(0);
    expect(grownLibrary(library, [complaint("Cannot find name 'Window'.")])).toBeUndefined();
  });
});
