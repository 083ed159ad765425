// Puts the peers, and a Node to run them with, into a folder outside of the project.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

// The versions that are compared. Only here.
const pins = {
  "@biomejs/biome": "2.6.8",
  "dependency-cruiser": "18.7.2",
  dpdm: "4.3.0",
  fallow: "3.36.0",
  knip: "6.44.2",
  madge: "8.0.0",
  oxlint: "1.94.0",
  "rev-dep": "2.19.1",
  skott: "0.35.12",
  // No peer: dependency-cruiser and madge read TypeScript only with a compiler beside them.
  typescript: "5.9.3",
};

const nodePin = { node: "22.23.3" };

/**
 * The Node that everything runs on: the one that was asked for, else this one, else one from npm. At least 22: on 20,
 * npm settles for years-old versions of some peers, and every start takes twice as long.
 */
export function provideNode(asked, folder) {
  if (asked !== undefined) return checkedNode(asked);
  if (majorOf(process.version) >= 22) return process.execPath;
  const home = join(folder, "node-22");
  install(home, nodePin, process.execPath);
  return checkedNode(join(home, "node_modules/node/bin/node"));
}

/** Installs the peers with npm when they are not there in these versions, and answers with their `node_modules`. */
export function providePeers(folder, node) {
  install(folder, pins, node);
  return join(folder, "node_modules");
}

/** The version of a program, as `--version` says it. */
export function versionOf(program) {
  return spawnSync(program, ["--version"], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/** The environment of everything that is run: this Node first, no colours, nothing that tunes or reports. */
export function environment(node) {
  const { NODE_OPTIONS, NODE_COMPILE_CACHE, FORCE_COLOR, ...rest } = process.env;
  return { ...rest, PATH: `${dirname(node)}:${rest.PATH}`, NO_COLOR: "1", DO_NOT_TRACK: "1" };
}

/** The native program that a package of npm starts; undefined when there is none for this machine. */
export function nativeProgram(modules, scope, name) {
  const home = join(modules, scope);
  const folders = existsSync(home)
    ? readdirSync(home).filter((entry) => entry.startsWith(process.platform))
    : [];
  const places = folders.flatMap((entry) => [join(home, entry, "bin", name), join(home, entry, name)]);
  return places.find((path) => existsSync(path) && statSync(path).isFile());
}

function install(folder, versions, node) {
  const wanted = `${JSON.stringify({ private: true, dependencies: versions }, undefined, 2)}\n`;
  const manifest = join(folder, "package.json");
  const mark = join(folder, "installed.json");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  console.error(`installing ${Object.keys(versions).join(", ")} in ${folder}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifest, wanted);
  const options = { cwd: folder, env: environment(node), encoding: "utf8" };
  const { status, stdout, stderr, error } = spawnSync("npm", ["install", "--no-audit", "--no-fund"], options);
  if (status !== 0) throw new Error(`npm install failed in ${folder}\n${error?.message ?? stderr + stdout}`);
  for (const [name, version] of Object.entries(versions)) checkInstalled(folder, name, version);
  writeFileSync(mark, wanted);
}

function checkInstalled(folder, name, version) {
  const found = JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version;
  if (found !== version) throw new Error(`npm installed ${name} ${found} instead of ${version} in ${folder}`);
}

function checkedNode(path) {
  const version = versionOf(path);
  if (majorOf(version) >= 22) return path;
  throw new Error(
    `${path} is ${version === "" ? "no Node" : `Node ${version}`}; version 22 or newer is needed`,
  );
}

function majorOf(version) {
  return Number(/^v(\d+)/.exec(version)?.[1] ?? 0);
}
