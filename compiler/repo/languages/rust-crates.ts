import type { SourceTree } from "../front-end.ts";
import { once } from "../resolution-once.ts";
import { foldersAbove, inFolder, nameOf } from "../resolution-path.ts";
import { type RustItems, rustItems } from "./rust-items.ts";
import { type RustModule, rustCrate } from "./rust-modules.ts";
import { type RustPackage, rustPackages } from "./rust-packages.ts";

/** What a tree says about the modules in it. */
export interface RustCrates {
  /** What a file holds; it is read unless its text is given, and only once. */
  itemsOf(file: string, text?: string): RustItems;
  /** The module that a file is; of several crates that hold it, the library's. */
  moduleOf(file: string): RustModule;
  packageOf(file: string): RustPackage | undefined;
  rootOf(library: string): RustModule;
}

/** Prepares to find modules. Crates are followed when a file of theirs is first asked for. */
export function rustCrates(tree: SourceTree): RustCrates {
  const packageOf = rustPackages(tree);
  const known = new Map<string, RustItems>();
  const itemsOf = (file: string, text?: string): RustItems => {
    const names = (): readonly string[] => packageOf(file)?.crateNames() ?? [];
    const items = known.get(file) ?? rustItems(text ?? tree.read(file) ?? "", names());
    known.set(file, items);
    return items;
  };
  const crateAt = once((file: string) => rustCrate({ file, isRoot: true }, tree, itemsOf));
  const looseAt = once((file: string) => rustCrate({ file, isRoot: false }, tree, itemsOf));
  return {
    itemsOf,
    packageOf,
    rootOf: (library) => crateAt(library).root,
    moduleOf: (file) => {
      const owner = packageOf(file);
      const roots = owner?.roots ?? [];
      if (file === owner?.library || nameOf(file) === "main.rs") return crateAt(file).root;
      // What lies where crates are looked for may still be a module of another one, as in `tests/`.
      for (const root of [...roots, ...rootsAbove(file, tree)]) {
        const module = root === file ? undefined : crateAt(root).modules.get(file);
        if (module !== undefined) return module;
      }
      if (roots.includes(file)) return crateAt(file).root;
      return looseAt(file).root;
    },
  };
}

/** Where no manifest tells, the usual names do. */
function rootsAbove(file: string, tree: SourceTree): readonly string[] {
  return foldersAbove(file)
    .flatMap((folder) => [inFolder(folder, "lib.rs"), inFolder(folder, "main.rs")])
    .filter((root) => tree.has(root));
}
