import { describe, expect, it } from "vitest";
import { placeOf } from "../../compiler/emit/symbol-place.ts";

const symbol = { name: "Loan", kind: "type" as const, text: "", providers: [], consumers: [] };

describe("placeOf", () => {
  it("names the line of what is there", () => {
    expect(placeOf({ ...symbol, file: "src/loan.ts", line: 3 })).toBe("`Loan` (type) in `src/loan.ts:3`");
  });

  it("names the file of what is planned, if the plan has one", () => {
    expect(placeOf({ ...symbol, file: "src/loan.ts" })).toBe("`Loan` (type) to be declared in `src/loan.ts`");
    expect(placeOf({ ...symbol, file: "" })).toBe(
      "`Loan` (type) to be declared in a file of the provider's choice",
    );
  });
});
