import { describe, expect, it } from "vitest";
import { keyAt, valueAt } from "../../compiler/diagnostics/diagnostic.ts";
import { nameOf } from "../../compiler/diagnostics/place-name.ts";
import { parseDocument } from "../../compiler/source/document.ts";
import type { Route } from "../../compiler/source/route.ts";
import { sourceText } from "../../compiler/source/text.ts";

const text = `roles:
  clerk: { title: Clerk }
contracts:
  Loan: { kind: type }
tasks:
  - id: lend
    files: { modify: [src/loan.ts] }
  - title: nameless
    wave: 2
  - id: 007
`;
const document = parseDocument(sourceText("library.yaml", text));

function name(route: Route, part: "key" | "value" = "value") {
  const place = part === "key" ? keyAt(route) : valueAt(route);
  if (place.in !== "plan") throw new Error("not in the plan");
  return nameOf(place, document);
}

describe("nameOf", () => {
  it("has ids for indexes, and the word that stands there", () => {
    expect(name(["tasks", 0, "files", "modify", 0])).toEqual({
      steps: ["tasks", "lend", "files", "modify"],
      word: "src/loan.ts",
      part: { kind: "task", id: "lend", qualified: "tasks/lend" },
    });
  });

  it("has no word for a key, a list, a mapping and what is not there", () => {
    expect(name(["tasks", 0, "id"], "key").word).toBeUndefined();
    expect(name(["tasks", 0, "files", "modify"]).word).toBeUndefined();
    expect(name(["tasks", 0]).word).toBeUndefined();
    expect(name(["tasks", 9, "toString", "name"]).word).toBeUndefined();
  });

  it("leaves out a task without an id", () => {
    expect(name(["tasks", 1, "wave"])).toEqual({ steps: ["tasks", "wave"], word: "2", part: undefined });
  });

  it("takes a number as it is written", () => {
    expect(name(["tasks", 2]).part).toEqual({ kind: "task", id: "007", qualified: "tasks/007" });
  });

  it("knows contracts and roles by their key", () => {
    expect(name(["contracts", "Loan", "kind"]).part).toEqual({
      kind: "contract",
      id: "Loan",
      qualified: "contracts/Loan",
    });
    expect(name(["roles", "clerk"], "key").part?.kind).toBe("role");
    expect(name(["contracts"]).part).toBeUndefined();
    expect(name([])).toEqual({ steps: [], word: undefined, part: undefined });
  });

  it("knows the values of a plan that was put together, though not how they were written", () => {
    const foreign = { ...document, scalarText: () => undefined };
    const place = valueAt(["tasks", 2, "id"]);
    expect(place.in === "plan" && nameOf(place, foreign)).toMatchObject({ word: "7", part: { id: "7" } });
  });
});
