import { describe, expect, test } from "vitest";
import { superpowers } from "../../compiler/importers/superpowers.ts";
import { sourceText } from "../../compiler/source/text.ts";
import { textAt } from "./superpowers-spans.ts";

function importsOf(...lines: readonly string[]): readonly (readonly (string | undefined)[])[] {
  const text = ["### Task 1: Basket", "", ...lines].join("\n");
  const { tasks } = superpowers.read({ files: [sourceText("plan.md", text)], tree: undefined });
  return (tasks[0]?.imports ?? []).map(({ language, specifier, file, origin }) => {
    expect(textAt(origin)).toContain(specifier.split("::")[0]);
    return [language, specifier, file];
  });
}

const code = ["import { till } from './till';", "```"];

describe("imports in the code of a plan", () => {
  test.each([
    [["Create `src/basket.ts`:", "", "```ts"], "src/basket.ts"],
    [["In `src/basket.ts:10-20`, add:", "", "```ts"], "src/basket.ts"],
    [["**Step 3: Append to `src/basket.ts`**", "", "Such as:", "", "```ts"], "src/basket.ts"],
    [['```ts title="src/basket.ts"'], "src/basket.ts"],
    [["Like `src/shelf.ts`:", "", "```ts", "// src/basket.ts"], "src/basket.ts"],
    [["Like `src/shelf.ts` and `src/desk.ts`:", "", "```ts"], undefined],
    [["- [ ] **Step 2: Create `src/shelf.ts`**", "", "- [ ] **Step 3: Till**", "", "```ts"], undefined],
    [["Call `till.add` of `shelf`:", "", "```ts"], undefined],
  ])("are those of the file that %j names", (before, file) => {
    expect(importsOf(...before, ...code)).toEqual([["script", "./till", file]]);
  });

  test("are found in lists", () => {
    const lines = ["- [ ] **Step 1: Create `src/basket.ts`**", "", "  ```ts", "  import './till';", "  ```"];
    expect(importsOf(...lines)).toEqual([["script", "./till", "src/basket.ts"]]);
  });

  test("are read in the language of the fence, else of its file", () => {
    expect(importsOf("```rust", "use crate::till::Till;", "```")).toEqual([
      ["rust", "crate::till::Till", undefined],
    ]);
    expect(importsOf("In `src/shop.py`:", "", "```", "import shop.till", "```")).toEqual([
      ["python", "shop.till", "src/shop.py"],
    ]);
    expect(importsOf("```bash", ...code)).toEqual([]);
    expect(importsOf("```", ...code)).toEqual([]);
    expect(importsOf("> ```ts", "> import './till';", "> ```")).toEqual([]);
  });
});
