import type { SourceTree } from "../front-end.ts";
import { once } from "../resolution-once.ts";
import { folderOf, foldersAbove, inFolder, joinPath, nameOf } from "../resolution-path.ts";
import { inlineText, type ManifestTable, manifestTables, textValue } from "./manifest-tables.ts";

/** A package of Cargo in the repository. */
export interface RustPackage {
  readonly folder: string;
  /** What sources call its library. */
  readonly crateName: string;
  /** The root of its library, when there is such a file. */
  readonly library: string | undefined;
  /** The files that are crates of their own, the library first. */
  readonly roots: readonly string[];
  /** Before the edition of 2018, paths of `use` began at the root of the crate. */
  readonly fromRoot: boolean;
  /** The names of crates of the repository that its sources may use, its own among them. */
  crateNames(): readonly string[];
  /** The library that a crate is by name, as its sources write it; `undefined` for one from outside. */
  crate(name: string): string | undefined;
}

/** Finds the package that a file belongs to. */
export function rustPackages(tree: SourceTree): (file: string) => RustPackage | undefined {
  const filesOf = once((_: string) => filesByFolder(tree));
  const manifest = once((folder: string) => {
    const text = tree.read(inFolder(folder, "Cargo.toml"));
    return text === undefined ? undefined : manifestTables(text);
  });
  const packageIn = once((folder: string): RustPackage | undefined => {
    const tables = manifest(folder);
    if (tables?.some(({ name }) => name === "package") !== true) return undefined;
    const files = filesOf("").get(folder) ?? [];
    return describe(folder, tables, { tree, files, manifest, packageIn });
  });
  return (file) => {
    const folder = foldersAbove(file).find((one) => packageIn(one) !== undefined);
    return folder === undefined ? undefined : packageIn(folder);
  };
}

/** The files in Rust by the innermost folder with a manifest. */
function filesByFolder(tree: SourceTree): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const file of tree.files) if (nameOf(file) === "Cargo.toml") files.set(folderOf(file), []);
  for (const file of tree.files) {
    if (!file.endsWith(".rs")) continue;
    const folder = foldersAbove(file).find((one) => files.has(one));
    if (folder !== undefined) files.get(folder)?.push(file);
  }
  return files;
}

interface Surroundings {
  readonly tree: SourceTree;
  readonly files: readonly string[];
  readonly manifest: (folder: string) => readonly ManifestTable[] | undefined;
  readonly packageIn: (folder: string) => RustPackage | undefined;
}

const usualRoots =
  /^(?:src\/(?:lib|main)|build|src\/bin\/(?:[^/]+|[^/]+\/main)|(?:tests|benches|examples)\/(?:[^/]+|[^/]+\/main))\.rs$/;

function describe(folder: string, tables: readonly ManifestTable[], around: Surroundings): RustPackage {
  const { tree, files } = around;
  const below = folder === "" ? 0 : folder.length + 1;
  const value = (table: string, key: string): string | undefined =>
    textValue(tables.find(({ name }) => name === table)?.entries.get(key));
  const written = tables
    .filter(({ name }) => /^(?:bin|test|bench|example)$/.test(name))
    .flatMap(({ entries }) => textValue(entries.get("path")) ?? []);
  const declared = [...written, value("package", "build") ?? "build.rs"].flatMap(
    (path) => joinPath(folder, path) ?? [],
  );
  const library = joinPath(folder, value("lib", "path") ?? "src/lib.rs");
  const roots = [library ?? "", ...files.filter((file) => usualRoots.test(file.slice(below))), ...declared];
  const crateName = sourceName(value("lib", "name") ?? value("package", "name") ?? "");
  const dependencies = once((_: string) => dependencyFolders(folder, tables, around));
  return {
    folder,
    crateName,
    library: library !== undefined && tree.has(library) ? library : undefined,
    roots: [...new Set(roots)].filter((file) => tree.has(file)),
    fromRoot: value("package", "edition") === "2015" || tables.every(({ entries }) => !hasEdition(entries)),
    crateNames: () => [crateName, ...dependencies("").keys()].filter((name) => /^\w+$/.test(name)),
    crate: (name) => {
      const other = dependencies("").get(name);
      if (other !== undefined) return around.packageIn(other)?.library;
      return name === crateName ? library : undefined;
    },
  };
}

function hasEdition(entries: ReadonlyMap<string, string>): boolean {
  return [...entries.keys()].some((key) => key.startsWith("edition"));
}

/** The folders of dependencies that are given by path, here or in the workspace, by the name sources use. */
function dependencyFolders(
  folder: string,
  tables: readonly ManifestTable[],
  { manifest, packageIn }: Surroundings,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const workspace = foldersAbove(inFolder(folder, "x")).find((one) =>
    manifest(one)?.some(({ name }) => name.startsWith("workspace")),
  );
  const shared = workspace === undefined ? [] : (manifest(workspace) ?? []);
  const sharedPaths = dependencyPaths(shared, /^(?:workspace\.dependencies|patch\.[^.]*)$/);
  const own = /^(?:target\..*\.)?(?:dev-|build-)?dependencies$/;
  for (const [name, path] of dependencyPaths(tables, own)) {
    const base = path === undefined ? workspace : folder;
    const relative = path ?? sharedPaths.get(name);
    const place = base === undefined || relative === undefined ? undefined : joinPath(base, relative);
    if (place === undefined) continue;
    found.set(sourceName(name), place);
    const crateName = packageIn(place)?.crateName;
    if (crateName !== undefined && !found.has(crateName)) found.set(crateName, place);
  }
  return found;
}

/** Dependencies of some tables and their `path`, in all three forms: inline, dotted, and with a table of their own. */
function dependencyPaths(
  tables: readonly ManifestTable[],
  wanted: RegExp,
): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const { name, entries } of tables) {
    const dot = name.lastIndexOf(".");
    if (wanted.test(name)) {
      for (const [key, value] of entries) {
        const [dependency = key, field] = key.split(".");
        const path = field === "path" ? textValue(value) : inlineText(value, "path");
        found.set(dependency, path ?? found.get(dependency));
      }
    } else if (dot > 0 && wanted.test(name.slice(0, dot))) {
      found.set(name.slice(dot + 1), textValue(entries.get("path")));
    }
  }
  return found;
}

function sourceName(name: string): string {
  return name.replaceAll("-", "_");
}
