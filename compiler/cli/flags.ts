/** A flag, declared once for its help page and for whoever reads it. */
export interface Flag {
  /** As a help page writes it: `--format <format>`, `--cycles`, `--no-cache`. */
  readonly form: string;
  readonly description: string;
  readonly choices?: readonly string[];
  /** What holds when the flag is not given. */
  readonly fallback?: string;
}

/** A command, as far as its words go. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  /** Each as a help page writes it, `<from>` or `[plan]`, and what it is. */
  readonly parameters: readonly (readonly [form: string, description: string])[];
  readonly flags: readonly Flag[];
  readonly examples: readonly string[];
}

/** What was typed: texts of parameters in order, and flags by name; `cycles` and `cache` are true or false. */
export interface Typed {
  readonly parameters: readonly (string | undefined)[];
  readonly flags: Readonly<Record<string, string | boolean>>;
}

/**
 * Reads words that are typed right, flags in full and each at most once. `undefined` for all else: asked for help, spelt
 * wrong, too many or too few. Whoever knows the help pages should then look at them.
 */
export function readTyped(command: Command, words: readonly string[]): Typed | undefined {
  const given = new Map<string, string | boolean>();
  const texts: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (!word.startsWith("-") || word === "-") {
      texts.push(word);
      continue;
    }
    const flag = command.flags.find(({ form }) => form.split(" ")[0] === word);
    const value = flag === undefined || given.has(nameOf(flag)) ? undefined : givenValue(flag, words[at + 1]);
    if (flag === undefined || value === undefined) return undefined;
    if (typeof value === "string") at += 1;
    given.set(nameOf(flag), value);
  }
  if (!isEnough(command, texts.length)) return undefined;
  return { parameters: texts, flags: { ...fallbacks(command.flags), ...Object.fromEntries(given) } };
}

function isEnough({ parameters }: Command, count: number): boolean {
  const needed = parameters.filter(([form]) => form.startsWith("<")).length;
  return count >= needed && count <= parameters.length;
}

/** The name of what a flag sets: `--no-cache` sets `cache`. */
function nameOf({ form }: Flag): string {
  return (form.split(" ")[0] ?? "").replace(/^--(?:no-)?/, "");
}

function givenValue({ form, choices }: Flag, next: string | undefined): string | boolean | undefined {
  if (!form.includes(" ")) return !form.startsWith("--no-");
  if (next === undefined || next.startsWith("-")) return undefined;
  return choices === undefined || choices.includes(next) ? next : undefined;
}

function fallbacks(flags: readonly Flag[]): Readonly<Record<string, string | boolean>> {
  const values = flags.flatMap((flag): [string, string | boolean][] => {
    if (flag.form.startsWith("--no-")) return [[nameOf(flag), true]];
    return flag.fallback === undefined ? [] : [[nameOf(flag), flag.fallback]];
  });
  return Object.fromEntries(values);
}
