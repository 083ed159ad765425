import type { HostServices } from "../wasm/host.ts";
import { type CallResult, loadPlugin, type Plugin } from "../wasm/runtime.ts";

/** Services that all plugins share; each plugin's identity is the name it was installed under. */
export type SharedServices = Omit<HostServices, "identity">;

export interface Registry {
  /** Replaces a plugin of the same name. */
  install(name: string, bytes: BufferSource): Promise<void>;
  /** `undefined` when no such plugin is installed. */
  run(name: string): CallResult | undefined;
  /** Sorted. */
  names(): readonly string[];
}

export function createRegistry(services: SharedServices, now: () => number): Registry {
  const plugins = new Map<string, Plugin>();
  return {
    install: async (name, bytes) => {
      const own: HostServices = { ...services, identity: () => name };
      plugins.set(name, await loadPlugin(bytes, { services: own, now }));
    },
    run: (name) => plugins.get(name)?.run(),
    names: () => [...plugins.keys()].sort(),
  };
}
