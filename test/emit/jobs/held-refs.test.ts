import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heldRefs } from "../../../compiler/emit/jobs/held-refs.ts";
import type { WorkOrder } from "../../../compiler/ir/work-order.ts";
import { compileGlob } from "../../../compiler/repo/glob.ts";
import { hostileText } from "../hostile.ts";
import { lending, task } from "../lending.ts";

function refsOf(...paths: readonly string[]): readonly string[] {
  const files = { create: [], modify: [...paths], delete: [], read: [] };
  const order: WorkOrder = { ...lending, tasks: [task({ id: "one", files })] };
  return heldRefs(order).map((ref) => ref.replace(/^refs\/seamwright\/held\/?/, ""));
}

/** As git does it: a reference is a file, so one is in the way of itself, of those above and of those below. */
function inTheWay(a: string, b: string): boolean {
  return a === b || a === "" || b === "" || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

describe("heldRefs", () => {
  it.each([
    [
      ["src/a.ts", "src/b.ts"],
      ["src/a.ts", "src/b.ts"],
    ],
    [["src/a.ts", "src/**"], ["src"]],
    [["src/{a,b}/x.ts"], ["src/a/x.ts", "src/b/x.ts"]],
    [["*.md", "src/a.ts"], [""]],
    [["src/[id]/a.ts"], ["src"]],
    [["./src//a b.ts"], ["src/a=20b.ts"]],
    [[".github/x.lock"], ["=2egithub/x=2elock"]],
    [[], []],
  ])("holds %j by %j", (paths, refs) => {
    expect(refsOf(...paths)).toEqual(refs);
  });

  it("is in the way of every plan that may write one of its paths", () => {
    const part = fc.constantFrom("a", "b", "*", "**", "a*", "{a,b}", "[ab]", "?");
    const globs = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    const names = fc.array(fc.constantFrom("a", "b", "ab"), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        globs,
        globs,
        names.map((parts) => parts.join("/")),
        (first, second, path) => {
          if (![first, second].every((glob) => compileGlob(glob).matches(path))) return;
          const clash = refsOf(first).some((a) => refsOf(second).some((b) => inTheWay(a, b)));
          expect(clash).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("makes names that git takes, and different ones for different paths", () => {
    const word = hostileText.map((text) => text.replace(/[\p{Cs}/]/gu, ""));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (parts) => {
        const path = parts.join("/");
        for (const ref of refsOf(path).filter((each) => each !== ""))
          expect(spawnSync("git", ["check-ref-format", `refs/${ref}`]).status, ref).toBe(0);
      }),
      { numRuns: 100 },
    );
    expect(refsOf("a=20b", "a b").length).toBe(2);
  });
});
