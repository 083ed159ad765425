import { it } from "vitest";
import { emitAll } from "../../compiler/emit/registry.ts";
import { renderSchedule } from "../../compiler/emit/schedule-text.ts";
import { lending } from "./lending.ts";

it("x", () => {
  for (const a of emitAll(lending))
    if (!a.path.endsWith("json")) console.log("=====" + a.path + "\n" + a.content);
  console.log(renderSchedule(lending, (_, t) => t));
});
