import type { ImportedName } from "../repo.ts";

const wholeModule: readonly ImportedName[] = [{ name: "*", as: "*" }];
const tokens =
  /\/\*[\s\S]*?\*\/|\/\/[^\n\r]*|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|'[^'\\]*(?:\\[\s\S][^'\\]*)*'|[\p{ID_Continue}$\u200c\u200d]+|[{},*=]/gu;

/** The names of an import statement: `text` is what stands between `import` and the specifier. */
export function importedNames(text: string): readonly ImportedName[] {
  const words = wordsOf(text);
  if (words.includes("=")) return wholeModule;
  const clause = withoutFrom(words);
  const rest = hasModifier(clause) ? clause.slice(1) : clause;
  if (rest.length === 0) return [];
  const names: ImportedName[] = [];
  const first = rest[0] ?? "";
  if (first !== "{" && first !== "*") names.push({ name: "default", as: first });
  const star = rest.indexOf("*");
  if (star >= 0) return [...names, { name: "*", as: rest[star + 2] ?? "*" }];
  return [...names, ...listedNames(rest)];
}

/** True when an import statement takes types only: `text` is what stands between `import` and the specifier. */
export function takesOnlyTypes(text: string): boolean {
  const clause = withoutFrom(wordsOf(text));
  if (hasModifier(clause)) return clause[0] === "type";
  const elements = clause[0] === "{" ? elementsOf(clause) : [];
  return elements.length > 0 && elements.every(isType);
}

/** The names of an `export … from`, or of an export list: `text` is what stands behind `export`. */
export function exportedNames(text: string): readonly ImportedName[] {
  const words = wordsOf(text);
  const star = words.indexOf("*");
  if (star < 0 || words.includes("{")) return listedNames(words);
  return [{ name: "*", as: words[star + 1] === "as" ? unquoted(words[star + 2] ?? "*") : "*" }];
}

function wordsOf(text: string): readonly string[] {
  return (text.match(tokens) ?? []).filter((word) => !/^\/[/*]/.test(word));
}

function withoutFrom(words: readonly string[]): readonly string[] {
  return words[words.length - 1] === "from" ? words.slice(0, -1) : words;
}

/** True when `type`, `defer` or `source` comes before the clause, and is no name itself. */
function hasModifier([first = "", second = ","]: readonly string[]): boolean {
  return second !== "," && /^(?:type|defer|source)$/.test(first);
}

function listedNames(words: readonly string[]): readonly ImportedName[] {
  return elementsOf(words).map((element) => {
    const [name = "", , alias = name] = isType(element) ? element.slice(1) : element;
    return { name: unquoted(name), as: unquoted(alias) };
  });
}

/** What stands in the braces, word by word: `a`, `a as b`, `type a`, `"a b" as c`. */
function elementsOf(words: readonly string[]): readonly (readonly string[])[] {
  const open = words.indexOf("{");
  const close = words.indexOf("}", open);
  if (open < 0 || close < 0) return [];
  const elements: string[][] = [[]];
  for (const word of words.slice(open + 1, close)) {
    if (word === ",") elements.push([]);
    else elements[elements.length - 1]?.push(word);
  }
  return elements.filter(({ length }) => length > 0);
}

/** Of `type as`, `type as as` and the like, only an even number of words begins with a modifier. */
function isType(element: readonly string[]): boolean {
  return element.length % 2 === 0 && element[0] === "type";
}

function unquoted(word: string): string {
  return /^["']/.test(word) ? unescaped(word.slice(1, -1)) : word;
}

/** A text as it is meant, where it is written with escapes. */
export function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(
    /\\(u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|\r\n|[\s\S])/g,
    (_, form: string) => single[form] ?? (form.length === 1 ? form : fromCode(form.replace(/[ux{}]/g, ""))),
  );
}

const single: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  v: "\v",
  "0": "\0",
  "\n": "",
  "\r": "",
  "\r\n": "",
  "\u2028": "",
  "\u2029": "",
};

function fromCode(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
