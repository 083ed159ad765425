import assert from "node:assert/strict";
import { test } from "node:test";
import { createRegistry } from "../../src/plugins/registry.ts";
import { tinyPlugin } from "./tiny-plugin.ts";

test("an installed plugin prints through the host", async () => {
  const printed: string[] = [];
  const registry = createRegistry(
    { print: (text) => printed.push(text), send: () => false, fetch: () => undefined },
    () => 0,
  );
  await registry.install("tiny", tinyPlugin);
  assert.deepEqual(registry.run("tiny"), { ended: "returned" });
  assert.deepEqual(printed, ["meow"]);
  assert.deepEqual(registry.names(), ["tiny"]);
});

test("a plugin that is not installed does not run", () => {
  const silent = { print: () => {}, send: () => false, fetch: () => undefined };
  assert.equal(
    createRegistry(silent, () => 0).run("nobody"),
    undefined,
  );
});
