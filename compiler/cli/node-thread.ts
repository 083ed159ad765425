import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { ScanHelper, ScanPart } from "../repo/scan-port.ts";

/** What the thread is sent. */
export interface ThreadWork {
  /** Separated by `\0`. */
  readonly paths: string;
  readonly stamped: boolean;
  readonly taken: Int32Array;
}

/** A thread that was started, and its end, which is reached without a word when it fails. */
interface Thread {
  readonly worker: Worker;
  readonly ended: Promise<undefined>;
}

/** Threads that were started before they were asked for, by root. */
const early = new Map<string, Thread>();

/** Starts the thread that helps to scan a root, before anyone asks for it. Only what is built has the file it runs. */
export function startThread(root: string, file = beside("scan-thread.cjs")): void {
  if (!existsSync(file)) return;
  const worker = new Worker(file, { workerData: root });
  // Without work it does not keep the program from ending.
  worker.unref();
  // What it failed at is done by those who asked for its help.
  worker.on("error", () => undefined);
  const ended = new Promise<undefined>((done) => worker.once("exit", () => done(undefined)));
  early.set(root, { worker, ended });
}

/** The help of the thread that was started for a root. */
export function threadHelper(root: string): ScanHelper | undefined {
  const thread = early.get(root);
  early.delete(root);
  return thread && { share: (work) => ask(thread, { ...work, paths: work.paths.join("\0") }) };
}

function ask({ worker, ended }: Thread, work: ThreadWork): Promise<ScanPart | undefined> {
  const answered = new Promise<ScanPart>((done) => worker.once("message", done));
  worker.ref();
  worker.postMessage(work);
  return Promise.race([answered, ended]);
}

function beside(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
