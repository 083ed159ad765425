import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visible } from "../../compiler/emit/visible.ts";
import { workOrder } from "../../compiler/emit/work-order.ts";
import type { WorkOrder } from "../../compiler/ir/work-order.ts";
import { hostileOrder } from "./hostile.ts";
import { lending } from "./lending.ts";

const schema = readFileSync(new URL("../../schema/work-order.schema.json", import.meta.url), "utf8");
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(schema));

describe("work-order", () => {
  it("writes work-order.json", () => {
    expect(workOrder.emit(lending).map(({ path }) => path)).toEqual(["work-order.json"]);
    expect(text(lending).split("\n").slice(0, 11)).toMatchInlineSnapshot(`
      [
        "{",
        "  "format": "seamwright/work-order",",
        "  "version": 1,",
        "  "generated_by": "seamwright",",
        "  "plan": {",
        "    "name": "lending",",
        "    "goal": "Let members borrow and return books.",",
        "    "base": "main",",
        "    "source": "plan.yaml"",
        "  },",
        "  "dispatch": {",
      ]
    `);
  });

  it("follows the schema", () => {
    validate(JSON.parse(text(lending)));
    expect(validate.errors).toBeNull();
    expect(validate({ ...lending, surprise: true })).toBe(false);
  });

  it("reads back as the order, with hidden characters spelt out, whatever the plan says", () => {
    fc.assert(
      fc.property(hostileOrder, ({ hostile }) => {
        expect(JSON.parse(text(hostile))).toEqual(hostile);
        expect(visible(text(hostile))).toBe(text(hostile));
      }),
    );
  });
});

function text(order: WorkOrder): string {
  return workOrder.emit(order)[0]?.content ?? "";
}
