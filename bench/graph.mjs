// What an import graph costs, here and in other tools, side by side in one run, and which edges each finds.
// npm run bench:graph -- --repo <folder or owner/name> [--repo …] [--runs 7] [--only ours,rev-dep] [--no-edges]
//                        [--node <path of Node 22 or newer>] [--peers <folder>] [--program <our program>]
//                        [--ours "graph --format csv"]
// The peers are installed in a folder outside of the project. Nothing is asserted; every figure is measured in this run.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { contenders, toolNames } from "./graph/contenders.mjs";
import { compareGraphs, referenceEdges } from "./graph/graphs.mjs";
import { environment, provideNode, providePeers, versionOf } from "./graph/install.mjs";
import { meterName, run } from "./graph/measure.mjs";
import { ourProgram } from "./graph/ours.mjs";
import { report } from "./graph/report.mjs";
import { openRepository } from "./graph/repositories.mjs";
import { measureInRounds } from "./graph/rounds.mjs";

const { values: flags } = parseArgs({
  options: {
    repo: { type: "string", multiple: true, default: [] },
    runs: { type: "string", default: "7" },
    only: { type: "string" },
    node: { type: "string" },
    program: { type: "string" },
    ours: { type: "string", default: "graph" },
    peers: { type: "string", default: join(tmpdir(), "seamwright-bench") },
    "no-edges": { type: "boolean", default: false },
  },
});
if (flags.repo.length === 0) fail("name at least one repository: --repo <folder or owner/name>");
const rounds = Number(flags.runs);
if (!Number.isInteger(rounds) || rounds < 1) fail(`--runs takes a number from 1, not "${flags.runs}"`);
const only = flags.only?.split(",");
const unknown = only?.find((tool) => !toolNames.includes(tool));
if (unknown !== undefined) fail(`there is no tool "${unknown}"; there are ${toolNames.join(", ")}`);

const node = provideNode(flags.node, flags.peers);
const wantsPeers = only === undefined || only.some((tool) => tool !== "ours" && tool !== "floor");
const modules = wantsPeers
  ? providePeers(join(flags.peers, "peers"), node)
  : join(flags.peers, "peers/node_modules");
const env = environment(node);
const scratch = mkdtempSync(join(tmpdir(), "seamwright-bench-run-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
process.on("SIGINT", () => process.exit(130));
const tools = {
  node,
  modules,
  env,
  scratch,
  program: flags.program ?? ourProgram(),
  graph: flags.ours.split(" "),
  bin: (name) => join(modules, ".bin", name),
};

console.log(
  `Node ${versionOf(node)}, ${availableParallelism()} cores of ${cpus()[0]?.model.trim()}, by ${meterName()}`,
);
console.log(
  'Medians of the runs; "others": what other processes took of one core meanwhile; MB: the largest process.',
);
const opened = flags.repo.map(open).filter((repository) => repository !== undefined);
for (const repository of opened) measureRepository(repository);
process.exitCode = opened.length === flags.repo.length ? 0 : 1;

function open(name) {
  try {
    return openRepository(name, join(flags.peers, "repositories"));
  } catch (error) {
    console.log(`\n${name}: left out: ${error.message}`);
    return undefined;
  }
}

function measureRepository(repository) {
  const { name, root, commit, files, bytes } = repository;
  console.log(`\n${name} at ${commit}: ${files.length} code files, ${(bytes / 1e6).toFixed(1)} MB`);
  const runOnce = (command) => run({ command, cwd: root, env });
  const setting = { ...tools, ...repository, runOnce };
  const all = contenders(setting, only);
  try {
    const graphs = flags["no-edges"] ? new Map() : compareGraphs(all, referenceEdges(setting), setting);
    const chosen = all.map((each) => withGraph(each, graphs.get(each.name)?.graph));
    console.log(report(chosen, measureInRounds(chosen, rounds, setting), graphs));
  } finally {
    for (const { finish } of all) finish?.();
  }
}

function withGraph(contender, graph) {
  if (graph === undefined || contender.commandFor === undefined) return contender;
  return { ...contender, command: contender.commandFor(graph) };
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
