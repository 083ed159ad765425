#!/usr/bin/env node
import { reportBug } from "./complain.ts";
import { nodeHost } from "./node-host.ts";
import { quickLine } from "./quick.ts";

// What is loaded from here on is compiled once and read from node's cache later. Older versions of node have none.
const builtin: object = process.getBuiltinModule("node:module");
(builtin as { enableCompileCache?(): unknown }).enableCompileCache?.();

void run(process.argv.slice(2));

async function run(argv: readonly string[]): Promise<void> {
  const host = nodeHost();
  const quick = quickLine(argv);
  try {
    if (quick === undefined) {
      process.exitCode = await (await import("./main.ts")).main(argv, host);
    } else {
      if (quick.typed.flags["engine"] !== "ts-morph") stayBrief();
      (await import("./node-early.ts")).listEarly(quick.typed);
      process.exitCode = await (await quick.load())(host, quick.typed);
    }
  } catch (error) {
    process.exitCode = reportBug(host, error);
  }
}

/** A scan is over before code that is optimized for a long run pays: without, it takes a third less processor time. */
function stayBrief(): void {
  process.getBuiltinModule("node:v8").setFlagsFromString("--no-opt");
}
