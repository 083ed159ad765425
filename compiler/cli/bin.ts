#!/usr/bin/env node
import { main } from "./main.ts";
import { nodeHost } from "./node-host.ts";

// A reader that stops early, such as `head`, is no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await main(process.argv.slice(2), nodeHost());
