import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import {
  isLanguageName,
  isLibraryModule,
  libraryDeclarations,
  libraryText,
  wholeLibrary,
} from "../../compiler/repo/symbol-library-index.ts";

/** Only Windows adds these. */
const ofWindows = ["Date", "DateConstructor"];

/** Every global declaration of every library file by its name, as a parser sees them. */
function parsedDeclarations(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const folder = wholeLibrary.slice(0, wholeLibrary.lastIndexOf("/") + 1);
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = ts.createSourceFile(file, libraryText(file) ?? "", ts.ScriptTarget.ESNext);
    for (const { fileName } of source.libReferenceDirectives) visit(`${folder}lib.${fileName}.d.ts`);
    if (ts.isExternalModule(source)) return;
    for (const statement of source.statements) {
      const text = plain(statement.getText(source));
      for (const name of namesOf(statement)) found.set(name, [...(found.get(name) ?? []), text]);
    }
  };
  visit(wholeLibrary);
  return found;
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => (name as ts.Identifier).text);
  }
  const { name } = statement as ts.DeclarationStatement;
  return name === undefined ? [] : [name.text];
}

/** A comment goes with the declaration before it, not behind it. */
function plain(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

describe("libraryDeclarations", () => {
  it("finds under each name what a parser finds", () => {
    const parsed = parsedDeclarations();
    expect(parsed.size).toBeGreaterThan(2000);
    for (const [name, texts] of parsed) {
      if (ofWindows.includes(name)) continue;
      const found = libraryDeclarations(name).filter((text) => !isLibraryModule(text));
      expect([name, ...found.map(plain).sort()]).toEqual([name, ...[...texts].sort()]);
    }
  }, 60_000);

  it("gives the whole module for the names that it adds", () => {
    const [text = "", ...others] = libraryDeclarations("IteratorConstructor").filter(isLibraryModule);
    expect(text).toContain("declare global");
    expect(others).toEqual([]);
    expect(libraryDeclarations("Iterator")).toContain(text);
  });

  it("knows no other names", () => {
    expect(libraryDeclarations("Librarian")).toEqual([]);
    expect(libraryDeclarations("constructor")).toEqual([]);
  });
});

describe("isLanguageName", () => {
  it("tells ECMAScript from browsers", () => {
    expect(["Promise", "HTMLElement", "Librarian"].map(isLanguageName)).toEqual([true, false, false]);
  });
});
