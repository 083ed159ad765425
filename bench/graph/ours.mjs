// Our own `graph` command.
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readers } from "./edges.mjs";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** Where the command keeps its cache, from the root of a repository. */
const cachePlaces = [".git/seamwright", "node_modules/.cache/seamwright"];

/** The built program; undefined, with a word of complaint, when it was not built or has no such command. */
export function ourProgram() {
  const { bin } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  const program = join(project, Object.values(bin)[0]);
  if (existsSync(program)) return program;
  console.error(`${program} is not there: run "npm run build" first`);
  return undefined;
}

/** Removes the cache of a repository, and the folder around it when nothing else is there. */
export function dropCache(root) {
  for (const place of cachePlaces.map((each) => join(root, each))) {
    rmSync(place, { recursive: true, force: true });
    const around = dirname(place);
    if (existsSync(around) && readdirSync(around).length === 0) rmdirSync(around);
  }
}

/** Whether a repository has a cache of ours. */
export function hasCache(root) {
  return cachePlaces.some((place) => existsSync(join(root, place)));
}

/**
 * Cold without a cache, cold with the cache written, warm, and by the engine that builds whole syntax trees. `graph`
 * holds the arguments of the command that is timed: by default it prints counts and cycles, as the peers do. The edges are
 * read from CSV, in a run of its own.
 */
export function ours({ node, program, root, runOnce, graph = ["graph"] }) {
  if (program === undefined) return [];
  const hadCache = hasCache(root);
  const contender = (name, ...args) => {
    const command = [node, program, ...graph, ...args];
    const edges = [node, program, "graph", "--format", "csv", ...args];
    const finish = () => hadCache || dropCache(root);
    return {
      tool: "ours",
      name,
      role: "ours",
      command,
      graphs: [{ reader: readers.ours, command: edges }],
      finish,
    };
  };
  const warm = contender("ours, warm");
  return [
    contender("ours, no cache", "--no-cache"),
    { ...contender("ours, writes cache"), prepare: () => dropCache(root) },
    { ...warm, isWarm: true, prepare: () => hasCache(root) || fillCache(warm.command, root, runOnce) },
    contender("ours, ts-morph", "--engine", "ts-morph", "--no-cache"),
  ];
}

function fillCache(command, root, runOnce) {
  runOnce(command);
  if (!hasCache(root)) console.error(`  no cache of ours at ${cachePlaces.join(" or ")}: "warm" may be cold`);
}
