import type { SourceTree } from "../front-end.ts";
import { once } from "../resolution-once.ts";
import { folderOf, foldersAbove, inFolder, joinPath, nameOf } from "../resolution-path.ts";

/** Where the import path of a package leads. */
export type GoPackage =
  | { readonly kind: "outside" }
  /** The files of the package, without those of its tests; empty when there is no such package in its module. */
  | { readonly kind: "package"; readonly folder: string; readonly files: readonly string[] };

/** A module of the repository and the path that its packages begin with. */
interface GoModule {
  readonly path: string;
  readonly folder: string;
}

/** Finds packages by import path, as seen from a folder. Of several modules with one path the nearest counts. */
export function goPackages(tree: SourceTree): (importPath: string, from: string) => GoPackage {
  const modulesByPath = once((_: string) => modulesOf(tree));
  const filesByFolder = once((_: string) => packageFiles(tree));
  const replacedFrom = once((folder: string) => replacements(folder, tree));
  const find = once((key: string): GoPackage => {
    const [importPath = "", from = ""] = key.split("\0");
    const folder = /^\.{1,2}(?:\/|$)/.test(importPath)
      ? joinPath(from, importPath)
      : folderOfPackage(importPath, { from, replaced: replacedFrom(from), modules: modulesByPath("") });
    if (folder === undefined) return { kind: "outside" };
    return { kind: "package", folder, files: filesByFolder("").get(folder) ?? [] };
  });
  return (importPath, from) => find(`${importPath}\0${from}`);
}

interface Known {
  readonly from: string;
  readonly replaced: ReadonlyMap<string, string>;
  readonly modules: ReadonlyMap<string, readonly GoModule[]>;
}

/** The longest module path that begins an import path decides. */
function folderOfPackage(importPath: string, { from, replaced, modules }: Known): string | undefined {
  for (let path = importPath; path !== ""; path = folderOf(path)) {
    const rest = importPath.slice(path.length + 1);
    const folder = replaced.get(path) ?? nearest(modules.get(path) ?? [], from)?.folder;
    if (folder !== undefined) return rest === "" ? folder : inFolder(folder, rest);
  }
  return undefined;
}

function nearest(modules: readonly GoModule[], from: string): GoModule | undefined {
  const above = foldersAbove(inFolder(from, "x"));
  const distance = ({ folder }: GoModule): number =>
    above.findIndex((one) => one === "" || folder === one || folder.startsWith(`${one}/`));
  return [...modules].sort((a, b) => distance(a) - distance(b))[0];
}

function modulesOf(tree: SourceTree): ReadonlyMap<string, readonly GoModule[]> {
  const modules = new Map<string, GoModule[]>();
  for (const file of tree.files) {
    if (nameOf(file) !== "go.mod") continue;
    const path = /^[ \t]*module[ \t]+"?([^\s"]+)/m.exec(tree.read(file) ?? "")?.[1];
    if (path === undefined) continue;
    modules.set(path, [...(modules.get(path) ?? []), { path, folder: folderOf(file) }]);
  }
  return modules;
}

/** What `replace` of the go.mod and of the go.work above a folder lead to folders of the repository. */
function replacements(from: string, tree: SourceTree): ReadonlyMap<string, string> {
  const replaced = new Map<string, string>();
  for (const name of ["go.mod", "go.work"]) {
    const folder = foldersAbove(inFolder(from, "x")).find((one) => tree.has(inFolder(one, name)));
    if (folder === undefined) continue;
    const lines = tree.read(inFolder(folder, name)) ?? "";
    const local =
      /^[ \t]*(?:replace[ \t]+)?"?([^\s"()]+)"?(?:[ \t]+v\S+)?[ \t]+=>[ \t]+"?(\.{1,2}(?:\/[^\s"]*)?)/gm;
    for (const [, path = "", target = ""] of lines.matchAll(local)) {
      const place = joinPath(folder, target);
      if (place !== undefined) replaced.set(path, place);
    }
  }
  return replaced;
}

function packageFiles(tree: SourceTree): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const file of tree.files) {
    if (!file.endsWith(".go") || file.endsWith("_test.go")) continue;
    const folder = folderOf(file);
    const known = files.get(folder);
    if (known === undefined) files.set(folder, [file]);
    else known.push(file);
  }
  return files;
}
