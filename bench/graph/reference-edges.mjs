// Prints the reference graph of a folder, read by TypeScript alone, as JSON pairs of paths.
// Usage: node --experimental-strip-types reference-edges.mjs <folder>, with Node 22.6 or newer.
import { referenceGraph } from "../../test/conformance/reference.ts";

const { importsOf } = referenceGraph(process.argv[2]);
const pairs = [...importsOf.values()]
  .flat()
  .flatMap(({ from, to }) => (to === undefined ? [] : [[from, to]]));
process.stdout.write(JSON.stringify(pairs));
