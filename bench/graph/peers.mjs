// The other tools: how each is run to look for import cycles, which makes it build its graph, and how it prints that.
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readers } from "./edges.mjs";
import { nativeProgram } from "./install.mjs";

const extensions = ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"];

/** The tools beside us, as contenders. Each gets what makes it fast and right here, where it leaves a choice. */
export function peers(setting) {
  return Object.values(makers).flatMap((peer) =>
    peer(setting).map((contender) => ({ role: "peer", ...contender })),
  );
}

/** rev-dep as npm installs it, and the program inside. */
export function revDep({ modules, bin }) {
  const native = nativeProgram(modules, "@rev-dep", "rev-dep");
  const follow = ["--follow-monorepo-packages"];
  // As npm installs it, a script that starts the program and can pass on 1 MB at most: too little for a graph.
  const graph = (flags) => ({
    reader: readers["rev-dep"],
    command: [native ?? bin("rev-dep"), "debug", "get-tree-for-cwd", ...flags],
    flags,
  });
  const contender = (name, program) => ({
    tool: "rev-dep",
    name,
    command: [program, "circular", "--algorithm", "SCC"],
    commandFor: ({ flags }) => [program, "circular", "--algorithm", "SCC", ...flags],
    graphs: [graph([]), graph(follow)],
    // Its exit code is the number of cycles.
    exits: () => true,
  });
  const installed = contender("rev-dep", bin("rev-dep"));
  return native === undefined ? [installed] : [installed, contender("rev-dep native", native)];
}

function fallow({ modules, bin, root, scratch, runOnce }) {
  const cache = join(root, ".fallow");
  const wasThere = existsSync(cache);
  const finish = () => wasThere || rmSync(cache, { recursive: true, force: true });
  const args = ["dead-code", "--circular-deps", "-q", "-f", "json"];
  const native = nativeProgram(modules, "@fallow-cli", "fallow");
  const output = join(scratch, "fallow.dot");
  const shown = ["viz", "--no-cache", "--no-open", "--viz-format", "dot", "-q", "--out", output];
  const graphs = [{ reader: readers.fallow, command: [native ?? bin("fallow"), ...shown], output }];
  const contender = (name, command) => ({ tool: "fallow", name, command, graphs, finish });
  const installed = contender("fallow", [bin("fallow"), ...args, "--no-cache"]);
  if (native === undefined) return [installed];
  const warm = { ...contender("fallow native, warm", [native, ...args]), isWarm: true };
  return [
    installed,
    contender("fallow native", [native, ...args, "--no-cache"]),
    { ...warm, prepare: () => existsSync(cache) || runOnce(warm.command) },
  ];
}

function oxlint({ bin }) {
  const args = ["--import-plugin", "-A", "all", "-D", "import/no-cycle", "--disable-nested-config"];
  return [{ tool: "oxlint", name: "oxlint no-cycle", command: [bin("oxlint"), ...args] }];
}

function knip({ bin }) {
  return [{ tool: "knip", name: "knip --cycles", command: [bin("knip"), "--cycles", "--no-exit-code"] }];
}

function dpdm({ bin, files, tsconfig, scratch }) {
  const output = join(scratch, "dpdm.json");
  // It takes paths as globs.
  const paths = files.map((path) => path.replace(/[[*?{(]/g, (sign) => `[${sign}]`));
  const command = (...more) => [
    bin("dpdm"),
    "--no-tree",
    "--no-warning",
    "--no-progress",
    ...(tsconfig === undefined ? [] : ["--tsconfig", tsconfig]),
    ...more,
    ...paths,
  ];
  const graphs = [{ reader: readers.dpdm, command: command("--output", output), output }];
  return [{ tool: "dpdm", name: "dpdm", command: command(), graphs }];
}

function madge({ bin, tsconfig }) {
  const settings = tsconfig === undefined ? [] : ["--ts-config", tsconfig];
  const command = [bin("madge"), "--json", "--extensions", extensions.join(), ...settings, "."];
  return [{ tool: "madge", name: "madge", command, graphs: [{ reader: readers.madge, command }] }];
}

function dependencyCruiser({ bin, tsconfig }) {
  const settings = tsconfig === undefined ? [] : ["--ts-config", tsconfig];
  const shown = ["-T", "json", "--ts-pre-compilation-deps", ...settings, "-x", "(^|/)node_modules/"];
  const command = [bin("depcruise"), "--no-config", ...shown, "."];
  const graphs = [{ reader: readers["dependency-cruiser"], command }];
  return [{ tool: "dependency-cruiser", name: "dependency-cruiser", command, graphs }];
}

function skott({ bin, node, modules, tsconfig }) {
  // All that it takes.
  const endings = [".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs"].join();
  const settings = tsconfig === undefined ? [] : [`--tsconfig=${tsconfig}`];
  const options = ["--displayMode=raw", "--exitCodeOnCircularDependencies=0", `--fileExtensions=${endings}`];
  const printer = fileURLToPath(new URL("skott-edges.mjs", import.meta.url));
  const args = [join(modules, "skott/dist/index.js"), endings, ...(tsconfig === undefined ? [] : [tsconfig])];
  return [
    {
      tool: "skott",
      name: "skott",
      command: [bin("skott"), ...options, ...settings],
      graphs: [{ reader: readers.skott, command: [node, printer, ...args] }],
    },
  ];
}

// Without a configuration of the repository's own it would read all of node_modules, and it takes none from elsewhere
// for a whole project: so one lies there while it runs.
function biome({ bin, root }) {
  const own = ["biome.json", "biome.jsonc", ".biome.json", ".biome.jsonc"].some((name) =>
    existsSync(join(root, name)),
  );
  const path = join(root, "biome.json");
  const config = {
    root: true,
    files: { includes: ["**", "!!**/node_modules"] },
    linter: { rules: { preset: "none" } },
  };
  return [
    {
      tool: "biome",
      name: "biome noImportCycles",
      command: [bin("biome"), "lint", "--only=suspicious/noImportCycles", "--max-diagnostics=1", "."],
      prepare: () => own || writeFileSync(path, JSON.stringify(config)),
      tidy: () => own || rmSync(path, { force: true }),
    },
  ];
}

const makers = {
  "rev-dep": revDep,
  fallow,
  oxlint,
  knip,
  dpdm,
  madge,
  "dependency-cruiser": dependencyCruiser,
  skott,
  biome,
};

/** Their names. */
export const peerNames = Object.keys(makers);
