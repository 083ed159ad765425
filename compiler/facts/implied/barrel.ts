import type { ImportEdge } from "../../repo/repo.ts";
import type { ResolvedClaim } from "../facts.ts";
import {
  type Gathering,
  gathering,
  modulesAbove,
  modulesBeside,
  type Newcomer,
  newcomers,
} from "./gathering.ts";
import { type ImpliedInput, impliedClaim, originOf } from "./implied-input.ts";

/** Barrels: modules that re-export what stands beside a module to be created. */
export function barrelClaims(input: ImpliedInput): readonly ResolvedClaim[] {
  return newcomers(input).flatMap((newcomer): readonly ResolvedClaim[] => {
    const found = barrelOf(newcomer, input);
    if (found === undefined) return [];
    const { path, missing, last } = found;
    const every = missing === 0 ? "every module" : "nearly every module";
    const reason = `"${path}" re-exports ${every} beside "${newcomer.unit.path}"`;
    const evidence = { file: path, ...(last !== undefined && { span: last.span }) };
    return [
      impliedClaim(originOf(newcomer.claim), path, { kind: "barrel", reason, evidence, repo: input.repo }),
    ];
  });
}

/** The nearest one. From further away, it takes more to be sure. */
function barrelOf({ unit, siblings }: Newcomer, input: ImpliedInput): Gathering | undefined {
  if (siblings.length < fewest) return undefined;
  const read = (path: string): Gathering => gathering(path, siblings, reExportsOf(path, input));
  for (const path of modulesBeside(unit, input)) {
    const found = read(path);
    if (found.taken >= fewest && isNearlyAll(found)) return found;
  }
  return modulesAbove(unit, input)
    .map(read)
    .find((found) => found.taken > fewest && isNearlyAll(found));
}

const fewest = 2;

/** None of a module that imports more than it passes on: it has work of its own. */
function reExportsOf(path: string, { repo }: ImpliedInput): readonly ImportEdge[] {
  const edges = repo.importsOf(path);
  const passed = edges.filter(({ kind }) => kind === "re-export");
  return passed.length * 2 < edges.length ? [] : passed;
}

/** One of five may be left out. */
function isNearlyAll({ taken, missing }: Gathering): boolean {
  return missing * 5 <= taken + missing;
}
