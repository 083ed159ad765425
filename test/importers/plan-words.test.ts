import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kebabName, stemOf, taskIdFrom } from "../../compiler/importers/words/plan-words.ts";

describe("kebabName", () => {
  it.each([
    ["Lending Desk: Implementation Plan", "lending-desk-implementation-plan"],
    ["  Élan — the shop's café  ", "elan-the-shops-cafe"],
    ["2026-01-02-lending", "2026-01-02-lending"],
    ["", "plan"],
    ["—!?", "plan"],
    ["借书计划", "plan"],
    ["借书 desk", "desk"],
  ])("makes %j a name", (text, name) => {
    expect(kebabName(text)).toBe(name);
  });

  it("is always a name of at most 60 characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(kebabName(text)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(kebabName(text.repeat(9)).length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe("taskIdFrom", () => {
  it.each([
    ["T001", "T001"],
    [" 1.2 ", "1.2"],
    ["fn-8 lend / return", "fn-8-lend-return"],
    ["#12", "12"],
    ["A_1", "A_1"],
    ["---", ""],
    ["任务", ""],
    ["任务 3", "3"],
    ["", ""],
  ])("makes %j an id", (written, id) => {
    expect(taskIdFrom(written)).toBe(id);
  });

  it("is empty or an id, and the same when made again", () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const id = taskIdFrom(written);
        expect(id).toMatch(/^(?:[A-Za-z0-9][A-Za-z0-9._-]{0,99})?$/);
        expect(taskIdFrom(id)).toBe(id);
      }),
    );
  });
});

describe("stemOf", () => {
  it.each([
    ["docs/plans/loans.md", "loans"],
    ["loans", "loans"],
    ["a/.env", ".env"],
    ["a/loans.plan.md", "loans.plan"],
    ["a/", ""],
    ["", ""],
  ])("of %j", (path, stem) => {
    expect(stemOf(path)).toBe(stem);
  });
});
