export interface Loan {
  book: string;
}

export function lend(book: string): Loan {
  return { book };
}
