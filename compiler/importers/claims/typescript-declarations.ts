/** What a text of TypeScript declares, as far as it can be told without a parser. */
export interface Declarations {
  /** Names, in the order written. */
  readonly names: readonly string[];
  /** True where every one of them is a type. */
  readonly areTypes: boolean;
  /** Text that stands alone: types, and functions without their bodies. `undefined` where something else is declared. */
  readonly text: string | undefined;
}

const begin =
  /^(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:async\s+)?(interface|type|(?:const\s+)?enum|function|abstract\s+class|class|const|let)\s+([A-Za-z_$][\w$]*)/;

/** Reads a text that should hold declarations of TypeScript; `undefined` where it holds something else, such as Go. */
export function declarationsIn(written: string): Declarations | undefined {
  const text = withoutComments(written);
  const found: { readonly kind: string; readonly name: string; readonly text: string | undefined }[] = [];
  for (const statement of statementsOf(text)) {
    if (/^import\s/.test(statement)) {
      found.push({ kind: "import", name: "", text: undefined });
      continue;
    }
    const [, kind = "", name = ""] = begin.exec(statement) ?? [];
    if (kind === "" || (kind === "type" && !/^[^=]*=/.test(statement))) return undefined;
    found.push({ kind, name, text: declared(statement, kind) });
  }
  const named = found.filter(({ kind }) => kind !== "import");
  if (named.length === 0) return undefined;
  const texts = found.flatMap((one) => (one.text === undefined ? [] : [one.text]));
  return {
    names: [...new Set(named.map(({ name }) => name))],
    areTypes: named.every(({ kind }) => /^(?:interface|type)$/.test(kind)),
    text:
      texts.length === found.length && standsAlone(texts.join("\n"), named) ? texts.join("\n") : undefined,
  };
}

function declared(statement: string, kind: string): string | undefined {
  if (kind === "interface" || kind === "type") return statement;
  if (kind !== "function") return undefined;
  const head = withoutBody(statement)
    .replace(/^(export\s+)?default\s+/, "$1")
    .replace(/\basync\s+(?=function\b)/, "");
  return /\)\s*:/.test(head) && !/\s=\s|=\s*[{["']/.test(head.replace(/=>/g, ""))
    ? head.replace(/[\s;]*$/, ";")
    : undefined;
}

/** A brace after a whole return type opens the body. */
function withoutBody(statement: string): string {
  let depth = 0;
  let isType = true;
  for (const { index, 0: mark } of statement.matchAll(/[()[\]{}]|=>|[:|&,<]|[\w$'"]+|>/g)) {
    if (mark === "{" && depth === 0 && !isType) return statement.slice(0, index);
    if (/[([{]/.test(mark)) depth += 1;
    else if (/[)\]}]/.test(mark)) depth -= 1;
    if (depth === 0) isType = /^(?:=>|[:|&,<])$/.test(mark);
  }
  return statement;
}

/** A statement begins at the first column, and goes on while the lines after it are indented or close what it opened. */
function statementsOf(text: string): readonly string[] {
  const statements: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const last = statements.at(-1);
    const goesOn = /^(?:\s|[})\]|&?:;,]|$)/.test(line) || (last !== undefined && /[=|&,({[<]\s*$/.test(last));
    if (goesOn && last !== undefined) statements[statements.length - 1] = `${last}\n${line}`;
    else if (line.trim() !== "") statements.push(line);
  }
  return statements.map((statement) => statement.trimEnd());
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|[^:"'])\/\/[^\r\n]*/g, "$1");
}

const known = new Set(
  "Array Promise Record Map Set ReadonlyMap ReadonlySet ReadonlyArray Readonly Partial Required Pick Omit Exclude Extract \
NonNullable ReturnType Parameters Awaited Date Error RegExp URL Function Object String Number Boolean Symbol Uint8Array \
Iterable Iterator AsyncIterable Generator AsyncGenerator Capitalize Uppercase Lowercase JSON Math"
    .split(/\s+/)
    .filter((name) => name !== ""),
);

/** False where a type is named that the text does not declare: it would not compile. */
function standsAlone(text: string, named: readonly { readonly name: string }[]): boolean {
  const plain = text.replace(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g, "");
  const own = new Set(named.map(({ name }) => name));
  return [...plain.matchAll(/(?<![\w$.])([A-Z][\w$]*)(?!\s*\??\s*:(?!:))/g)].every(
    ([, name = ""]) => own.has(name) || known.has(name) || /^[A-Z]$/.test(name),
  );
}
