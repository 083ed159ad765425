// The least that a program in Node must do before it can know a graph: start, ask git for the files, and touch each.
// Usage: node floor.mjs lstat|read, in a git work tree. Part of the measured runs of graph.mjs.
import { execFileSync } from "node:child_process";
import { closeSync, lstatSync, openSync, readSync } from "node:fs";

const files = execFileSync("git", ["ls-files", "-z"], { maxBuffer: 2 ** 28 })
  .toString("utf8")
  .split("\0")
  .filter((path) => /\.[cm]?[jt]sx?$/.test(path));
const touch = process.argv[2] === "read" ? readWhole : (path) => lstatSync(path).size;
const buffer = Buffer.allocUnsafe(2 ** 20);
let bytes = 0;
for (const path of files) bytes += touch(path);
process.stdout.write(`${files.length} files, ${bytes} bytes\n`);

function readWhole(path) {
  const file = openSync(path, "r");
  let size = 0;
  for (let count = readSync(file, buffer); count > 0; count = readSync(file, buffer)) size += count;
  closeSync(file);
  return size;
}
