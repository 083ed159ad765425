import { type GuestMemory, guestMemory } from "../../src/wasm/memory.ts";

/** One page of guest memory without a guest, for tests that play the plugin's part. */
export interface Harness {
  readonly guest: GuestMemory;
  /** Places text in the memory; returns the pointer and length a plugin would pass. */
  put(text: string): readonly [pointer: number, length: number];
}

export function createHarness(): Harness {
  const memory = new WebAssembly.Memory({ initial: 1 });
  let free = 0;
  return {
    guest: guestMemory(memory, { check: () => {} }),
    put: (text) => {
      const bytes = new TextEncoder().encode(text);
      const pointer = free;
      new Uint8Array(memory.buffer).set(bytes, pointer);
      free += bytes.length;
      return [pointer, bytes.length];
    },
  };
}
