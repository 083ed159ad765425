import { describe, expect, it } from "vitest";
import { exportFormats } from "../../../compiler/importers/export/formats.ts";
import { exporters } from "../../../compiler/importers/export/registry.ts";
import { importers } from "../../../compiler/importers/registry.ts";

describe("exporters", () => {
  it("are the formats that the help page lists, and can all be read", () => {
    const ids = exporters.map(({ id }) => id);
    expect(ids).toEqual([...exportFormats]);
    expect(importers.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });
});
