import assert from "node:assert/strict";
import { test } from "node:test";
import type { Block } from "../lib/bindings.ts";
import { connect } from "../lib/invoke.ts";
import { createPageStore } from "../lib/page-store.ts";

test("an answer that was overtaken is not shown", async () => {
  const answers = new Map<string, (blocks: readonly Block[]) => void>();
  connect((command) => new Promise((resolve) => answers.set(command, resolve)));
  const shown: string[] = [];
  const store = createPageStore("diary", (blocks) => shown.push(blocks.map(({ text }) => text).join()));

  const opened = store.open();
  const edited = store.edit("a", "new");
  answers.get("edit_block")?.([{ id: "a", text: "new" }]);
  answers.get("load_page")?.([{ id: "a", text: "old" }]);
  await Promise.all([opened, edited]);

  assert.deepEqual(shown, ["new"]);
});
