/** What the application lends to a plugin. */
export interface HostServices {
  print(text: string): void;
  /** Name under which the plugin is installed. */
  identity(): string;
  /** False when nobody of that name listens. */
  send(to: string, text: string): boolean;
  /** Body of a resource the plugin may read; `undefined` for every other address. */
  fetch(address: string): Uint8Array | undefined;
}

/** The part of a plugin's memory that host functions need; the runtime hands in the checked one. */
export interface GuestAccess {
  readText(pointer: number, length: number): string;
  write(pointer: number, capacity: number, bytes: Uint8Array): number;
}

/** Functions a plugin may import from module `maw`. All numbers are 32-bit. */
export interface HostFunctions {
  maw_print(pointer: number, length: number): void;
  /** Length of the name; it is written only when it fits. */
  maw_identity(pointer: number, capacity: number): number;
  /** 1 when delivered, else 0. */
  maw_send(to: number, toLength: number, text: number, textLength: number): number;
  /** Length of the body, written only when it fits; -1 when the plugin may not read it. */
  maw_fetch(address: number, addressLength: number, pointer: number, capacity: number): number;
}

export function hostFunctions(guest: GuestAccess, services: HostServices): HostFunctions {
  return {
    maw_print: (pointer, length) => services.print(guest.readText(pointer, length)),
    maw_identity: (pointer, capacity) =>
      guest.write(pointer, capacity, new TextEncoder().encode(services.identity())),
    maw_send: (to, toLength, text, textLength) =>
      services.send(guest.readText(to, toLength), guest.readText(text, textLength)) ? 1 : 0,
    maw_fetch: (address, addressLength, pointer, capacity) => {
      const body = services.fetch(guest.readText(address, addressLength));
      return body === undefined ? -1 : guest.write(pointer, capacity, body);
    },
  };
}
