import { describe, expect, it } from "vitest";
import { gatheredProblems } from "../../compiler/importers/gathered-problems.ts";
import type { ImportProblem } from "../../compiler/importers/imported.ts";
import { sourceText } from "../../compiler/source/text.ts";
import { plan, task } from "./imported-tasks.ts";

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

  it("are one where others are alike", () => {
    const many = "names have no folder";
    const about = (name: string): ImportProblem => ({ ...unclaimed(name), alike: { name, many } });
    const problems = ["src/x.ts", "~/c.ts", "src/x.ts"].map(about);
    expect(messages(gatheredProblems(plan([], { problems })))).toEqual([
      ['2 names have no folder: "src/x.ts", "~/c.ts"', 2],
    ]);
    expect(
      messages(gatheredProblems(plan([], { problems: [about("src/x.ts"), about("src/x.ts")] }))),
    ).toEqual([["no src/x.ts (2 times)", 1]]);
  });

  it("are none where the task itself spells out which file a short name means", () => {
    const short = { ...unclaimed("src/x.ts"), rivals: ["till/x.ts", "src/x.ts"] };
    const origin = { source, span: { start: 0, end: 4 } };
    const claiming = (pattern: string) =>
      plan([{ ...task("till", { claims: [{ access: "write", pattern, origin }] }), origin }], {
        problems: [short],
      });
    expect(gatheredProblems(claiming("till/x.ts"))).toEqual([]);
    expect(messages(gatheredProblems(claiming("till/y.ts")))).toEqual([["no src/x.ts", 0]]);
  });
});
