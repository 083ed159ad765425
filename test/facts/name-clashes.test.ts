import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseKey } from "../../compiler/facts/case-key.ts";
import { type NameClash, nameClashes } from "../../compiler/facts/name-clashes.ts";
import { repoFacts } from "../../compiler/facts/repo-facts.ts";
import { openRepoGraph } from "../../compiler/repo/import-graph.ts";
import { memoryReader } from "../support/memory-reader.ts";
import { planOf } from "../support/plan.ts";

function clashes(
  there: readonly string[],
  create: readonly string[],
  deleted: readonly string[] = [],
): readonly NameClash[] {
  const files = JSON.stringify({ create, delete: deleted });
  const plan = planOf(`tasks:\n  - { id: desk, title: Run the desk, files: ${files} }\n`);
  const reader = memoryReader(Object.fromEntries(there.map((path) => [path, ""])));
  return nameClashes(repoFacts(plan, openRepoGraph(reader)));
}

function spell({ path, other, exists, isEncoding, claims }: NameClash): string {
  return `${path} ${exists ? "=" : "~"} ${other} ${claims.length}${isEncoding ? " encoding" : ""}`;
}

describe("nameClashes", () => {
  it("speaks of the first folder that differs, once", () => {
    const create = ["src/Desk/a.ts", "src/Desk/b.ts", "src/desk/C.ts", "SRC.ts"];
    expect(clashes(["src/desk/c.ts"], create).map(spell)).toEqual([
      "src/Desk = src/desk 2",
      "src/desk/C.ts = src/desk/c.ts 1",
    ]);
  });

  it("knows letters that are encoded in two ways", () => {
    expect(clashes(["cafe\u0301.md"], ["caf\u00e9.md"]).map(spell)).toEqual([
      "caf\u00e9.md = cafe\u0301.md 1 encoding",
    ]);
    expect(clashes(["cafe\u0301.md"], ["CAF\u00c9.md"]).map(spell)).toEqual([
      "CAF\u00c9.md = cafe\u0301.md 1",
    ]);
  });

  it("lets a file or folder have its name in another case when the old one goes", () => {
    expect(clashes(["desk.ts"], ["Desk.ts"], ["desk.ts"])).toEqual([]);
    expect(clashes(["desk/a.ts", "desk/b.ts"], ["Desk/a.ts"], ["desk/**"])).toEqual([]);
    expect(clashes(["desk/a.ts", "desk/b.ts"], ["Desk/a.ts"], ["desk/a.ts"]).map(spell)).toEqual([
      "Desk = desk 1",
    ]);
  });

  it("finds something exactly where two paths of two spellings would be one", () => {
    const name = fc.constantFrom("a", "A", "b", "\u00e9", "e\u0301", "\u00c9", "\u00df", "SS");
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    const paths = fc.uniqueArray(path, { maxLength: 5 });
    fc.assert(
      fc.property(paths, paths, (there, create) => {
        // Of a tree that has two spellings already, nobody can say which is meant.
        fc.pre(!isClash([], there));
        expect(clashes(there, create).length > 0).toBe(isClash(there, create));
      }),
    );
  });
});

/** Compares every path and folder to be made with all others. */
function isClash(there: readonly string[], create: readonly string[]): boolean {
  const old = new Set(there.flatMap(prefixes));
  const made = new Set(create.flatMap(prefixes).filter((path) => !old.has(path)));
  const key = (path: string) => path.normalize("NFD").toLowerCase();
  return [...made].some((path) =>
    [...old, ...made].some((other) => other !== path && key(other) === key(path)),
  );
}

function prefixes(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

describe("caseKey", () => {
  it.each([
    ["Desk.TS", "desk.ts", true],
    ["\u03a3\u03bf\u03c6\u03bf\u03c2", "\u03c3\u03bf\u03c6\u03bf\u03c3", true],
    ["stra\u00dfe", "strasse", false],
    ["\u0130", "i", false],
    ["desk", "desks", false],
  ])("says whether %j and %j are one name", (a, b, isOne) => {
    expect(caseKey(a) === caseKey(b)).toBe(isOne);
  });
});
