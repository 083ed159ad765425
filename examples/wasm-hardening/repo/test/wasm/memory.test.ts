import assert from "node:assert/strict";
import { test } from "node:test";
import { callLimit, callTimeout, guestMemory, memoryCap } from "../../src/wasm/memory.ts";

const pageSize = 64 * 1024;
const unlimited = { check: () => {} };

test("text that ends at the last byte can be read", () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  new Uint8Array(memory.buffer).set(new TextEncoder().encode("cat"), pageSize - 3);
  assert.equal(guestMemory(memory, unlimited).readText(pageSize - 3, 3), "cat");
});

test("a range that leaves the memory traps", () => {
  const guest = guestMemory(new WebAssembly.Memory({ initial: 1 }), unlimited);
  assert.throws(() => guest.readText(pageSize - 1, 2), { reason: "out-of-bounds" });
  assert.throws(() => guest.readText(-1, 1), { reason: "out-of-bounds" });
});

test("bytes that do not fit are not written", () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  assert.equal(guestMemory(memory, unlimited).write(0, 2, new Uint8Array([7, 7, 7])), 3);
  assert.equal(new Uint8Array(memory.buffer)[0], 0);
});

test("a plugin that starts over the cap traps", () => {
  const memory = new WebAssembly.Memory({ initial: memoryCap / pageSize + 1 });
  assert.throws(() => guestMemory(memory, unlimited), { reason: "memory-cap" });
});

test("a call that takes too long traps at its next access", () => {
  let time = 0;
  const limit = callLimit(() => time);
  const guest = guestMemory(new WebAssembly.Memory({ initial: 1 }), limit);
  assert.equal(guest.readText(0, 0), "");
  time = callTimeout + 1;
  assert.throws(() => guest.readText(0, 0), { reason: "timeout" });
});
