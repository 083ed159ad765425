import { describe, expect, it } from "vitest";
import { gatheredProblems } from "../../compiler/importers/gathered-problems.ts";
import type { ImportProblem } from "../../compiler/importers/imported.ts";
import { sourceText } from "../../compiler/source/text.ts";
import { plan, task, written } from "./imported-tasks.ts";

const text =
  "../depot/a.ts ../depot/b.ts ../store/a.ts ../depot/c.ts src/x.ts ~/dev/shop/a.ts ~/dev/shop/b.ts ~/c.ts";
const source = sourceText("tasks.md", text);

const unclaimed = (path: string): ImportProblem => {
  const start = text.indexOf(path);
  return {
    kind: "unclaimed-path",
    message: `no ${path}`,
    origin: { source, span: { start, end: start + path.length } },
  };
};

const messages = (problems: readonly ImportProblem[]) =>
  problems.map(({ message, related }) => [message, related?.length ?? 0]);

describe("problems of an import", () => {
  it("are one for all paths into another repository", () => {
    const problems = ["../depot/a.ts", "../depot/b.ts", "../store/a.ts", "../depot/c.ts", "src/x.ts"].map(
      unclaimed,
    );
    expect(messages(gatheredProblems(plan([], { problems })))).toEqual([
      ['3 paths lie in "../depot", outside of the repository, and are not checked', 2],
      ["no ../store/a.ts", 0],
      ["no src/x.ts", 0],
    ]);
  });

  it("are one for all paths into one folder at home", () => {
    const problems = ["~/dev/shop/a.ts", "~/dev/shop/b.ts", "~/c.ts"].map(unclaimed);
    expect(messages(gatheredProblems(plan([], { problems })))).toEqual([
      ['2 paths lie in "~/dev/shop", in a home folder, and are not checked', 1],
      ["no ~/c.ts", 0],
    ]);
  });

  it("are one where the same is said of several places", () => {
    const problem = unclaimed("src/x.ts");
    const other = { ...problem, kind: "unread-text" } as const;
    expect(messages(gatheredProblems(plan([], { problems: [problem, other, problem] })))).toEqual([
      ["no src/x.ts (2 times)", 1],
      ["no src/x.ts", 0],
    ]);
  });

  it("say which locks nobody checks", () => {
    const locks = ["till", "cart", "shelf", "price", "desk", "desk"].map((word) => written(word));
    expect(messages(gatheredProblems(plan([task("till", { locks })])))).toEqual([
      ['locks are not checked yet: "till", "cart", "shelf", "price" and 1 more', 0],
    ]);
  });
});
