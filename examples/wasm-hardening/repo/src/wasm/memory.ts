/** The most linear memory a plugin may hold, in bytes: 16 MB. */
export const memoryCap: number = 16 * 1024 * 1024;

/** The longest one call into a plugin may take, in milliseconds: 5 s. */
export const callTimeout: number = 5_000;

/** Why the host stopped a plugin. */
export type TrapReason = "out-of-bounds" | "memory-cap" | "timeout" | "not-text";

/** Thrown through the guest's frames; ends the call. */
export class Trap extends Error {
  override readonly name = "Trap";
  readonly reason: TrapReason;

  constructor(reason: TrapReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Ends a call that takes too long, the next time it is asked. */
export interface CallLimit {
  check(): void;
}

/** Checked access to the linear memory of one plugin. Pointers and lengths are in bytes. */
export interface GuestMemory {
  /** UTF-8 text of the guest; traps when the range or the bytes are not valid. */
  readText(pointer: number, length: number): string;
  /** Copies bytes to the guest if they fit, else writes nothing; returns the length they need. */
  write(pointer: number, capacity: number, bytes: Uint8Array): number;
}

/** Starts the clock of one call; `now` is in milliseconds. */
export function callLimit(now: () => number): CallLimit {
  const end = now() + callTimeout;
  return {
    check: () => {
      if (now() > end) throw new Trap("timeout", `the call took longer than ${callTimeout} ms`);
    },
  };
}

/** Wraps the memory that a plugin exports. Traps at once when it is over the cap. */
export function guestMemory(memory: WebAssembly.Memory, limit: CallLimit): GuestMemory {
  if (memory.buffer.byteLength > memoryCap) {
    throw new Trap("memory-cap", `the plugin holds ${memory.buffer.byteLength} bytes, over ${memoryCap}`);
  }
  return {
    readText: (pointer, length) => {
      limit.check();
      return decode(range(memory, pointer, length));
    },
    write: (pointer, capacity, bytes) => {
      limit.check();
      const target = range(memory, pointer, capacity);
      if (bytes.length <= target.length) target.set(bytes);
      return bytes.length;
    },
  };
}

/** A view is made anew for each access, because growing the memory detaches older ones. */
function range(memory: WebAssembly.Memory, pointer: number, length: number): Uint8Array {
  // The guest's addresses are unsigned, but arrive as signed 32-bit numbers.
  const start = pointer >>> 0;
  const size = length >>> 0;
  const held = memory.buffer.byteLength;
  if (start + size > held) {
    throw new Trap("out-of-bounds", `bytes ${start} to ${start + size} of ${held}`);
  }
  return new Uint8Array(memory.buffer, start, size);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Trap("not-text", `${bytes.length} bytes are not UTF-8`);
  }
}
