import { describe, expect, it } from "vitest";
import { beads } from "../../compiler/importers/beads.ts";
import { superpowers } from "../../compiler/importers/superpowers.ts";
import { taskTexts } from "../../compiler/importers/task-texts.ts";
import { sourceText } from "../../compiler/source/text.ts";

const plan = [
  "# Shop Implementation Plan",
  "",
  "### Task 1: Open the till",
  "",
  "- Create: `src/till.ts`",
  "",
  "### Task 2: Close the till",
  "",
  "- Modify: `src/till.ts`",
  "",
  "## Afterwards",
  "",
  "Go home.",
  "",
].join("\n");

describe("taskTexts", () => {
  it("gives every task its part of the file, and none what follows the last one", () => {
    const source = sourceText("plan.md", plan);
    const { tasks } = superpowers.read({ files: [source], tree: undefined });
    const texts = taskTexts(tasks);
    expect([...texts.keys()]).toEqual(["1", "2"]);
    for (const { text, origin } of texts.values()) {
      expect(origin?.source.text.slice(origin.span.start, origin.span.end)).toBe(text);
    }
    expect(texts.get("1")?.text).toContain("src/till.ts");
    expect(texts.get("1")?.text).not.toContain("Task 2");
    expect(texts.get("2")?.text).not.toContain("Go home");
  });

  it("says of JSON what the escapes stand for, at the same places", () => {
    const record = { id: "shop-a", title: "A", status: "open", description: 'Open\nnoTill -> "lend"' };
    const source = sourceText(".beads/issues.jsonl", JSON.stringify(record).replace(">", "\\u003e"));
    const { tasks } = beads.read({ files: [source], tree: undefined });
    const { text, origin } = taskTexts(tasks).get("shop-a") ?? { text: "", origin: undefined };
    expect(text).toContain("\nnoTill");
    expect(text).not.toContain("u003e");
    expect(text.length).toBe((origin?.span.end ?? 0) - (origin?.span.start ?? 0));
  });
});
