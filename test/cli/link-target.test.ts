import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeFiles } from "../../compiler/cli/node-host.ts";

it("leads where a link leads, and nowhere else", () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "seamwright-")));
  try {
    const [file, link, broken] = ["library.yaml", "plan.yaml", "lost.yaml"].map((name) => join(folder, name));
    writeFileSync(file ?? "", "version: 1\n");
    symlinkSync("library.yaml", link ?? "");
    symlinkSync("nowhere.yaml", broken ?? "");
    expect(nodeFiles.target(link ?? "")).toBe(file);
    expect(nodeFiles.target(file ?? "")).toBe(file);
    expect(nodeFiles.identity(link ?? "")).toBe(nodeFiles.identity(file ?? ""));
    expect(nodeFiles.target(broken ?? "")).toBe(broken);
    expect(nodeFiles.target("plans/none.yaml")).toBe("plans/none.yaml");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
