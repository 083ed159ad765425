// Asks each contender for its graph and holds it against the reference.
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareEdges, readEdges, readers } from "./edges.mjs";
import { run } from "./measure.mjs";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** The edges of the reference; undefined, with a word of complaint, when it cannot be had. */
export function referenceEdges(setting) {
  if (!existsSync(join(project, "test/conformance/reference.ts"))) {
    console.error("  there is no reference graph: nothing is said of missing and extra edges");
    return undefined;
  }
  const program = fileURLToPath(new URL("reference-edges.mjs", import.meta.url));
  const command = [setting.node, "--experimental-strip-types", program, setting.root];
  return printedEdges({ reader: readers.reference, command }, setting, "the reference");
}

/**
 * Chooses for each contender the way to its graph that misses least (without a reference: that finds most), and says how
 * that graph compares. Answers with a map from names to `{ graph, found, missing, extra }`.
 */
export function compareGraphs(contenders, reference, setting) {
  const known = new Map();
  const edgesOf = (graph, name) => {
    const key = JSON.stringify(graph.command);
    if (!known.has(key)) known.set(key, printedEdges(graph, setting, name));
    return known.get(key);
  };
  return new Map(
    contenders.map(({ name, graphs = [] }) => {
      const compared = graphs.map((graph) => ({ graph, ...compareEdges(edgesOf(graph, name), reference) }));
      const rank = ({ found, missing }) =>
        missing ?? (found === undefined ? Number.POSITIVE_INFINITY : -found);
      return [name, compared.sort((a, b) => rank(a) - rank(b))[0] ?? {}];
    }),
  );
}

function printedEdges({ reader, command, output }, { root, env, files, scratch }, name) {
  const printed = join(scratch, "graph");
  console.error(`  graph of ${name}`);
  if (output !== undefined) rmSync(output, { force: true });
  const { exit, stderr } = run({ command, cwd: root, env, output: printed });
  try {
    return readEdges(reader, output ?? printed, { root, files });
  } catch (error) {
    console.error(`  cannot read the graph of ${name} (exit ${exit}): ${stderr || error.message}`);
    return undefined;
  } finally {
    rmSync(printed, { force: true });
  }
}
