import type { Host } from "./host.ts";

/** Where the time of a run goes, stage by stage. */
export interface Timing {
  /** A stage begins, and the one before it ends. */
  begin(stage: string): void;
  /** The last stage ends; writes a line for each, in the order they began. */
  end(): void;
}

/** Measures stages and writes them on standard error; does nothing unless it is wanted. */
export function startTiming(host: Host, wanted: boolean): Timing {
  if (!wanted) return { begin: () => undefined, end: () => undefined };
  const spent = new Map<string, number>();
  let stage = "starting";
  let since = 0;
  const close = (now: number): void => {
    spent.set(stage, (spent.get(stage) ?? 0) + now - since);
    since = now;
  };
  return {
    begin(next) {
      close(host.now());
      stage = next;
    },
    end() {
      close(host.now());
      const width = Math.max(...[...spent.keys()].map(({ length }) => length));
      for (const [name, time] of spent) host.stderr.write(`${name.padEnd(width)}  ${time.toFixed(0)} ms\n`);
    },
  };
}
