import { lend } from "../loans.ts";

export function lendRoute(body: string): string {
  return JSON.stringify(lend(body));
}
