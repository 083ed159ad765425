import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** The root of the checkout around a folder, without asking git, which refuses those of other users; `undefined` outside of any. */
export function checkoutAround(folder: string): string | undefined {
  if (existsSync(`${folder}/.git`)) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : checkoutAround(parent);
}

/** Bytes of an index from which on git needs longer to look for untracked files than to be started twice. */
const largeIndex = 250_000;

/** Bytes of an index from which on the scan takes so long that a second thread is worth its start: some 5,000 files. */
const hugeIndex = 700_000;

/** True for a checkout of so many files that its tracked ones should be asked for alone. */
export function isLargeCheckout(root: string): boolean {
  return indexSize(root) > largeIndex;
}

/** True for a checkout of so many files that two threads should scan them. */
export function isHugeCheckout(root: string): boolean {
  return indexSize(root) > hugeIndex;
}

function indexSize(root: string): number {
  try {
    return statSync(`${root}/.git/index`).size;
  } catch {
    return 0;
  }
}
