import { sortedUnique } from "../../source/compare.ts";
import type { SourceTree } from "../front-end.ts";
import { folderOf, inFolder, joinPath, nameOf } from "../resolution-path.ts";
import type { RustItems, RustModuleItem, RustScope } from "./rust-items.ts";

/** A module of a crate: a file, or a part of one. */
export interface RustModule {
  readonly file: string;
  readonly parent: RustModule | undefined;
  /** The root of the crate; `undefined` when it is this one. */
  readonly root: RustModule | undefined;
  /** Where the files of its modules may lie, the likeliest first. */
  readonly folders: readonly string[];
  /** Under one name several, where conditions choose among files. */
  readonly children: Map<string, RustModule[]>;
  /** Parts of the same file, filled when asked for. */
  readonly parts: Map<RustScope, RustModule>;
}

/** The modules that can be reached from the root of a crate. */
export interface RustCrate {
  readonly root: RustModule;
  readonly modules: ReadonlyMap<string, RustModule>;
}

/** Follows `mod` items from a root. A file that two modules share belongs to the one found first. */
export function rustCrate(
  { file, isRoot }: { readonly file: string; readonly isRoot: boolean },
  tree: SourceTree,
  itemsOf: (file: string) => RustItems,
): RustCrate {
  const root = moduleNode(
    file,
    undefined,
    [folderOf(file), ...(isRoot ? [] : [folderOfModule(file)])].reverse(),
  );
  const modules = new Map([[file, root]]);
  for (const [path, module] of modules) {
    for (const item of itemsOf(path).modules) {
      const parent = partOf(module, item.scope);
      for (const target of moduleFiles(item, parent, tree)) {
        const child = modules.get(target) ?? childNode(target, item, parent);
        modules.set(target, child);
        addChild(parent, item.name, child);
      }
    }
  }
  return { root, modules };
}

/** The module of an inline `mod` in a file; the file's own for none. */
export function partOf(module: RustModule, scope: RustScope | undefined): RustModule {
  const missing: RustScope[] = [];
  let known = scope;
  while (known !== undefined && !module.parts.has(known)) {
    missing.push(known);
    known = known.parent;
  }
  let part = (known && module.parts.get(known)) ?? module;
  for (const one of missing.reverse()) {
    const folders = part.folders.map((folder) => inFolder(folder, one.folder ?? one.name));
    const child = moduleNode(module.file, part, folders);
    addChild(part, one.name, child);
    module.parts.set(one, child);
    part = child;
  }
  return part;
}

/** The files that `mod x;` may mean, sorted; none when it leads nowhere. */
export function moduleFiles(item: RustModuleItem, parent: RustModule, tree: SourceTree): readonly string[] {
  const { name, paths, conditional, scope } = item;
  const bases = scope === undefined ? [folderOf(parent.file)] : parent.folders;
  const written = bases.flatMap((base) => paths.flatMap((path) => joinPath(base, path) ?? []));
  const usual = parent.folders.flatMap((folder) => [
    inFolder(folder, `${name}.rs`),
    inFolder(folder, `${name}/mod.rs`),
  ]);
  const present = written.filter((file) => tree.has(file));
  if (paths.length > 0 && !conditional) return sortedUnique(present);
  const first = usual.find((file) => tree.has(file));
  return sortedUnique(first === undefined ? present : [...present, first]);
}

function moduleNode(file: string, parent: RustModule | undefined, folders: readonly string[]): RustModule {
  return { file, parent, root: parent?.root ?? parent, folders, children: new Map(), parts: new Map() };
}

function childNode(file: string, item: RustModuleItem, parent: RustModule): RustModule {
  const named = item.paths.length > 0 || nameOf(file) === "mod.rs";
  return moduleNode(file, parent, [named ? folderOf(file) : folderOfModule(file)]);
}

function folderOfModule(file: string): string {
  return file.replace(/\.rs$/, "");
}

function addChild(parent: RustModule, name: string, child: RustModule): void {
  const known = parent.children.get(name);
  if (known === undefined) parent.children.set(name, [child]);
  else if (!known.includes(child)) known.push(child);
}
