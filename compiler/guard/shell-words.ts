/** A word of a shell command, as far as it can be told without running it. */
export interface Word {
  readonly text: string;
  /** False when only the shell knows what it becomes: an unknown variable, a wildcard, the output of a command. */
  readonly isKnown: boolean;
  /** An operator such as `>` or `&&`; what stands in quotes never is. */
  readonly isOperator: boolean;
}

type Variables = Readonly<Record<string, string | undefined>>;

const inBrackets = String.raw`(?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*`;
const output = String.raw`\$\((${inBrackets})\)|${"`([^`]*)`"}`;
const expansion = new RegExp(String.raw`${output}|\$\{(\w+)\}|\$(\w+)|\$|\\([\\"$${"`"}\n])`, "g");
const piece = new RegExp(
  String.raw`(?<blank>[^\S\n]+|\\\n|(?<=^|[\s;&|()])#[^\n]*)|(?<operator>&>>?|(?:(?<=^|[\s;&|(])\d+)?(?:>>|>\||>&|<<<|<<-?|<>|<&|[<>])|&&|\|\||\|&|[;&|()\n])` +
    String.raw`|'(?<quote>[^']*)'|"(?<double>(?:\\[\s\S]|[^"\\])*)"|\\(?<escaped>[\s\S])|(?<open>${output}|\$\{\w+\}|\$\w+|[^'"\\])`,
  "gy",
);
const document = /((?<!<)<<-?\s*(["'\\]?)([\w.-]+)\2[^\n]*\n)(?:[\s\S]*?\n)??[\t ]*\3(?=\n|$)/g;

/** Splits a command line of a POSIX shell. Documents in it (`<<`) are left out; `run` gets the commands whose output it uses. */
export function shellWords(
  line: string,
  variables: Variables,
  run: (command: string) => void,
): readonly Word[] {
  const words: Word[] = [];
  let word: Word | undefined;
  const add = (text: string, isKnown = true): void => {
    word = {
      text: (word?.text ?? "") + text,
      isKnown: (word?.isKnown ?? true) && isKnown,
      isOperator: false,
    };
  };
  const expand = (text: string): void => {
    const found = expanded(text, variables, run);
    add(found.text, found.isKnown);
  };
  const end = (): void => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const text = line.replace(document, "$1");
  let read = 0;
  for (const { 0: all, groups: { blank, operator, quote, double, escaped, open = "" } = {} } of text.matchAll(
    piece,
  )) {
    read += all.length;
    if ((blank ?? operator) !== undefined) end();
    if (operator !== undefined)
      words.push({ text: operator.replace(/^\d+/, ""), isKnown: true, isOperator: true });
    else if (double !== undefined || /^[$`]/.test(open)) expand(double ?? open);
    else if (blank === undefined) add(quote ?? escaped ?? open, !/[*?[{~]/.test(open));
  }
  if (read < text.length) throw new Error(`the command cannot be read: ${line}`);
  end();
  return words;
}

/** A text with its variables filled in, as far as they are known. */
function expanded(
  text: string,
  variables: Variables,
  run: (command: string) => void,
): Omit<Word, "isOperator"> {
  let isKnown = true;
  const filled = text.replace(expansion, (all, ...groups: readonly (string | undefined)[]) => {
    const [command = groups[1], , braced, bare, escaped] = groups;
    const value = escaped ?? variables[braced ?? bare ?? ""];
    if (command !== undefined) run(command);
    if (value === undefined) isKnown = false;
    return value ?? all;
  });
  return { text: filled, isKnown };
}
