import { sortedUnique } from "../../source/compare.ts";
import type { SourceTree } from "../front-end.ts";
import { once } from "../resolution-once.ts";
import { nameOf } from "../resolution-path.ts";
import { jvmDeclarations } from "./jvm-declarations.ts";
import { jvmLanguageOf, jvmPackage } from "./jvm-imports.ts";

/** The packages of a tree as Java and Kotlin see them. */
export interface JvmPackages {
  /** The files of a package, sorted; `undefined` when the tree has no such package. */
  files(name: string): readonly string[] | undefined;
  /** The files of a package that declare a name outside of everything else, sorted. */
  declaring(name: string, declared: string): readonly string[];
  /** The files of a package by each name that they declare outside of everything else. */
  declarations(name: string): ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<SourceTree, JvmPackages>();

/** The packages of a tree. Files are read when first asked; both languages share the answer. */
export function jvmPackages(tree: SourceTree): JvmPackages {
  const packages = known.get(tree) ?? readPackages(tree);
  known.set(tree, packages);
  return packages;
}

function readPackages(tree: SourceTree): JvmPackages {
  const byPackage = once((_: string) => filesByPackage(tree));
  const declarations = once((file: string) => {
    const language = jvmLanguageOf(file);
    const names = language === undefined ? [] : jvmDeclarations(tree.read(file) ?? "", language);
    // Java sees the functions of a file of Kotlin in a class called after the file.
    return new Set([...names, language === "kotlin" ? `${stemOf(file)}Kt` : stemOf(file)]);
  });
  const filesOf = (name: string, kotlin: boolean): readonly string[] =>
    (byPackage("").get(name) ?? []).filter((file) => (jvmLanguageOf(file) === "kotlin") === kotlin);
  const ofKotlin = once((name: string) => filesByDeclaration(filesOf(name, true), declarations));
  const ofJava = once((name: string) => filesByDeclaration(filesOf(name, false), declarations));
  const all = once((name: string) => filesByDeclaration(byPackage("").get(name) ?? [], declarations));
  const byStem = once((name: string) => filesByDeclaration(filesOf(name, false), (file) => [stemOf(file)]));
  return {
    files: (name) => byPackage("").get(name),
    declaring: (name, declared) => {
      const named = [...(byStem(name).get(declared) ?? []), ...(ofKotlin(name).get(declared) ?? [])];
      // A second class in a file of Java is rare: only then the files are read.
      return sortedUnique(named.length > 0 ? named : (ofJava(name).get(declared) ?? []));
    },
    declarations: all,
  };
}

function filesByPackage(tree: SourceTree): ReadonlyMap<string, readonly string[]> {
  const packages = new Map<string, string[]>();
  for (const file of tree.files) {
    const language = jvmLanguageOf(file);
    if (language === undefined || /^(?:package|module)-info\.java$/.test(nameOf(file))) continue;
    const name = jvmPackage(tree.read(file) ?? "", language);
    const files = packages.get(name);
    if (files === undefined) packages.set(name, [file]);
    else files.push(file);
  }
  return packages;
}

function filesByDeclaration(
  files: readonly string[],
  declared: (file: string) => Iterable<string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const file of files) {
    for (const name of declared(file)) {
      const known = found.get(name);
      if (known === undefined) found.set(name, [file]);
      else known.push(file);
    }
  }
  return found;
}

function stemOf(file: string): string {
  return nameOf(file).replace(/\.\w+$/, "");
}
