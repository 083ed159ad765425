import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { discoverPlans } from "../compiler/cli/discover.ts";
import { memoryHost } from "./cli/memory-host.ts";
import { missingSchema, schemaProblems } from "./support/format-schema.ts";

const root = new URL("../", import.meta.url);
const hooks = parse(text(".pre-commit-hooks.yaml"));
const [hook] = hooks;
const manifest = JSON.parse(text("package.json"));

describe(".pre-commit-hooks.yaml", () => {
  it("is what pre-commit reads as a list of hooks", ({ skip }) => {
    skip(missingSchema("pre-commit-hooks.json") !== undefined, missingSchema("pre-commit-hooks.json"));
    expect(schemaProblems("pre-commit-hooks.json")(hooks)).toEqual([]);
  });

  it("starts a program of the package", () => {
    expect(hook.language).toBe("node");
    expect(Object.keys(manifest.bin)).toContain(hook.entry.split(" ")[0]);
  });

  it("installs: npm pack, whose output pre-commit takes for a file name, prints nothing of the scripts", () => {
    expect(Object.keys(manifest.scripts)).toContain("prepack");
    expect(text(".npmrc").split("\n")).toContain("foreground-scripts=false");
  });

  it("takes the plans that the program finds in a folder", () => {
    const folder = fc.constantFrom("", "plans/", "src/", "src/plans/");
    const stem = fc.constantFrom("plan", "shop.plan", ".plan", "plans", "planned", "plan.old", "a", "replan");
    const ending = fc.constantFrom("yaml", "yml", "json", "md");
    fc.assert(
      fc.property(folder, stem, ending, (below, name, end) => {
        const file = `${name}.${end}`;
        const isFound = finds(below.startsWith("plans/") ? below + file : file) || finds(file);
        expect([below, file, takes(below + file)]).toEqual([below, file, isFound]);
      }),
    );
  });

  it("leaves other files alone", () => {
    const others = [
      "planned.yaml",
      "plan.md",
      "replan.yaml",
      "src/plans/a.yaml",
      "plans/a/b.yaml",
      "plan.yaml.bak",
    ];
    expect(others.filter(takes)).toEqual([]);
  });
});

it("the README says how to use the hook", () => {
  const config = parse(
    /^```yaml \.pre-commit-config\.yaml\n([\s\S]*?)^```$/m.exec(text("README.md"))?.[1] ?? "",
  );
  expect(config.repos).toMatchObject([{ rev: `v${manifest.version}`, hooks: [{ id: hook.id }] }]);
});

function finds(path: string): boolean {
  return discoverPlans(memoryHost({ files: { [path]: "" } })).includes(path);
}

/** As pre-commit decides it. */
function takes(path: string): boolean {
  return new RegExp(hook.files).test(path);
}

function text(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}
