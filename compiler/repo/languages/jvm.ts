import { sortedUnique } from "../../source/compare.ts";
import type { FrontEnd, LanguageImport, LanguageReader, SourceTree } from "../front-end.ts";
import type { ImportedName } from "../repo.ts";
import { once } from "../resolution-once.ts";
import { type JvmImport, type JvmLanguage, jvmImports } from "./jvm-imports.ts";
import { type JvmPackages, jvmPackages } from "./jvm-packages.ts";
import { languageEndings, languageNames } from "./language-endings.ts";

/**
 * Java: a name leads to the file of its package that declares it, by file name or by what stands in it; `*` to
 * those files of the package of whose declarations the importing file writes one by name. The files of one package see one another without imports, so nothing here says which belong together.
 */
export const java: FrontEnd = {
  language: languageNames.java,
  endings: languageEndings.java,
  open: (tree) => readerOf(tree, "java"),
};

/** Kotlin: as Java, whose classes it sees and which sees its own; functions and properties count as declarations. */
export const kotlin: FrontEnd = {
  language: languageNames.kotlin,
  endings: languageEndings.kotlin,
  open: (tree) => readerOf(tree, "kotlin"),
};

function readerOf(tree: SourceTree, language: JvmLanguage): LanguageReader {
  const packages = jvmPackages(tree);
  return (path, text) => {
    const words = once((_: string) => new Set(text.match(/[\w$\u0080-\uffff]+/g)));
    return jvmImports(text, language).map((found) => languageImport(path, found, { packages, words }));
  };
}

interface Surroundings {
  readonly packages: JvmPackages;
  /** Every word of the importing file. */
  readonly words: (_: string) => ReadonlySet<string>;
}

function languageImport(from: string, found: JvmImport, around: Surroundings): LanguageImport {
  const { path, wildcard, member, alias, span } = found;
  const specifier = [...path, ...(wildcard ? ["*"] : [])].join(".");
  const whole = path.join(".");
  if (wildcard && !member && around.packages.files(whole) !== undefined) {
    return { kind: "static", specifier, span, ...usedOf(whole, from, around) };
  }
  const name = wildcard ? "*" : (path.at(-1) ?? "*");
  const targets = nearestOf(from, visible(from, declaring(path, around.packages)));
  return { kind: "static", specifier, span, names: [{ name, as: alias ?? name }], targets };
}

/** What a wildcard brings: a package has many files, and all but a few of them are of no concern to the importing one. */
function usedOf(
  name: string,
  from: string,
  { packages, words }: Surroundings,
): { readonly targets: readonly string[]; readonly names: readonly ImportedName[] } {
  const declarations = packages.declarations(name);
  const used = [...words(""), ...implicitNames].flatMap((word) => {
    const files = visible(from, declarations.get(word) ?? []);
    return files.length === 0 ? [] : [{ word, files }];
  });
  const targets = sortedUnique(used.flatMap(({ files }) => files));
  return {
    targets,
    names: sortedUnique(used.map(({ word }) => word)).map((word) => ({ name: word, as: word })),
  };
}

/** Functions of Kotlin that are called without being named: operators, delegates, loops. */
const implicitNames: readonly string[] =
  `plus minus times div rem plusAssign minusAssign timesAssign divAssign remAssign unaryPlus unaryMinus not inc dec get
  set invoke contains rangeTo rangeUntil iterator next hasNext getValue setValue provideDelegate compareTo component1
  component2 component3`.split(/\s+/);

function visible(from: string, files: readonly string[]): readonly string[] {
  return files.length === 0
    ? files
    : files.filter((file) => file !== from && (isTest(from) || !isTest(file)));
}

/** The longest package that begins the name decides; what follows is a declaration and its members. */
function declaring(path: readonly string[], packages: JvmPackages): readonly string[] {
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const name = path.slice(0, length).join(".");
    if (packages.files(name) === undefined) continue;
    const files = packages.declaring(name, path[length] ?? "");
    if (files.length > 0) return files;
  }
  return [];
}

/** Of the same name in several modules, the own module's counts. */
function nearestOf(from: string, files: readonly string[]): readonly string[] {
  const own = files.filter((file) => moduleOf(file) === moduleOf(from));
  return own.length > 0 ? own : files;
}

/** The folder that holds `src`. */
function moduleOf(file: string): string {
  const at = `/${file}`.indexOf("/src/");
  return at < 0 ? "" : file.slice(0, at);
}

/** Tests are seen by tests only. */
function isTest(file: string): boolean {
  return /(?:^|\/)src\/(?:\w*Test|test\w*|androidTest|jmh)\//.test(file);
}
