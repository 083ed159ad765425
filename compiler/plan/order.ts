export { compareIds, compareText, sortedUnique } from "../source/compare.ts";
export { nearest } from "../source/nearest.ts";
export type { Route } from "../source/route.ts";
