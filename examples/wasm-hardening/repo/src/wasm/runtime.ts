import { type GuestAccess, type HostServices, hostFunctions } from "./host.ts";
import { callLimit, type GuestMemory, guestMemory, Trap, type TrapReason } from "./memory.ts";

/** How a call into a plugin ended. */
export type CallResult =
  | { readonly ended: "returned" }
  | { readonly ended: "trapped"; readonly reason: TrapReason | "guest"; readonly message: string };

export interface Plugin {
  /** Calls the plugin's exported `run`; never throws for what the plugin does. */
  run(): CallResult;
}

export interface RuntimeOptions {
  readonly services: HostServices;
  /** Milliseconds on any clock that does not run backwards. */
  readonly now: () => number;
}

/** Compiles and links a plugin. Rejects when it is no valid module or imports what the host does not offer. */
export async function loadPlugin(bytes: BufferSource, options: RuntimeOptions): Promise<Plugin> {
  let current: GuestMemory | undefined;
  const imports = { maw: { ...hostFunctions(during(() => current), options.services) } };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  const { memory, run } = instance.exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('the plugin exports no memory "memory"');
  if (typeof run !== "function") throw new Error('the plugin exports no function "run"');
  return {
    run: () => {
      try {
        current = guestMemory(memory, callLimit(options.now));
        run();
        return { ended: "returned" };
      } catch (error) {
        return trapped(error);
      } finally {
        current = undefined;
      }
    },
  };
}

/** Host functions are linked before the memory exists, so they look it up when they are called. */
function during(memory: () => GuestMemory | undefined): GuestAccess {
  const held = (): GuestMemory => {
    const found = memory();
    if (found === undefined) throw new Trap("out-of-bounds", "the host was called outside of a call");
    return found;
  };
  return {
    readText: (pointer, length) => held().readText(pointer, length),
    write: (pointer, capacity, bytes) => held().write(pointer, capacity, bytes),
  };
}

function trapped(error: unknown): CallResult {
  const message = error instanceof Error ? error.message : String(error);
  return { ended: "trapped", reason: error instanceof Trap ? error.reason : "guest", message };
}
