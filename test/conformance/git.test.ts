import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generator } from "./generator.ts";
import { gitCase } from "./git/cases.ts";
import { randomInterruptions } from "./git/interruptions.ts";
import { trial } from "./git/trial.ts";

describe("the git target", () => {
  it("carries out any plan without a conflict, and ends the same when it is killed and resumed", () => {
    let kills = 0;
    fc.assert(
      fc.property(gitCase, fc.integer(), (given, start) => {
        kills += trial(given, randomInterruptions(generator(start))).kills;
      }),
      { numRuns: 15, endOnFailure: true },
    );
    expect(kills).toBeGreaterThan(15);
  }, 600_000);
});
