import { describe, expect, it } from "vitest";
import { count, formatMinutes, formatTokens, formatUsd } from "../../compiler/emit/figures.ts";

describe("figures", () => {
  it.each([
    [0, "0 min"],
    [8, "8 min"],
    [2.54, "2.5 min"],
    [59.96, "1 h"],
    [65, "1 h 05 min"],
    [119.6, "2 h"],
    [1505, "25 h 05 min"],
  ])("%d minutes are %s", (minutes, text) => {
    expect(formatMinutes(minutes)).toBe(text);
  });

  it.each([
    [0, "$0.00"],
    [0.0042, "$0.0042"],
    [0.01, "$0.01"],
    [0.306, "$0.31"],
    [1234.5, "$1234.50"],
    [undefined, "no price"],
  ])("%d USD are %s", (usd, text) => {
    expect(formatUsd(usd)).toBe(text);
  });

  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1k"],
    [12_400, "12k"],
    [999_499, "999k"],
    [999_500, "1M"],
    [1_250_000, "1.3M"],
  ])("%d tokens are %s", (tokens, text) => {
    expect(formatTokens(tokens)).toBe(text);
  });

  it("counts one and many", () => {
    expect([count(0, "wave"), count(1, "wave"), count(2, "wave")]).toEqual(["0 waves", "1 wave", "2 waves"]);
  });
});
