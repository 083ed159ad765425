// What a whole `lint` of a plan with 20 tasks costs on a real repository, and where the time goes.
// node bench/lint-cost.mjs --repo <folder or owner/name> [--repo …] [--runs 7] [--tasks 20] [--node <path>]
//                          [--program <our program>]
// The plan is made for the repository: tasks spread over its folders, some of which depend on one another and share a
// contract taken from the code. It comes on standard input, so nothing is written. Nothing is asserted.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { floors } from "./graph/floors.mjs";
import { environment, provideNode, versionOf } from "./graph/install.mjs";
import { meterName, run } from "./graph/measure.mjs";
import { dropCache, hasCache, ourProgram } from "./graph/ours.mjs";
import { planFor } from "./graph/plan-for.mjs";
import { openRepository } from "./graph/repositories.mjs";
import { measureInRounds } from "./graph/rounds.mjs";
import { median, shown, textTable } from "./graph/table.mjs";

const work = join(tmpdir(), "seamwright-bench");
const { values: flags } = parseArgs({
  options: {
    repo: { type: "string", multiple: true, default: [] },
    runs: { type: "string", default: "7" },
    tasks: { type: "string", default: "20" },
    node: { type: "string" },
    program: { type: "string" },
  },
});
const program = flags.program ?? ourProgram();
if (program === undefined || flags.repo.length === 0) process.exit(2);
const node = provideNode(flags.node, work);
const env = environment(node);
const scratch = mkdtempSync(join(tmpdir(), "seamwright-lint-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
process.on("SIGINT", () => process.exit(130));
const plan = join(scratch, "plan.json");

console.log(`Node ${versionOf(node)}, by ${meterName()}; medians of ${flags.runs} runs`);
for (const name of flags.repo) measureLint(openRepository(name, join(work, "repositories")));

function measureLint(repository) {
  const { name, root, commit, files } = repository;
  writeFileSync(plan, JSON.stringify(planFor(repository, Number(flags.tasks)), undefined, 2));
  console.log(`\n${name} at ${commit}: ${files.length} code files, a plan of ${flags.tasks} tasks`);
  const hadCache = hasCache(root);
  const drop = () => dropCache(root);
  const lint = (label, ...args) => ({
    name: label,
    command: [node, program, "lint", ...args, "-"],
    input: plan,
  });
  const all = [
    { ...lint("lint, no cache there"), prepare: drop },
    lint("lint, warm"),
    lint("lint --no-repo", "--no-repo"),
    { name: "graph, no cache", command: [node, program, "graph", "--format", "csv", "--no-cache"] },
    ...floors({ node }),
  ];
  try {
    // Not counted: it fills the cache for whoever comes first.
    run({ ...lint("lint"), cwd: root, env });
    const costs = measureInRounds(all, Number(flags.runs), { root, env });
    const rows = all.map((each) => rowOf(each, costs));
    console.log(textTable(["", "runs", "wall ms", "least", "cpu ms", "MB", "others"], rows));
    console.log(`\nno cache there\n${stagesOf(root, drop)}\n\nwarm\n${stagesOf(root)}`);
  } finally {
    if (!hadCache) drop();
  }
}

function rowOf({ name }, costs) {
  const { runs, wall, least, cpu, memory, others, trouble } = costs.get(name);
  if (trouble !== undefined) console.log(`trouble: ${name}: ${trouble}`);
  return [name, runs, shown(wall), shown(least), shown(cpu), shown(memory), `${shown(100 * others)}%`];
}

// In runs of their own: to write the times down is not part of what `lint` costs.
function stagesOf(root, prepare) {
  const times = new Map();
  const walls = [];
  for (let round = 0; round < Number(flags.runs); round++) {
    prepare?.();
    const { lines, wall } = run({
      command: [node, program, "lint", "--timing", "-"],
      cwd: root,
      env,
      input: plan,
    });
    walls.push(wall);
    for (const [, stage, time] of matchesIn(lines))
      times.set(stage, [...(times.get(stage) ?? []), Number(time)]);
  }
  if (times.size === 0) return "lint has no --timing that says where the time goes";
  const whole = median(walls);
  const rows = [...times].map(([stage, list]) => [stage, median(list)]);
  const stages = rows.map(([stage, time]) => [stage, shown(time, 1), `${shown((100 * time) / whole)}%`]);
  return textTable(
    ["stage", "ms", "of the wall time"],
    [...stages, ["whole process", shown(whole, 1), "100%"]],
  );
}

function matchesIn(lines) {
  return lines.flatMap((line) => {
    const match = /^\s*(\S.*?)\s+(\d+(?:\.\d+)?) ms$/.exec(line);
    return match === null ? [] : [match];
  });
}
