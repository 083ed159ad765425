import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disagreement, isValid } from "./agreement.ts";
import { type Ending, program } from "./program-grammar.ts";

const endings: readonly Ending[] = ["ts", "tsx", "js", "jsx"];

describe("random programs", () => {
  it.each(endings)("are read in .%s as their syntax trees say", (ending) => {
    const path = `shop/cart.${ending}`;
    fc.assert(
      fc.property(program(ending), (text) => {
        fc.pre(isValid(path, text));
        expect(disagreement(path, text) ?? []).toEqual([]);
      }),
      { numRuns: 15000 },
    );
  });

  it.each(endings)("in .%s are mostly valid, ask for much, and leave few doubts", (ending) => {
    const path = `shop/cart.${ending}`;
    const texts = fc.sample(program(ending), { numRuns: 400, seed: 7 }).filter((text) => isValid(path, text));
    expect(texts.length).toBeGreaterThan(320);
    expect(texts.filter((text) => /["']bait["']/.test(text)).length).toBeGreaterThan(100);
    const unclear = texts.filter((text) => disagreement(path, text) === undefined);
    expect(unclear.length).toBeLessThan(texts.length / 50);
  });
});
