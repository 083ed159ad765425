import { listingCommands } from "../repo/listing-commands.ts";
import { cacheName } from "../repo/table/cache-name.ts";
import type { Typed } from "./flags.ts";
import { hasCached } from "./node-cache.ts";
import { checkoutAround, isHugeCheckout, isLargeCheckout } from "./node-checkout.ts";
import { startGit } from "./node-git.ts";
import { startThread } from "./node-thread.ts";

/** Lets git begin to list the files of the checkout around the current folder, while the program is still being loaded. */
export function listEarly({ flags, parameters }: Typed): void {
  const named =
    flags["repo"] ?? flags["plan"] ?? parameters.find((name) => /^-$|\.(?:ya?ml|json)$/.test(name ?? ""));
  const root = named === undefined ? checkoutAround(process.cwd()) : undefined;
  if (root === undefined) return;
  const isCached = flags["cache"] === true && hasCached(root, cacheName);
  for (const args of listingCommands(isLargeCheckout(root) && !isCached)) startGit(root, args);
  if (isHugeCheckout(root) && !isCached && flags["engine"] !== "ts-morph") startThread(root);
}
