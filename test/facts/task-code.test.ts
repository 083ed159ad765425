import { describe, expect, it } from "vitest";
import { taskCode } from "../../compiler/facts/task-code.ts";

const code = (text: string) => taskCode({ text });

describe("taskCode", () => {
  it("reads fences and code spans, and no prose beside them", () => {
    const { identifiers, words } = code(
      "Call `openTill` for theCustomer.\n\n```ts\nconst cart_size = readCart(shop);\n```\n",
    );
    expect([...identifiers].sort()).toEqual(["cart_size", "openTill", "readCart"]);
    expect(words.has("shop")).toBe(true);
    expect(words.has("customer")).toBe(false);
  });

  it("reads all of a text that marks no code", () => {
    expect([...code("Let openTill take a cart_size").identifiers].sort()).toEqual(["cart_size", "openTill"]);
  });

  it("leaves commands and paths out", () => {
    const text =
      '```sh\ngit add newTill.ts\n$ npm run checkTill\n```\n\n```ts\nimport { a } from "../till/newTill";\n```\n';
    expect(code(text).identifiers.size).toBe(0);
  });

  it("knows what goes into a new file", () => {
    const text =
      "Create `src/till.ts`:\n\n```ts\nfunction closeTill() {}\n```\n\nIn `src/shop.ts`:\n\n```ts\ncloseTill(shopTill);\n```\n";
    expect([...code(text).created]).toEqual(["function", "closeTill"]);
    expect(code(text).identifiers.has("shopTill")).toBe(true);
  });

  it("ends a fence only at one as long", () => {
    expect(code("````md\n```ts\ninnerName\n```\nouterName\n````\nlastName `markedName`").words).toEqual(
      new Set(["innerName", "outerName", "markedName"]),
    );
  });
});
