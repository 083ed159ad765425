// How the cost of our import graph grows with the repository, on generated repositories.
// node bench/graph-growth.mjs [--sizes 1000,2000,5000,10000,20000,50000] [--runs 5] [--node <path>] [--peers <folder>]
//                             [--program <path of bin.js>]
// Beside us stands rev-dep, when `npm run bench:graph` has installed it before. Nothing is asserted.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compareEdges, readEdges } from "./graph/edges.mjs";
import { floors } from "./graph/floors.mjs";
import { generateRepo } from "./graph/generated-repo.mjs";
import { environment, provideNode, versionOf } from "./graph/install.mjs";
import { meterName, run } from "./graph/measure.mjs";
import { ourProgram, ours } from "./graph/ours.mjs";
import { revDep } from "./graph/peers.mjs";
import { openRepository } from "./graph/repositories.mjs";
import { measureInRounds } from "./graph/rounds.mjs";
import { growth, shown, textTable } from "./graph/table.mjs";

const { values: flags } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,2000,5000,10000,20000,50000" },
    runs: { type: "string", default: "5" },
    node: { type: "string" },
    peers: { type: "string", default: join(tmpdir(), "seamwright-bench") },
    program: { type: "string" },
  },
});
const sizes = flags.sizes.split(",").map(Number);
const node = provideNode(flags.node, flags.peers);
const modules = join(flags.peers, "peers/node_modules");
const env = environment(node);
const scratch = mkdtempSync(join(tmpdir(), "seamwright-growth-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
process.on("SIGINT", () => process.exit(130));
const program = flags.program ?? ourProgram();

console.log(`Node ${versionOf(node)}, by ${meterName()}; medians of ${flags.runs} runs\n`);
const lines = sizes.flatMap(measureSize);
const head = ["", "files", "MB of code", "wall ms", "least", "cpu ms", "MB", "edges", "missing", "extra"];
console.log(textTable(head, lines.map(rowOf)));
console.log("\nGrowth: cost ~ files ^ exponent, least squares of the logarithms; 1 is linear.");
console.log("A start of Node costs the same at every size, so the second column leaves it out.\n");
console.log(textTable(["", "wall", "wall less start", "cpu", "MB"], namesOf(lines).map(exponentsOf)));

function measureSize(size) {
  const root = join(scratch, `shop-${size}`);
  console.error(`${size} files`);
  const written = generateRepo(root, size);
  const repository = openRepository(root);
  const setting = {
    node,
    modules,
    env,
    scratch,
    program,
    ...repository,
    bin: (name) => join(modules, ".bin", name),
  };
  const all = contendersIn({ ...setting, runOnce: (command) => run({ command, cwd: root, env }) });
  const costs = measureInRounds(all, Number(flags.runs), setting);
  const measured = all.map((each) => ({
    size,
    bytes: repository.bytes,
    name: each.name,
    ...costs.get(each.name),
    ...edgesOf(each, setting, written),
  }));
  rmSync(root, { recursive: true, force: true });
  return measured;
}

function contendersIn(setting) {
  const own = ours(setting).filter(({ name }) => name !== "ours, ts-morph");
  const peer = existsSync(setting.bin("rev-dep")) ? revDep(setting) : [];
  return [...own, ...peer, ...floors(setting)];
}

function edgesOf({ graphs: [graph] = [] }, setting, written) {
  if (graph === undefined) return {};
  const output = join(scratch, "graph");
  run({ command: graph.command, cwd: setting.root, env, output });
  try {
    return compareEdges(readEdges(graph.reader, output, setting), written);
  } catch (error) {
    return { trouble: error.message };
  }
}

function rowOf({ size, bytes, name, wall, least, cpu, memory, found, missing, extra, trouble }) {
  if (trouble !== undefined) console.log(`trouble: ${name} at ${size} files: ${trouble}`);
  const counts = [found, missing, extra].map((count) => count ?? "-");
  return [name, size, shown(bytes / 1e6, 1), shown(wall), shown(least), shown(cpu), shown(memory), ...counts];
}

function namesOf(all) {
  return [...new Set(all.map(({ name }) => name))];
}

function exponentsOf(name) {
  const own = lines.filter((line) => line.name === name);
  const start = (size) => lines.find((line) => line.size === size && line.name === "node -e 0")?.wall;
  const exponent = (of) => shown(growth(own.map((line) => [line.size, of(line)])), 2);
  return [
    name,
    exponent(({ wall }) => wall),
    name === "rev-dep native" ? "-" : exponent(({ wall, size }) => wall - start(size)),
    exponent(({ cpu }) => cpu),
    exponent(({ memory }) => memory),
  ];
}
