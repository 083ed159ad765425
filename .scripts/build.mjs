// Bundles the program and the library into dist/, with the licences of the packages that this puts there.
// What package.json lists as a dependency stays outside and is installed with the package.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("../", import.meta.url));
const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

// The program is CommonJS: node starts it some milliseconds sooner than a module, which it reads asynchronously.
const bundles = [
  {
    name: "seamwright",
    input: { seamwright: "compiler/cli/bin.ts", "scan-thread": "compiler/cli/scan-thread.ts" },
    folder: "dist/cli",
    format: "cjs",
    ending: "cjs",
  },
  { name: "index", input: { index: "compiler/index.ts" }, folder: "dist/lib", format: "esm", ending: "js" },
];

const options = {
  cwd: root,
  platform: "node",
  external: Object.keys(dependencies).map((id) => new RegExp(`^${id}(/|$)`)),
  // Some packages call something a module that cannot be bundled "main".
  resolve: { mainFields: ["module", "main"] },
  onLog: failOnProblem,
};

// A look at imports is so short that each file it loads counts: all it needs is in two, one to start git and one for the rest.
const first = await loadedBy("compiler/cli/bin.ts");
const early = await loadedBy("compiler/cli/node-early.ts");
const thread = await loadedBy("compiler/cli/scan-thread.ts");
const quick = await loadedBy("compiler/cli/graph.ts", "compiler/cli/node-repo.ts");
const isOurs = (id) => !first.has(id) && !id.includes("rolldown/runtime");
const groups = [
  { name: "early", test: (id) => early.has(id) && isOurs(id) },
  {
    name: "scan",
    test: (id) => thread.has(id) && !id.endsWith("/scan-thread.ts") && !early.has(id) && isOurs(id),
  },
  { name: "imports", test: (id) => quick.has(id) && !thread.has(id) && !early.has(id) && isOurs(id) },
];

const files = [];
for (const { name, input, folder, format, ending } of bundles) {
  const bundle = await rolldown({
    ...options,
    input,
    // Modules of a group stay where they are asked for first, so that the program begins with itself alone.
    preserveEntrySignatures: "allow-extension",
  });
  // Names, lines and comments stay: to leave them out gains nothing, and the stack of a bug can be read.
  const { output } = await bundle.write({
    dir: folder,
    format,
    strict: true,
    entryFileNames: `[name].${ending}`,
    chunkFileNames: `[name]-[hash].${ending}`,
    ...(name === "seamwright" && { codeSplitting: { groups, includeDependenciesRecursively: false } }),
  });
  await bundle.close();
  files.push(...output.flatMap(({ moduleIds }) => moduleIds));
}
writeFileSync(join(root, "dist/THIRD-PARTY-LICENSES"), licences(files));

/** The modules that some inputs load at once, without those that they load late. */
async function loadedBy(...input) {
  const bundle = await rolldown({ ...options, input, treeshake: false });
  const { output } = await bundle.generate({ format: "cjs" });
  await bundle.close();
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const waiting = output.filter(({ isEntry }) => isEntry);
  const seen = new Set(waiting);
  for (const { imports } of seen)
    for (const name of imports) if (chunks.has(name)) seen.add(chunks.get(name));
  return new Set([...seen].flatMap(({ moduleIds }) => moduleIds));
}

/** Late loading of what is loaded anyway is a choice of the sources; every other remark is a mistake. */
function failOnProblem(level, { code, message }) {
  if (level === "info" || level === "debug" || code === "INEFFECTIVE_DYNAMIC_IMPORT") return;
  throw new Error(message);
}

function licences(bundled) {
  const packages = new Set(bundled.filter((file) => file.includes("node_modules")).map(packageOf));
  return [...packages]
    .map((folder) => ({ folder, ...JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(
      ({ folder, name, license, licenses }) =>
        `${name} (${license ?? licenses[0].type})\n\n${licenceText(folder)}`,
    )
    .join(`\n\n${"-".repeat(80)}\n\n`);
}

/** The folder of the package around a file; some have further manifests inside, which name nothing. */
function packageOf(file) {
  const folder = dirname(file);
  const manifest = join(folder, "package.json");
  const isPackage = existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).name !== undefined;
  return isPackage ? folder : packageOf(folder);
}

function licenceText(folder) {
  const [file, readme] = [/^licen[cs]e/i, /^readme/i].map((name) =>
    readdirSync(folder).find((one) => name.test(one)),
  );
  if (file !== undefined) return readFileSync(join(folder, file), "utf8").trim();
  // Old packages say it at the end of their readme only.
  const [, text] = readFileSync(join(folder, readme ?? "readme.md"), "utf8").split(/^licen[cs]e\n=+\n/im);
  if (text === undefined) throw new Error(`no licence in ${folder}`);
  return text.trim();
}
