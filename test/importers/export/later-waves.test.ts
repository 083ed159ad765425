import { describe, expect, it } from "vitest";
import type { ExportTask } from "../../../compiler/importers/export/exporter.ts";
import { laterWaves } from "../../../compiler/importers/export/later-waves.ts";
import { at } from "../imported-tasks.ts";

function task(id: string, wave: number, ...waitedFor: readonly string[]): ExportTask {
  return { id, wave, waitedFor, origin: at("till"), dependsOn: [], missing: [], writes: [] };
}

describe("laterWaves", () => {
  it("keeps the waves where nothing that is over stands in the way", () => {
    const tasks = [task("cart", 1), task("shelf", 2, "till")];
    expect([...laterWaves({ tasks }, () => 1)]).toEqual([
      ["cart", 1],
      ["shelf", 2],
    ]);
  });

  it("moves all waves behind what was waited for", () => {
    const tasks = [task("cart", 1, "till"), task("shelf", 2)];
    expect([...laterWaves({ tasks }, () => 3)]).toEqual([
      ["cart", 4],
      ["shelf", 5],
    ]);
  });

  it("knows nothing of what has no wave", () => {
    expect([...laterWaves({ tasks: [task("cart", 1, "till")] }, () => undefined)]).toEqual([["cart", 1]]);
  });
});
