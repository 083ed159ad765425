import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { pnpmPackages } from "../../compiler/repo/workspace-pnpm.ts";

/** What a YAML library reads. */
function byLibrary(text: string): unknown {
  return parse(text)?.packages ?? undefined;
}

describe("packages of a pnpm-workspace.yaml", () => {
  it.each([
    ["packages:\n  - a\n  - 'b/*'\n  - \"c/**\"\n"],
    ["packages:\n- a # first\n\n# all others\n- '!b # c'\ncatalog:\n  - x\n"],
    ["catalog: 1\npackages: [a, 'b,c', \"[d]*\", '!e'] # all\n"],
    ["packages:\n  [\n    a, # one\n    b/{c,d},\n  ]\nother: x\n".replace("b/{c,d}", "'b/{c,d}'")],
    ["\"packages\":\r\n  - it's/a#b\r\n  - 'it''s'\r\n"],
    ["other:\n  packages:\n    - a\n"],
    ["# packages:\n"],
    [""],
  ])("%j", (text) => {
    expect(pnpmPackages(text)).toEqual(byLibrary(text));
  });

  it("are none where the value is no list", () => {
    for (const text of ["packages: 1", "packages:", "packages: {}", "packages:\n  a: b", "a: ["]) {
      expect(pnpmPackages(text)).toBeUndefined();
    }
  });

  it("are what a YAML library reads from what it wrote", () => {
    const glob = fc.stringMatching(/^!?[a-z.][a-z#'/{},*-]{0,8}$/);
    const lists = fc.array(glob, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(lists, fc.boolean(), (packages, flow) => {
        const text = stringify(
          { first: 1, packages, last: ["x"] },
          { collectionStyle: flow ? "flow" : "block" },
        );
        const own = flow ? `packages: ${stringify(packages, { collectionStyle: "flow" })}` : text;
        expect(pnpmPackages(own)).toEqual(byLibrary(own));
      }),
    );
  });
});
