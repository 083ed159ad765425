import { ts } from "ts-morph";
import { isLanguageName, isLibraryModule, libraryDeclarations } from "./symbol-library-index.ts";

/**
 * As much of the standard libraries as was asked for. All of them take longer to read than most questions about a
 * repository take to answer, and most answers need few of their names.
 */
export interface Library {
  /** By name; empty for all that there is. */
  readonly files: ReadonlyMap<string, ts.SourceFile>;
  readonly names: ReadonlySet<string>;
  /** What the files hold, other than the core. */
  readonly texts: ReadonlySet<string>;
  /** How often it grew. */
  readonly age: number;
}

/** What TypeScript cannot do without, but empty: enough for types that are written out. */
const core = `interface Boolean {}
interface Function {}
interface CallableFunction {}
interface NewableFunction {}
interface IArguments {}
interface Number {}
interface Object {}
interface RegExp {}
interface String {}
interface Array<T> { length: number; [index: number]: T }`;

/** Names that TypeScript itself gives a meaning: what it misses in them it does not ask for by name. */
const builtIn = [
  ...["Array", "Awaited", "BigInt", "Boolean", "CallableFunction", "Function", "IArguments"],
  ...["Iterable", "Iterator", "IteratorObject", "NewableFunction", "Number", "Object", "Promise"],
  ...["PromiseLike", "ReadonlyArray", "RegExp", "String", "Symbol", "SymbolConstructor"],
  ...["TemplateStringsArray", "ThisType"],
];

/** Every growth asks the question again; a plan about the DOM asks often. */
const mostGrowths = 10;

/** The library that the first question is asked with. */
export const coreLibrary: Library = {
  files: sourcesOf([core], "core"),
  names: new Set(),
  texts: new Set(),
  age: 0,
};

const everything: Library = { ...coreLibrary, files: new Map() };

/** A library with what complaints show to be missing; `undefined` when the standard libraries have nothing to add. */
export function grownLibrary(library: Library, complaints: readonly ts.Diagnostic[]): Library | undefined {
  if (library === everything) return undefined;
  const wanted = new Set(complaints.flatMap(wantedNames));
  const missing = [...wanted].filter(
    (name) => !library.names.has(name) && libraryDeclarations(name).length > 0,
  );
  if (missing.length === 0) return undefined;
  if (library.age === mostGrowths) return everything;
  const start = library.age === 0 ? { ...library, files: new Map() } : library;
  return extended(start, library.age === 0 ? [...builtIn, ...missing] : missing);
}

/** The name that could not be found; for every other complaint, all that it may be about. */
function wantedNames({ messageText }: ts.Diagnostic): readonly string[] {
  const text = ts.flattenDiagnosticMessageText(messageText, " ");
  const quoted = [...text.matchAll(/'([\w$]+)[^']*'/g)].map(([, name = ""]) => name);
  return text.startsWith("Cannot find ") ? quoted.slice(0, 1) : [...builtIn, ...quoted];
}

function extended({ files, names, texts, age }: Library, missing: readonly string[]): Library {
  const added = new Set(missing);
  // The set grows while it is gone through.
  for (const name of added) {
    if (names.has(name)) continue;
    for (const needed of neededBy(name)) added.add(needed);
  }
  const wanted = new Set([...added].flatMap(libraryDeclarations));
  const fresh = [...wanted].filter((text) => !texts.has(text));
  return {
    files: new Map([...files, ...sourcesOf(fresh, `${age}`)]),
    names: new Set([...names, ...added]),
    texts: new Set([...texts, ...fresh]),
    age: age + 1,
  };
}

/** What the declarations of a name extend, or stand for: it would be asked for next. */
function neededBy(name: string): readonly string[] {
  const isKnown = isLanguageName(name)
    ? isLanguageName
    : (word: string) => libraryDeclarations(word).length > 0;
  const heads = libraryDeclarations(name).map((text) => text.slice(0, text.search(/\{|$/)));
  return heads.flatMap((head) => head.match(/[A-Z][\w$]*/g) ?? []).filter(isKnown);
}

/** Modules keep a file each. */
function sourcesOf(texts: readonly string[], label: string): ReadonlyMap<string, ts.SourceFile> {
  const modules = texts.filter(isLibraryModule);
  const script = texts.filter((text) => !isLibraryModule(text)).join("\n");
  const sources = [script, ...modules].map((text, index) => {
    const file = `/library/${label}_${index}.d.ts`;
    return [file, librarySource(file, text)] as const;
  });
  return new Map(sources);
}

function librarySource(file: string, text: string): ts.SourceFile {
  const languageVersion = ts.ScriptTarget.ESNext;
  return ts.createSourceFile(file, text, {
    languageVersion,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
}
