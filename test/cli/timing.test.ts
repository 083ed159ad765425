import { describe, expect, it } from "vitest";
import { startTiming } from "../../compiler/cli/timing.ts";
import { memoryHost } from "./memory-host.ts";

/** What is written when stages begin one after the other, the clock being read once for each and once at the end. */
function written(stages: readonly string[], times: readonly number[]): string {
  const host = memoryHost({ times });
  const timing = startTiming(host, true);
  for (const stage of stages) timing.begin(stage);
  expect(host.err()).toBe("");
  timing.end();
  expect(host.out()).toBe("");
  return host.err();
}

describe("timing", () => {
  it("gives each stage a line, in columns, from the begin of the program on", () => {
    expect(written(["listing files", "scanning"], [40, 45, 345])).toBe(
      ["starting       40 ms", "listing files  5 ms", "scanning       300 ms", ""].join("\n"),
    );
  });

  it("adds up a stage that comes again, at its first place", () => {
    expect(written(["reading", "checking", "reading"], [10, 12, 15, 19])).toBe(
      ["starting  10 ms", "reading   6 ms", "checking  3 ms", ""].join("\n"),
    );
  });

  it("rounds to milliseconds after adding up", () => {
    expect(written(["a", "b", "a", "b"], [0.4, 0.8, 0.9, 1.3, 1.4])).toBe(
      ["starting  0 ms", "a         1 ms", "b         0 ms", ""].join("\n"),
    );
  });

  it("knows of a start only when no stage began", () => {
    expect(written([], [7])).toBe("starting  7 ms\n");
  });

  it("neither writes nor asks for the time when nobody wants it", () => {
    const host = {
      ...memoryHost(),
      now: () => {
        throw new Error("the clock was read");
      },
    };
    const timing = startTiming(host, false);
    timing.begin("scanning");
    timing.end();
    expect(host.out() + host.err()).toBe("");
  });
});
