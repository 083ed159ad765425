import { describe, expect, it } from "vitest";
import { limitLines } from "../../compiler/emit/limit-words.ts";
import type { WorkOrderTask } from "../../compiler/ir/work-order.ts";

const lines = (limits?: WorkOrderTask["limits"]) => limitLines({ limits } as WorkOrderTask);

describe("limitLines", () => {
  it("says what of a file may be changed, and what added", () => {
    expect(
      lines([
        { path: "src/store.ts", symbols: ["Store.load", "Store.save"], creates: [] },
        { path: "src/till.ts", symbols: ["open"], creates: ["shut"] },
        { path: "src/desk.ts", symbols: [], creates: ["bell"] },
      ]),
    ).toEqual([
      "only `Store.load`, `Store.save` in `src/store.ts`",
      "only `open` and new `shut` in `src/till.ts`",
      "only new `bell` in `src/desk.ts`",
    ]);
  });

  it("says nothing where nothing is limited", () => {
    expect(lines()).toEqual([]);
  });
});
