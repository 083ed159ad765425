/** What a piece of code in backticks declares. */
export interface Signature {
  /** What is exported. */
  readonly symbol: string;
  /** The symbol, or the symbol and its member. */
  readonly name: string;
  readonly kind: "type" | "api";
  /** TypeScript text; only where the piece is, or can be made, a declaration that needs no other. */
  readonly declare?: { readonly text: string; readonly inferred?: string };
}

const keyword =
  /^(export\s+)?(declare\s+)?(?:abstract\s+)?(interface|type|class|enum|async\s+function|function|const|let)\s+([A-Za-z_$][\w$]*)/;
const bare = /^(?:async\s+)?([A-Za-z_$][\w$]*)\s*(?=\(|<[^()]*>\()/;
const member = /^([A-Z][\w$]*)\.([A-Za-z_$][\w$]*)\s*(?=\()/;
const longest = 2000;

/** Reads a signature such as `f(a: A): B` or `interface A { … }`; `undefined` for any other code. */
export function signatureOf(code: string): Signature | undefined {
  if (code.length > longest) return undefined;
  const text = code.trim().replace(/;$/, "");
  const declared = keyword.exec(text);
  if (declared !== null) return declaredSignature(text, declared);
  const owned = member.exec(text);
  if (owned !== null) return { symbol: owned[1] ?? "", name: `${owned[1]} ${owned[2]}`, kind: "api" };
  const called = bare.exec(text);
  const symbol = called?.[1] ?? "";
  if (
    called === null ||
    /^(?:if|for|while|switch|return|await|new|typeof|import|require|expect)$/.test(symbol)
  )
    return undefined;
  const parts = functionParts(text.slice(called[0].length));
  if (parts === undefined) return undefined;
  const plain = text.replace(/^async\s+/, "");
  const declare = { text: `declare function ${plain}`, inferred: 'written without "declare function"' };
  return { symbol, name: symbol, kind: "api", ...(isWhole(parts) && standsAlone(plain) && { declare }) };
}

function declaredSignature(
  text: string,
  [head, exported, declares, word = "", symbol = ""]: RegExpExecArray,
): Signature {
  const kind = word === "interface" || word === "type" ? "type" : "api";
  const rest = text.slice(head.length);
  const signature = { symbol, name: symbol, kind } as const;
  if (!isDeclaration(word, rest) || !standsAlone(text)) return signature;
  if (kind === "type" || exported !== undefined || declares !== undefined) {
    const isAmbient = kind === "type" || declares !== undefined || word.endsWith("function");
    return isAmbient
      ? { ...signature, declare: { text: text.replace(/\basync\s+(?=function)/, "") } }
      : signature;
  }
  return {
    ...signature,
    declare: { text: `declare ${text.replace(/^async\s+/, "")}`, inferred: 'written without "declare"' },
  };
}

function isDeclaration(word: string, rest: string): boolean {
  if (word === "interface")
    return /^[^={}]*\{/.test(rest) && rest.endsWith("}") && depths(rest) !== undefined;
  if (word === "type") return /^\s*(?:<[^=]*>)?\s*=\s*\S/.test(rest) && depths(rest) !== undefined;
  if (word.endsWith("function")) {
    const parts = functionParts(rest);
    return parts !== undefined && isWhole(parts);
  }
  return (
    (word === "const" || word === "let") &&
    /^\s*:\s*[^=]+$/.test(rest.replaceAll("=>", "")) &&
    depths(rest) !== undefined
  );
}

interface FunctionParts {
  readonly parameters: readonly string[];
  /** Behind the colon; `undefined` where there is none. */
  readonly result: string | undefined;
}

/** Parts of `<T>(a: A): B`; `undefined` where the brackets do not match. */
function functionParts(text: string): FunctionParts | undefined {
  const open = text.indexOf("(");
  const depth = depths(text);
  if (open < 0 || depth === undefined) return undefined;
  const close = depth.findIndex((value, index) => index > open && value === (depth[open] ?? 0) - 1);
  if (close < 0) return undefined;
  const parameters: string[] = [];
  let from = open + 1;
  for (let at = from; at <= close; at += 1) {
    if (at < close && !(text[at] === "," && depth[at] === depth[open])) continue;
    parameters.push(text.slice(from, at).trim());
    from = at + 1;
  }
  const result = /^\s*:\s*(\S[\s\S]*)$/.exec(text.slice(close + 1))?.[1];
  return { parameters: parameters.filter((parameter) => parameter !== ""), result };
}

function isWhole({ parameters, result }: FunctionParts): boolean {
  if (result === undefined || /\{[^{}]*\b(?:return|throw)\b/.test(result)) return false;
  return parameters.every((parameter) =>
    /^(?:\.\.\.)?(?:[A-Za-z_$][\w$]*\??|[{[][^=]*[}\]])\s*:\s*[^=]*(?:=>[^=]*)*$/.test(parameter),
  );
}

/** How deep the text is behind each character; `undefined` where brackets do not match or something is left out. */
function depths(text: string): readonly number[] | undefined {
  if (/…|\.\.\.(?![A-Za-z_$])/.test(text)) return undefined;
  const open: string[] = [];
  const result: number[] = [];
  for (const [index, char] of [...text].entries()) {
    const isArrow = char === ">" && text[index - 1] === "=";
    if ("([{<".includes(char)) open.push(char);
    else if (")]}>".includes(char) && !isArrow) {
      if (open.pop() !== "([{<"[")]}>".indexOf(char)]) return undefined;
    }
    result.push(open.length);
  }
  return open.length === 0 ? result : undefined;
}

const builtIn = new Set(
  "Array ArrayBuffer AsyncGenerator AsyncIterable Awaited BigInt Boolean Date Error Exclude Extract Function Generator Iterable Map NonNullable Number Object Omit Parameters Partial Pick Promise Readonly ReadonlyArray ReadonlyMap ReadonlySet Record RegExp Required ReturnType Set String Symbol Uint8Array Unknown WeakMap WeakSet".split(
    " ",
  ),
);

/** True for a text that names no type but its own, type parameters and those of the language. */
function standsAlone(text: string): boolean {
  const plain = text.replace(/'[^']*'|"[^"]*"|`[^`]*`/g, '""');
  if (/\b(?:typeof|import)\b|\w\.\w|\bunique\b/.test(plain)) return false;
  const own = keyword.exec(plain)?.[4];
  const generics = new Set(
    [...plain.matchAll(/[<,]\s*([A-Z]\w*)(?=\s*(?:[,>=]|extends))/g)].map(([, name]) => name),
  );
  const generic = /^[^(={]*</.test(plain) ? generics : new Set<string | undefined>();
  return [...plain.matchAll(/(?<![\w$])[A-Z][\w$]*(?!\s*\??\s*:(?!:))/g)].every(
    ([name]) => builtIn.has(name) || name === own || generic.has(name),
  );
}
