import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { declarationsIn } from "../../compiler/importers/claims/typescript-declarations.ts";

describe("declarationsIn", () => {
  test("types stand alone, with all that belongs to them", () => {
    const text = `// the shelf
export interface Shelf {
  books: Book[]
  open(): Promise<void>
}
type Book =
  | "novel"
  | "atlas"
export type Loan = {
  until: Date;
};
`;
    expect(declarationsIn(text)).toEqual({
      names: ["Shelf", "Book", "Loan"],
      areTypes: true,
      text: `export interface Shelf {
  books: Book[]
  open(): Promise<void>
}
type Book =
  | "novel"
  | "atlas"
export type Loan = {
  until: Date;
};`,
    });
  });

  test("functions lose their bodies, and words that a declaration cannot have", () => {
    const text = `export async function lend(book: string): Promise<{ until: Date }> {
  return find(book)
}
export default function find(book: string): string | undefined
function shelf(): { color: string; size: number } { return x }`;
    expect(declarationsIn(text)?.text).toBe(`export function lend(book: string): Promise<{ until: Date }>;
export function find(book: string): string | undefined;
function shelf(): { color: string; size: number };`);
    expect(declarationsIn(text)?.areTypes).toBe(false);
  });

  test.each([
    ["a type that nobody declares", "export function lend(loan: Loan): void"],
    ["an import", 'import type { A } from "./a"\nexport interface B { a: string }'],
    ["a value", "export const shelves = 3\nexport interface B { a: string }"],
    ["a class", "export class Till { open() {} }"],
    ["a default value", "export function lend(days = 3): void"],
  ])("%s leaves the names only", (_, text) => {
    const found = declarationsIn(text);
    expect(found?.names.length).toBeGreaterThan(0);
    expect(found?.text).toBeUndefined();
  });

  test.each([
    ["Go", "type Loan struct {\n  ID string\n}"],
    ["a Go function", "func Lend(ctx context.Context) error"],
    ["words", "See the shelf.\nThen lend."],
    ["nothing", "// only a note"],
  ])("%s is no TypeScript", (_, text) => {
    expect(declarationsIn(text)).toBeUndefined();
  });

  test("never throws", () => {
    const part = fc.constantFrom(
      "export ",
      "type ",
      "A",
      " = ",
      "{",
      "}",
      "(",
      ")",
      ":",
      "\n",
      "function ",
      "/*",
      "'",
      "|",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const found = declarationsIn(parts.join(""));
        return found === undefined || found.names.length > 0;
      }),
    );
  });
});
