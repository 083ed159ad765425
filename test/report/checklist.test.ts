import { expect, it } from "vitest";
import { renderChecklists } from "../../compiler/report/checklist.ts";

it("writes task lists, with what decided against a line", () => {
  const text = renderChecklists("plan.yaml", [
    {
      title: "Lending",
      lines: [
        { text: "Books are counted", state: "yes", evidence: "12 books", rules: ["count"] },
        { text: "Books are there", state: "no", evidence: '"atlas" is lent', rules: ["no-lent-book"] },
        { text: "Books are clean", state: "unknown", evidence: "nobody looked", rules: [] },
      ],
    },
  ]);
  expect(text).toBe(`## plan.yaml

### Lending

- [x] Books are counted: 12 books
- [ ] Books are there: "atlas" is lent _by no-lent-book_
- [ ] (not known) Books are clean: nobody looked
`);
});

it("shows hostile text as it is", () => {
  const evidence = "[x](javascript:1)\n- [x] done <img src=x> @lead `rm` **now** \u202e";
  const text = renderChecklists("a\n# b.yaml", [
    { title: "T", lines: [{ text: "L", state: "no", evidence, rules: [] }] },
  ]);
  expect(text.split("\n")).toHaveLength(6);
  expect(text).toContain("\\[x\\](javascript:1)");
  expect(text).toContain("\\<img src=x\\> \\@lead \\`rm\\` \\*\\*now\\*\\*");
  expect(text).not.toContain("\u202e");
});
