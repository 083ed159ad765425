import { lend } from "./loans.ts";

export function receipt(book: string): string {
  return `Lent: ${lend(book).book}`;
}
