import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WrittenWave, waveHomes } from "../../../compiler/importers/export/wave-homes.ts";
import "../../support/seed.ts";

function homes(
  ...waves: readonly (readonly [number, ...number[]])[]
): readonly (readonly [number, number])[] {
  return [...waveHomes(waves.map(([number, ...targets]) => ({ number, targets })))].sort(([a], [b]) => a - b);
}

describe("waveHomes", () => {
  it("keeps a wave that keeps an agent", () => {
    expect(homes([1, 1, 2], [2, 3])).toEqual([
      [1, 0],
      [3, 1],
    ]);
  });

  it("renumbers a wave that all agents leave together", () => {
    expect(homes([1, 1], [3, 2, 2])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  it("does not renumber waves out of order", () => {
    expect(homes([1, 2], [2, 1])).toEqual([[1, 1]]);
  });

  it("gives each number at most one wave, in order, and only where an agent goes", () => {
    const wave = fc.array(fc.nat(5), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(wave, { maxLength: 5 }), (lists) => {
        const waves: readonly WrittenWave[] = lists.map((targets, number) => ({ number, targets }));
        const found = [...waveHomes(waves)].sort(([a], [b]) => a - b);
        const places = found.map(([, index]) => index);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        for (const [number] of found) expect(waves.flatMap(({ targets }) => targets)).toContain(number);
        for (const { number, targets } of waves)
          if (targets.includes(number)) expect(found).toContainEqual([number, number]);
      }),
    );
  });
});
