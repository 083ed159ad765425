import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chosenNumbers } from "../../compiler/facts/chosen-numbers.ts";
import { foldersOfTree } from "../../compiler/facts/folders.ts";
import { numberClashes, proposedNumbers } from "../../compiler/facts/number-clashes.ts";
import { repoFacts } from "../../compiler/facts/repo-facts.ts";
import { openRepoGraph } from "../../compiler/repo/import-graph.ts";
import { memoryReader } from "../support/memory-reader.ts";
import { planOf } from "../support/plan.ts";

function factsOf(files: readonly string[], tasks: Readonly<Record<string, readonly string[]>>, after = "") {
  const lines = Object.entries(tasks).map(
    ([id, paths]) => `  - { id: ${id}, title: Work, files: { create: ${JSON.stringify(paths)} }${after} }`,
  );
  const reader = memoryReader(Object.fromEntries(files.map((file) => [file, ""])));
  return repoFacts(planOf(`tasks:\n${lines.join("\n")}`), openRepoGraph(reader));
}

/** Numbers that clash, and what is proposed instead. */
function clashes(files: readonly string[], tasks: Readonly<Record<string, readonly string[]>>) {
  return numberClashes(factsOf(files, tasks)).map(
    ({ number, renamings }) => `${number}: ${renamings.map(({ path }) => path).join(" ")}`,
  );
}

const two = ["db/migrations/0001_a.sql", "db/migrations/0002_b.sql"];

describe("clashes of numbers", () => {
  it("proposes the next free numbers in order", () => {
    expect(
      clashes(two, {
        a: ["db/migrations/0003_c.sql"],
        b: ["db/migrations/0003_d.sql"],
        c: ["db/migrations/0004_e.sql"],
      }),
    ).toEqual(["0003: db/migrations/0004_d.sql db/migrations/0005_e.sql"]);
  });

  it("keeps the way back with its migration, in one task or two, and beside one in the tree", () => {
    const up = "db/migrations/0003_c.up.sql";
    const down = "db/migrations/0003_c.down.sql";
    expect(clashes(two, { a: [up, down] })).toEqual([]);
    expect(clashes(two, { a: [up], b: [down] })).toEqual([]);
    expect(clashes([...two, up], { a: [down] })).toEqual([]);
    expect(clashes(two, { a: [up, down], b: ["db/migrations/0003_a.sql"] })).toEqual([
      "0003: db/migrations/0004_a.sql",
    ]);
  });

  it("knows numbers with a V, without zeros, and of folders", () => {
    expect(clashes(["sql/V9__a.sql"], { a: ["sql/V9__b.sql"] })).toEqual(["V9: sql/V10__b.sql"]);
    expect(clashes(["migrations/9.sql"], { a: ["migrations/10.sql"], b: ["migrations/10_b.sql"] })).toEqual([
      "10: migrations/11_b.sql",
    ]);
    expect(clashes(["migrations/001-a/up.sql"], { a: ["migrations/001-b/up.sql"] })).toEqual([
      "001: migrations/002-b/up.sql",
    ]);
    expect(clashes(["migrations/001-a/up.sql"], { a: ["migrations/001-a/down.sql"] })).toEqual([]);
  });

  it("says nothing of dates, of pages named by a number, and of folders where numbers mean something else", () => {
    expect(
      clashes([], { a: ["migrations/20260101120000_a.sql"], b: ["migrations/20260101120000_b.sql"] }),
    ).toEqual([]);
    expect(
      clashes(["pages/404.tsx", "pages/500.tsx"], { a: ["pages/404.html"], b: ["pages/404-b.html"] }),
    ).toEqual([]);
    const doubled = ["migrations/1_a.sql", "migrations/1_b.sql"];
    expect(clashes(doubled, { a: ["migrations/1_c.sql"] })).toEqual([]);
  });

  it("takes numbered documents for a sequence where there are some without gaps", () => {
    const records = ["docs/adr/0001-a.md", "docs/adr/0002-b.md", "docs/adr/0003-c.md"];
    const tasks = { a: ["docs/adr/0004-d.md"], b: ["docs/adr/0004-e.md"] };
    expect(clashes(records, tasks)).toEqual(["0004: docs/adr/0005-e.md"]);
    expect(clashes(records.slice(1), tasks)).toEqual([]);
  });
});

it("proposes numbers that are free, different and in the order of those chosen", () => {
  const numbers = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 6 })), numbers, (taken, chosen) => {
      const files = taken.map((number) => `migrations/${number}_old${number}.sql`);
      const tasks = Object.fromEntries(
        chosen.map((number, index) => [`t${index}`, [`migrations/${number}_new${index}.sql`]]),
      );
      const facts = factsOf(files, tasks);
      const [found] = chosenNumbers(facts.claims, foldersOfTree(facts.repo.files));
      if (found === undefined) throw new Error("no sequence");
      const proposed = proposedNumbers(found, facts.taskGraph);
      const of = new Map(
        proposed.flatMap(({ members, number }) => members.map(({ path }) => [path, number])),
      );
      const given = Object.values(tasks).map(([path = ""]) => of.get(path) ?? 0);
      const last = Math.max(0, ...taken);
      expect(new Set(given).size).toBe(chosen.length);
      expect(given.every((number) => number > last)).toBe(true);
      for (const [i, a] of chosen.entries()) {
        for (const [j, b] of chosen.entries()) if (a < b) expect(given[i]).toBeLessThan(given[j] ?? 0);
      }
      const isFree = chosen.every((number) => number > last) && new Set(chosen).size === chosen.length;
      if (isFree) expect(given).toEqual(chosen);
    }),
  );
});
