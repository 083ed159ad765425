import { Project } from "ts-morph";

/** Declarations by the global name that each is of. */
type Index = ReadonlyMap<string, readonly string[]>;

const folder = "/node_modules/typescript/lib/";

/** The library file that leads to all others. */
export const wholeLibrary: string = `${folder}lib.esnext.full.d.ts`;

const language = once(() => indexOf([...textsOf(["esnext"]).values()]));
const browserFiles = ["dom", "webworker.importscripts", "scripthost", "dom.iterable", "dom.asynciterable"];
const browserTexts = once(() => [...textsOf(browserFiles, new Set(textsOf(["esnext"]).keys())).values()]);
const browser = once(() => indexOf(browserTexts()));
const host = once(() => new Project({ useInMemoryFileSystem: true }).getModuleResolutionHost());

/** The text of a library file that comes with ts-morph; nothing for any other file. */
export function libraryText(file: string): string | undefined {
  return host().readFile(file);
}

/**
 * What the standard libraries declare under a global name; nothing for a name that is not theirs. A module that adds
 * to the global names is one text, and stands for all that it adds.
 */
export function libraryDeclarations(name: string): readonly string[] {
  const found = language().get(name);
  if (found !== undefined && !addedToByBrowsers.includes(name)) return found;
  return [...(found ?? []), ...(browser().get(name) ?? [])];
}

/** True for a name of ECMAScript, whose declarations never need those of browsers. */
export function isLanguageName(name: string): boolean {
  return language().has(name);
}

/** Apart from dates, to which the scripting host of Windows adds its own: to look for more takes long. */
const addedToByBrowsers = ["ImportMeta"];

/** True for the text of a module that adds to the global names. */
export function isLibraryModule(text: string): boolean {
  return text.startsWith("export");
}

function indexOf(texts: readonly string[]): Index {
  const found = new Map<string, string[]>();
  for (const declaration of texts.flatMap((text) => (isLibraryModule(text) ? [text] : split(text)))) {
    for (const name of namesIn(declaration)) found.set(name, [...(found.get(name) ?? []), declaration]);
  }
  return found;
}

/** Libraries with all that they refer to, without those that are known. */
function textsOf(
  libraries: readonly string[],
  known: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (library: string): void => {
    const text = libraryText(`${folder}lib.${library}.d.ts`);
    if (text === undefined || known.has(library) || found.has(library)) return;
    found.set(library, text.replace(/^\s*(?:\/\/.*\n\s*)+/, ""));
    for (const [, other = ""] of text.matchAll(/<reference lib="([^"]+)"/g)) visit(other);
  };
  for (const library of libraries) visit(library);
  return found;
}

/** Comments, quoted texts, brackets, and the words that a declaration can begin with. */
const tokens =
  /\/\*[\s\S]*?\*\/|\/\/.*|"[^"]*"|'[^']*'|`[^`]*`|[{}()[\]]|(?<=[;}\n]|^)(?:interface|type|declare)(?= )/g;

/** The top-level declarations of a text; they follow one another without a line end. */
function split(text: string): readonly string[] {
  const starts: number[] = [];
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if ("{([".includes(token)) depth += 1;
    else if ("})]".includes(token)) depth -= 1;
    else if (depth === 0 && /^[itd]/.test(token)) starts.push(index);
  }
  return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
}

const declared =
  /^(?:declare )?(?:abstract )?(?:interface|type|var|let|const|function|class|namespace) ([\w$]+)/;
const added = /[{};](?:interface|var) ([\w$]+)/g;

function namesIn(declaration: string): readonly string[] {
  if (!isLibraryModule(declaration)) return declared.exec(declaration)?.slice(1) ?? [];
  const global = declaration.slice(declaration.indexOf("declare global"));
  return [...new Set([...global.matchAll(added)].map(([, name = ""]) => name))];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
