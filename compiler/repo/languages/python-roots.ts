import { compareText } from "../../source/compare.ts";
import type { SourceTree } from "../front-end.ts";
import { once } from "../resolution-once.ts";
import { folderOf, foldersAbove, inFolder, nameOf } from "../resolution-path.ts";
import { standardModules } from "./python-standard-library.ts";

/** Finds modules of a tree by name. */
export interface PythonModules {
  /** The file of the module that a path without ending stands for: a package, a module, its stub. */
  at(path: string): string | undefined;
  /** The folders in which a module that is named from a file may be, the likeliest first. */
  rootsFor(file: string, module: string): readonly string[];
}

/** Prepares to find modules; what needs the whole tree is found when first asked. */
export function pythonModules(tree: SourceTree): PythonModules {
  const manifests = once((_: string) => manifestFolders(tree));
  const topNames = once((_: string) => moduleNames(tree));
  const rootsOf = once((folder: string) => roots(folder, tree, manifests("")));
  return {
    at: (path) => fileOf(path, tree),
    rootsFor: (file, module) => {
      const top = module.split(".", 1)[0] ?? module;
      if (!topNames("").has(top)) return [];
      const found = rootsOf(folderOf(file));
      return standardModules.has(top) ? found.slice(0, 1) : found;
    },
  };
}

const forms = ["/__init__.py", ".py", "/__init__.pyi", ".pyi", ".pyx"];

function fileOf(path: string, tree: SourceTree): string | undefined {
  for (const form of forms) if (tree.has(path + form)) return path + form;
  return undefined;
}

/** Everything that may be the first segment of a module's name: most imports lead out of the repository. */
function moduleNames(tree: SourceTree): ReadonlySet<string> {
  const names = new Set<string>();
  const folders = new Set<string>();
  for (const file of tree.files) {
    const match = /(?:^|\/)([^/]+)\.(?:pyi?|pyx)$/.exec(file);
    if (match === null) continue;
    names.add(match[1] ?? "");
    for (let folder = folderOf(file); folder !== "" && !folders.has(folder); folder = folderOf(folder)) {
      folders.add(folder);
      names.add(nameOf(folder));
    }
  }
  return names;
}

/** Folders of projects, sorted. */
function manifestFolders(tree: SourceTree): ReadonlySet<string> {
  const found = tree.files.filter((file) => /(?:^|\/)(?:pyproject\.toml|setup\.py|setup\.cfg)$/.test(file));
  return new Set(found.map(folderOf).sort(compareText));
}

function roots(folder: string, tree: SourceTree, manifests: ReadonlySet<string>): readonly string[] {
  // A folder with an `__init__` is a package: names begin above it.
  const above = foldersAbove(inFolder(folder, "x")).filter(
    (one) => one === "" || fileOf(inFolder(one, "__init__"), tree) === undefined,
  );
  const projects = above.filter((one) => one === "" || manifests.has(one));
  const others = [...manifests].filter((one) => !isExample(one) || isExample(folder));
  const inside = (one: string): readonly string[] => [one, inFolder(one, "src"), inFolder(one, "lib")];
  return [
    ...new Set([...above.slice(0, 1), ...projects.flatMap(inside), ...above, ...others.flatMap(inside)]),
  ];
}

/** Projects that only serve to test another one are not meant from outside. */
function isExample(folder: string): boolean {
  return /(?:^|\/)(?:tests?|testing|testdata|fixtures?|examples?)(?:\/|$)/.test(folder);
}
