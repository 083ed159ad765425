import { describe, expect, it } from "vitest";
import { repoFacts } from "../../compiler/facts/repo-facts.ts";
import { openRepoGraph } from "../../compiler/repo/import-graph.ts";
import { syntaxReader } from "../../compiler/repo/syntax-reader.ts";
import { memoryReader } from "../support/memory-reader.ts";
import { planOf } from "../support/plan.ts";

const files = {
  "loans.ts":
    "export interface Loan { due: Date }\nexport function lendBook() {}\nfunction back() {}\nexport { back as giveBack };\n",
  "index.ts": 'export * from "./loans.ts";\n',
  "desk.ts": 'import { giveBack, lendBook } from "./index.ts";\nlendBook();\ngiveBack();\n',
  "letter.ts": 'import type { Loan } from "./loans.ts";\nexport type Letter = Loan;\n',
};

interface Sketch {
  readonly title?: string;
  readonly files?: string;
  readonly breaks?: string;
}

/** What is said of the imports of a task that writes one file, from another that changes loans. */
function evidence(file: string, loans: Sketch, title = "Write"): string | undefined {
  const { title: about = "Change", files: claims = "[loans.ts]", breaks = "[]" } = loans;
  const plan = planOf(
    `tasks:\n  - { id: loans, title: "${about}", files: ${claims}, breaks: ${breaks} }\n` +
      `  - { id: user, title: "${title}", files: [${file}] }\n`,
  );
  const facts = repoFacts(plan, openRepoGraph(memoryReader(files), { syntax: syntaxReader }));
  const found = facts.couplings.find(({ importer }) => importer === "user");
  const { proof } = found?.chains[0] ?? {};
  const why = proof === undefined ? "" : ` ${proof.kind} ${proof.names.join()}`;
  return found === undefined ? undefined : `${found.evidence}${why}`;
}

describe("evidence of a coupling", () => {
  it("is only the same file where nothing tells more", () => {
    expect(evidence("desk.ts", {})).toBe("same-file");
    expect(evidence("desk.ts", { title: "Lend books" })).toBe("same-file");
  });

  it("is a claim on what crosses, by whatever name", () => {
    expect(evidence("desk.ts", { files: "{ modify: ['loans.ts#lendBook'] }" })).toBe(
      "changed claims lendBook",
    );
    expect(evidence("desk.ts", { files: "{ modify: ['loans.ts#back'] }" })).toBe("changed claims back");
  });

  it("is none at all where the claim is on something else", () => {
    expect(evidence("desk.ts", { files: "{ modify: ['loans.ts#Loan'] }" })).toBeUndefined();
    expect(evidence("desk.ts", { files: "{ create: ['loans.ts#late'] }" })).toBeUndefined();
    expect(evidence("desk.ts", { files: "{ modify: ['loans.ts#Loan', 'loans.ts#lendBook'] }" })).toBe(
      "changed claims lendBook",
    );
  });

  it("is what the task breaks, or deletes", () => {
    expect(evidence("desk.ts", { breaks: "['loans.ts#lendBook']" })).toBe("changed breaks lendBook");
    expect(evidence("desk.ts", { breaks: "['loans.ts#Loan']" })).toBe("same-file");
    expect(evidence("desk.ts", { files: "{ delete: [loans.ts] }" })).toBe("changed deletes ");
  });

  it("is what the task says, by the form of the name", () => {
    expect(evidence("desk.ts", { title: "Let lendBook take a day" })).toBe("changed names lendBook");
    expect(evidence("desk.ts", { title: "Let `giveBack` take a day" })).toBe("changed names giveBack");
  });

  it("is what both say and neither file has yet", () => {
    expect(evidence("desk.ts", { title: "Add dueDay" }, "Show dueDay")).toBe("changed both-name dueDay");
    expect(evidence("desk.ts", { title: "Add dueDay" }, "Show the day")).toBe("same-file");
  });

  it("is none in a name that a task before says it makes", () => {
    const [making, using] = [{ title: "Use `dueDay`" }, "Create `dueDay` and a list"];
    const first = (title: string, about: Sketch): string | undefined => {
      const plan = planOf(
        `tasks:\n  - { id: user, title: "${title}", files: [desk.ts] }\n` +
          `  - { id: loans, title: "${about.title}", files: [loans.ts] }\n`,
      );
      const { couplings } = repoFacts(plan, openRepoGraph(memoryReader(files), { syntax: syntaxReader }));
      return couplings.find(({ importer }) => importer === "user")?.evidence;
    };
    expect(first(using, making)).toBe("same-file");
    expect(first("Show `dueDay`", making)).toBe("changed");
    expect(first(using, { title: "Create `dueDay`" })).toBe("changed");
  });

  it("is none in what the last task says of a name that an earlier one brings to the file", () => {
    const found = (last: string): readonly (string | undefined)[] => {
      const plan = planOf(
        `tasks:\n  - { id: first, title: "Let lendBook take a day", files: [loans.ts] }\n` +
          `  - { id: user, title: Write, files: [desk.ts] }\n` +
          `  - { id: last, title: "${last}", files: [loans.ts] }\n`,
      );
      const { couplings } = repoFacts(plan, openRepoGraph(memoryReader(files), { syntax: syntaxReader }));
      return ["first", "last"].map(
        (id) => couplings.find(({ importer, imported }) => importer === "user" && imported === id)?.evidence,
      );
    };
    expect(found("Drop what lendBook replaces")).toEqual(["changed", "same-file"]);
    expect(found("Let giveBack take a day")).toEqual(["changed", "changed"]);
  });

  it("is weaker where only types cross", () => {
    expect(evidence("letter.ts", { breaks: "['loans.ts#Loan']" })).toBe("type breaks Loan");
  });
});
