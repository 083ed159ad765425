import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { isFolder } from "./checkout.ts";
import { shellWords, type Word } from "./shell-words.ts";

/** A file or folder that a call of a tool would write. */
export interface Write {
  /** Absolute; `undefined` when only the shell could tell. */
  readonly path: string | undefined;
  /** How it is written, for a message: `rm`, `>`. */
  readonly by: string;
  /** True when a link itself is meant, not what it leads to. */
  readonly asName?: true;
}

type Folder = string | undefined;
type Words = readonly Word[];

/**
 * What a command line would visibly write, run in a folder: redirections and the usual programs. It is a look at the
 * text, so a program that writes on its own, such as `node -e`, is not seen.
 */
export function shellWrites(line: string, folder: Folder): readonly Write[] {
  const writes: Write[] = [];
  const words = shellWords(line, { ...process.env, PWD: folder }, (inner) =>
    writes.push(...shellWrites(inner, folder)),
  );
  const commands: Word[][] = [[]];
  for (const word of words) {
    if (word.isOperator && !/[<>]/.test(word.text)) commands.push([]);
    else commands.at(-1)?.push(word);
  }
  let now = folder;
  for (const command of commands) {
    writes.push(...commandWrites(command, now));
    if (/^(?:cd|pushd)$/.test(command[0]?.text ?? "")) now = placed(command[1], now);
  }
  return writes;
}

function placed(word: Word | undefined, folder: Folder): string | undefined {
  return word?.isKnown === true && folder !== undefined ? resolve(folder, word.text) : undefined;
}

const prefix =
  /^(?:sudo|env|command|builtin|exec|nohup|time|nice|then|do|else|if|while|until|!|\{|[A-Za-z_]\w*=[\s\S]*)$/;

function commandWrites(command: Words, folder: Folder): readonly Write[] {
  const targets = command.flatMap((word, index): Write[] => {
    const next = command[index + 1];
    const isFile =
      word.isOperator &&
      word.text.includes(">") &&
      !(word.text === ">&" && /^[\d-]+$/.test(next?.text ?? ""));
    return isFile ? [{ path: placed(next, folder), by: word.text }] : [];
  });
  const rest = command.filter((word, index) => !word.isOperator && command[index - 1]?.isOperator !== true);
  const first = rest.findIndex(({ text }) => !prefix.test(text));
  return first < 0 ? targets : [...targets, ...programWrites(rest.slice(first), folder)];
}

function programWrites([first, ...args]: Words, folder: Folder): readonly Write[] {
  const name = basename(first?.text ?? "");
  const script = args[args.findIndex(({ text }) => /^-\w*c$/.test(text)) + 1];
  if (/^(?:ba|z|da|k)?sh$/.test(name) && args[0] !== script) return shellWrites(script?.text ?? "", folder);
  if (name === "eval") return shellWrites(args.map(({ text }) => text).join(" "), folder);
  if (name === "git") return gitWrites(args, folder);
  const isBlind = args.some(({ text }) => Object.hasOwn(programs, basename(text)) || text === "-delete");
  if (name === "xargs" || name === "find") return isBlind ? [{ path: undefined, by: name }] : [];
  const words = Object.hasOwn(programs, name) ? (programs[name]?.(args, folder) ?? []) : [];
  return words.map((word) => ({
    path: placed(word, folder),
    by: name,
    ...(/^(?:rm|unlink|mv)$/.test(name) && { asName: true as const }),
  }));
}

type Program = (args: Words, folder: Folder) => Words;

const all: Program = (args) => operands(args);
const programs: Readonly<Record<string, Program>> = {
  ...{ tee: all, rm: all, rmdir: all, unlink: all, cp: copies, install: copies, ln: copies },
  touch: (args) => operands(args, /^-[drt]$/),
  truncate: (args) => operands(args, /^-[sr]$/),
  mv: (args, folder) => [...operands(args, /^-[tS]$/), ...copies(args, folder)],
  sed: (args) => edited(args, /^-[a-zA-Z]*i|^--in-place/, /^-(?:[nErsz]*e|f)$/),
  perl: (args) => edited(args, /^-[a-zA-Z0-9]*i/, /^-[a-zA-Z0-9]*[eE]$/),
  dd: (args) =>
    args.filter(({ text }) => /^of=/.test(text)).map((word) => ({ ...word, text: word.text.slice(3) })),
  patch: () => [{ text: "", isKnown: false, isOperator: false }],
};

/** Arguments that are no options, nor the value of one. */
function operands(args: Words, takesValue = /^$/): Words {
  const end = args.findIndex(({ text }) => text === "--");
  const before = end < 0 ? args : args.slice(0, end);
  const free = before.filter(
    ({ text }, index) => !takesValue.test(before[index - 1]?.text ?? "-") && !/^-./.test(text),
  );
  return end < 0 ? free : [...free, ...args.slice(end + 1)];
}

/** Where files are copied to: one name, or their names in a folder. */
function copies(args: Words, folder: Folder): Words {
  const option = args.findIndex(({ text }) => text === "-t");
  const files = operands(args, /^-[tSm]$/);
  const to = option < 0 ? files.at(-1) : args[option + 1];
  if (to === undefined) return [];
  if (!isFolder(placed(to, folder) ?? "")) return [to];
  return (option < 0 ? files.slice(0, -1) : files).map((file) => ({
    ...file,
    text: join(to.text, basename(file.text)),
  }));
}

/** Files that are edited in place; the first operand is the program unless an option holds it. */
function edited(args: Words, inPlace: RegExp, program: RegExp): Words {
  if (!args.some(({ text }) => inPlace.test(text))) return [];
  return operands(args, program).slice(args.some(({ text }) => program.test(text)) ? 0 : 1);
}

function gitWrites(given: Words, folder: Folder): readonly Write[] {
  const at = given.findIndex(
    ({ text }, index) => !/^-/.test(text) && !/^-[Cc]$/.test(given[index - 1]?.text ?? ""),
  );
  const home = given.slice(0, at).findIndex(({ text }) => text === "-C");
  const place = home < 0 ? folder : placed(given[home + 1], folder);
  const [name, ...args] = given.slice(at);
  const by = `git ${name?.text ?? ""}`;
  const files = gitFiles(`${by} ${args.map(({ text }) => text).join(" ")}`, args, place);
  return (
    files?.map((word) => ({ path: placed(word, place), by, asName: true as const })) ?? [
      { path: undefined, by },
    ]
  );
}

/** What a command of git would write in the work tree; `undefined` when it does not say. */
function gitFiles(line: string, args: Words, place: Folder): Words | undefined {
  if (/^git (?:apply|am|clean|stash(?! list| show)|reset.* --hard)\b/.test(line)) return undefined;
  if (/^git (?:rm(?!.* --cached)|restore(?!.* (?:--staged|-S)\b))\b/.test(line))
    return operands(args, /^(?:-s|--source)$/);
  if (/^git mv\b/.test(line)) return [...operands(args), ...copies(args, place)];
  if (!/^git checkout\b/.test(line)) return [];
  const paths = args.findIndex(({ text }) => text === "--");
  return paths < 0
    ? operands(args, /^-[bB]$/).filter((word) => existsSync(placed(word, place) ?? ""))
    : args.slice(paths + 1);
}
