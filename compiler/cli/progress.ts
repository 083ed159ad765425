import type { Host } from "./host.ts";

/** A line on the terminal that says what is being done, for work that takes a while. */
export interface Progress {
  say(message: string): void;
  /** Removes the line. */
  end(): void;
}

/** Milliseconds before the line appears, and between two changes of it. */
const delay = 500;
const interval = 80;
const clearLine = "\r\u001b[K";

/** Shows progress on standard error when it is a terminal; otherwise does nothing. */
export function startProgress(host: Host): Progress {
  const { stderr } = host;
  if (!stderr.isTTY) return { say: () => undefined, end: () => undefined };
  let next = host.now() + delay;
  let shown = false;
  return {
    say(message) {
      if (host.now() < next) return;
      next = host.now() + interval;
      shown = true;
      stderr.write(`${clearLine}${message} …`);
    },
    end() {
      if (shown) stderr.write(clearLine);
    },
  };
}
