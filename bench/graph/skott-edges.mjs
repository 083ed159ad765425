// Prints the graph that skott finds; its own command shows graphs only in a browser.
// Usage: node skott-edges.mjs <path of skott's module> <extensions> [tsconfig], in the root of a repository.
import { pathToFileURL } from "node:url";

const [module, extensions, tsConfigPath] = process.argv.slice(2);
const { default: skott } = await import(pathToFileURL(module).href);
const { getStructure } = await skott({
  fileExtensions: extensions.split(","),
  incremental: false,
  dependencyTracking: { thirdParty: false, builtin: false, typeOnly: true },
  ...(tsConfigPath === undefined ? {} : { tsConfigPath }),
});
const text = JSON.stringify(getStructure().graph);
// It may leave a watcher behind that keeps the process alive.
process.stdout.write(text, () => process.exit(0));
