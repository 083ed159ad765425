import { parentPort, workerData } from "node:worker_threads";
import { scanShare } from "../repo/table/shared-scan.ts";
import { nodeBytes } from "./node-bytes.ts";
import type { ThreadWork } from "./node-thread.ts";

const builtin: object = process.getBuiltinModule("node:module");
(builtin as { enableCompileCache?(): unknown }).enableCompileCache?.();

// Runs in a thread of its own, for one scan.
parentPort?.once("message", ({ paths, stamped, taken }: ThreadWork) => {
  const part = scanShare({ paths: paths.split("\0"), stamped, taken }, nodeBytes(String(workerData)));
  const columns = [part.files, part.first, part.end, part.stamps, part.spec, part.kind, part.line];
  parentPort?.postMessage(
    part,
    columns.map(({ buffer }) => buffer as ArrayBuffer),
  );
});
