import type { ImportedName } from "../repo.ts";

const wholeModule: readonly ImportedName[] = [{ name: "*", as: "*" }];
const tokens = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\p{ID_Continue}$\u200c\u200d]+|[{},*=]/gu;

/** The names of an import statement: `text` is what stands between `import` and the specifier. */
export function importedNames(text: string): readonly ImportedName[] {
  const words = wordsOf(text);
  if (words.includes("=")) return wholeModule;
  const rest = behindModifier(words);
  if (rest.length === 0) return [];
  const names: ImportedName[] = [];
  const first = rest[0] ?? "";
  if (first !== "{" && first !== "*") names.push({ name: "default", as: first });
  const star = rest.indexOf("*");
  if (star >= 0) return [...names, { name: "*", as: rest[star + 2] ?? "*" }];
  return [...names, ...listedNames(rest)];
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

/** Without `type`, `defer` or `source` before the clause, and without the `from` behind it. */
function behindModifier(words: readonly string[]): readonly string[] {
  const clause = words[words.length - 1] === "from" ? words.slice(0, -1) : words;
  const [first, second] = clause;
  const modifies = /^(?:type|defer|source)$/.test(first ?? "") && second !== undefined && second !== ",";
  return modifies ? clause.slice(1) : clause;
}

/** What stands in the braces: `a`, `a as b`, `type a`, `"a b" as c`. */
function listedNames(words: readonly string[]): readonly ImportedName[] {
  const open = words.indexOf("{");
  const close = words.indexOf("}", open);
  if (open < 0 || close < 0) return [];
  const names: ImportedName[] = [];
  let element: string[] = [];
  for (const word of [...words.slice(open + 1, close), ","]) {
    if (word !== ",") element.push(word);
    else {
      const name = elementName(element);
      if (name !== undefined) names.push(name);
      element = [];
    }
  }
  return names;
}

/** Of `type as`, `type as as` and the like, only an even number of words begins with a modifier. */
function elementName(words: readonly string[]): ImportedName | undefined {
  const plain = words.length % 2 === 0 && words[0] === "type" ? words.slice(1) : words;
  const [name, , alias] = plain;
  if (name === undefined) return undefined;
  return { name: unquoted(name), as: unquoted(alias ?? name) };
}

function unquoted(word: string): string {
  return /^["']/.test(word) ? unescaped(word.slice(1, -1)) : word;
}

/** A text as it is meant, where it is written with escapes. */
export function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))/g,
    (_, braced?: string, four?: string, two?: string, character?: string) =>
      character === undefined ? fromCode(braced ?? four ?? two ?? "") : (single[character] ?? character),
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
};

function fromCode(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
