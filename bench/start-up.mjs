// What the program costs before it does anything: medians of whole runs beside a node that runs nothing.
// npm run bench:start-up [-- --node PATH] [--runs N]
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    node: { type: "string", default: process.execPath },
    runs: { type: "string", default: "21" },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 11) throw new Error("--runs is a whole number, at least 11");

const root = fileURLToPath(new URL("../", import.meta.url));
const bin = "dist/cli/seamwright.cjs";
const bare = "node -e 0";
const cases = new Map([
  [bare, ["-e", "0"]],
  ["seamwright --version", [bin, "--version"]],
  ["seamwright --help", [bin, "--help"]],
  ["seamwright lint --no-repo", [bin, "lint", "--no-repo", "examples/broken/plan.yaml"]],
]);

// A first round, which is not counted, warms the disk and fills node's compile cache.
for (const [name, args] of cases) {
  const { status, stderr } = run(args, "utf8");
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
}
// Interleaved, so that a busy moment of the machine falls on all of them.
const times = new Map([...cases.keys()].map((name) => [name, []]));
for (let round = 0; round < runs; round++) {
  for (const [name, args] of cases) {
    const start = performance.now();
    run(args);
    times.get(name).push(performance.now() - start);
  }
}

const version = spawnSync(values.node, ["--version"], { encoding: "utf8" }).stdout.trim();
const base = median(times.get(bare));
const width = Math.max(...[...cases.keys()].map((name) => name.length));
console.log(`node ${version}, medians of ${runs} interleaved runs, ms\n`);
console.log(`${"".padEnd(width)}  ${"median".padStart(7)}  ${"over bare node".padStart(14)}`);
for (const [name, list] of times) {
  const middle = median(list);
  const over = name === bare ? "" : `+${(middle - base).toFixed(1)}`;
  console.log(`${name.padEnd(width)}  ${middle.toFixed(1).padStart(7)}  ${over.padStart(14)}`);
}

function run(args, encoding = "buffer") {
  return spawnSync(values.node, args, { cwd: root, encoding, stdio: ["ignore", "pipe", "pipe"] });
}

function median(list) {
  const sorted = list.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
