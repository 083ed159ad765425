import fc from "fast-check";
import ignore from "ignore";
import { describe, expect, it } from "vitest";
import { codeownersPattern } from "../../compiler/emit/codeowners/pattern.ts";
import { codeowners } from "../../compiler/emit/codeowners.ts";
import type { WorkOrder } from "../../compiler/ir/work-order.ts";
import { compileGlob } from "../../compiler/repo/glob.ts";
import { hostileOrder } from "./hostile.ts";
import { lending, task } from "./lending.ts";

interface Line {
  readonly pattern: string;
  readonly owners: readonly string[];
}

/** As GitHub reads it: no negation, no classes; a blank that is not escaped ends the pattern. */
function linesOf(text: string): readonly Line[] {
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [, pattern = "", rest = ""] = /^((?:\\.|[^\s\\])+)((?: @ORG\/[a-z0-9-]+)+)$/.exec(line) ?? [];
      if (pattern === "") throw new Error(`no line of CODEOWNERS: ${line}`);
      return { pattern, owners: rest.trim().split(" ") };
    });
}

/** `docs/*` means the files in a folder and nothing below it, unlike in .gitignore. */
function matches(pattern: string, path: string): boolean {
  const flat = /(?:^|\/)\*$/.test(pattern) || /[^/]\*$/.test(pattern);
  if (
    flat &&
    !pattern.endsWith("**") &&
    path.split("/").length > pattern.split("/").length - 1 &&
    !pattern.includes("**")
  )
    return false;
  return ignore().add(pattern).ignores(path);
}

function ownersOf(order: WorkOrder, path: string): readonly string[] {
  const lines = linesOf(codeowners.emit(order)[0]?.content ?? "");
  return lines.findLast(({ pattern }) => matches(pattern, path))?.owners ?? [];
}

function writing(claims: Readonly<Record<string, readonly string[]>>): WorkOrder {
  const tasks = Object.entries(claims).map(([id, modify]) =>
    task({ id, role: { id, title: id }, files: { create: [], modify: [...modify], delete: [], read: [] } }),
  );
  return { ...lending, tasks };
}

describe("codeowners", () => {
  it("gives what a task writes to its role, and what two write to both", () => {
    expect(ownersOf(lending, "src/catalogue/book.ts")).toEqual(["@ORG/keeper"]);
    expect(ownersOf(lending, "src/members/card.ts")).toEqual(["@ORG/clerk"]);
    expect(ownersOf(lending, "README.md")).toEqual([]);
    const order = writing({ keeper: ["src/**", "src/{a,b}/x.ts"], clerk: ["src/desk.ts", "src/a/*.ts"] });
    expect(ownersOf(order, "src/deep/down.ts")).toEqual(["@ORG/keeper"]);
    expect(ownersOf(order, "src/desk.ts")).toEqual(["@ORG/clerk", "@ORG/keeper"]);
    expect(ownersOf(order, "src/a/x.ts")).toEqual(["@ORG/clerk", "@ORG/keeper"]);
    expect(ownersOf(order, "src/b/x.ts")).toEqual(["@ORG/keeper"]);
  });

  it.each([
    ["src/a b.ts", "/src/a\\ b.ts", false],
    ["!notes.md", "/!notes.md", false],
    ["#1.md", "/?1.md", true],
    ["app/[id]/page.tsx", "/app/*/page.tsx", true],
    ["app/(shop)/page.tsx", "/app/(shop)/page.tsx", false],
    ["src/*", "/src/*", false],
    ["src/", "/src/", false],
    ["**/*.sql", "/**/*.sql", false],
    ["odd]{name", "/odd??name", true],
  ])("spells %j as %j", (path, pattern, isLossy) => {
    const found = codeownersPattern(path);
    expect(found.pattern).toBe(pattern);
    expect(found.lost !== undefined).toBe(isLossy);
  });

  it("says in a comment what it cannot say", () => {
    const [{ content } = { content: "" }] = codeowners.emit(writing({ keeper: ["app/[id]/#x.ts"] }));
    expect(content).toContain(
      '# "app/[id]/#x.ts" cannot be said here; the next line may match more.\n/app/*/?x.ts @ORG/keeper\n',
    );
    const [{ content: two } = { content: "" }] = codeowners.emit(
      writing({ keeper: ["src/*.ts"], clerk: ["src/**/loan.*"] }),
    );
    expect(two).toContain(
      "# src/*.ts may match files of src/**/loan.* too; those go to the owners of the next line only.",
    );
  });

  it("matches every file that the plan's glob matches, and no other when nothing is lost", () => {
    const part = fc.constantFrom("a", "b", "ab", "*", "**", "a*", "?b", "[id]", "#a", "a b", "!a", "(a)");
    const name = fc.constantFrom("a", "b", "ab", "i", "#a", "a b", "!a", "(a)", "[id]");
    const globs = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    const paths = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(globs, paths, (glob, path) => {
        const { pattern, lost } = codeownersPattern(glob);
        const isMeant = compileGlob(glob).matches(path);
        if (isMeant) expect(matches(pattern, path)).toBe(true);
        // A pattern of CODEOWNERS also stands for what is below a folder of that name.
        const below = path.split("/").map((_, index, all) => all.slice(0, index + 1).join("/"));
        if (lost === undefined && matches(pattern, path))
          expect(below.some((above) => compileGlob(glob).matches(above))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("stays a list of lines whatever the plan holds", () => {
    fc.assert(
      fc.property(hostileOrder, ({ hostile }) => {
        const [{ content } = { content: "" }] = codeowners.emit(hostile);
        expect(linesOf(content).length).toBeGreaterThan(0);
      }),
    );
  });
});
